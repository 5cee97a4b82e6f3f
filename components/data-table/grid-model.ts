import type { MenuEntry } from '@/components/ui/menu-items';
import type { GridItem } from './arrange-rows';
import type { CellChange, Column, SortRule } from './column';
import type { CellRange, Cursor, GridShape } from './grid-cursor';
import type { PastedCells } from './paste-cells';
import type { GridCursor } from './use-grid-cursor';

export interface DataGridProps<Row extends { id: string }> {
  label: string;
  items: readonly GridItem<Row>[];
  /** Those shown, in order; the first one stays in sight. */
  columns: readonly Column<Row>[];
  readOnly: boolean;
  sort: readonly SortRule[];
  selected: ReadonlySet<string>;
  /** Rows that the server renders. */
  initialRows: number;
  /** Rows that are known to come; they hold their place while they are loaded. */
  expectedRows: number;
  onSort: (key: string, add: boolean) => void;
  onSelected: (next: ReadonlySet<string>) => void;
  onToggleGroup: (id: string) => void;
  onChanges: (changes: CellChange[]) => void;
  /** What the clipboard holds as rows of cells. */
  readPaste: (clipboard: { html: string; text: string }) => string[][];
  onPaste: (pasted: PastedCells) => void;
  onOpen: (id: string) => void;
  onUndo: () => void;
  onRedo: () => void;
  /** The row with the cursor, so that it can be kept in its place while it is edited. */
  onActiveRow: (id: string | null) => void;
  headerMenu: (column: Column<Row>) => readonly MenuEntry[];
  rowMenu: (ids: readonly string[]) => readonly MenuEntry[];
  className?: string;
}

/** What the handlers of a grid work with during one render. */
export interface GridModel<Row extends { id: string }> {
  props: DataGridProps<Row>;
  shape: GridShape;
  state: GridCursor;
  cursor: Cursor;
  range: CellRange;
}

export const rowsOf = <Row>(items: readonly GridItem<Row>[]): Row[] =>
  items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));

/** The rows that the range touches, without headings of groups. */
export const rowsOfRange = <Row extends { id: string }>({ props, range }: GridModel<Row>): Row[] =>
  rowsOf(props.items.slice(range.top, range.bottom + 1));

/** The row with the cursor; null on a heading. */
export function activeRow<Row extends { id: string }>({ props, state }: GridModel<Row>): string | null {
  return props.items[state.at.row]?.kind === 'row' ? state.rowKey : null;
}
