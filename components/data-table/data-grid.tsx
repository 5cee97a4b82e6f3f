'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, type CSSProperties } from 'react';
import { flushSync } from 'react-dom';
import { ContextMenu } from '@/components/ui/context-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import type { GridItem } from './arrange-rows';
import type { EditEnd } from './cell-editor';
import { toHtmlTable, toTsv } from './clipboard';
import type { CellChange, Column, SortRule } from './column';
import { cellAt, cursorAt, moveCursor, rangeOf, shapeOf } from './grid-cursor';
import { GridGroup } from './grid-group';
import { GridHeader } from './grid-header';
import { gridCommand, type GridCommand } from './grid-keys';
import { GridRow } from './grid-row';
import { pasteCells, type PastedCells } from './paste-cells';
import { useGridCursor } from './use-grid-cursor';
import { mountedRows, useRowWindow } from './use-row-window';

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

const selectWidth = 36;

/**
 * The table that people work in: keys and ranges of the APG's data grid, cells edited in place, only visible rows in the
 * page. It holds the cursor; rows, order and changes belong to the screen. Not on @tanstack/react-table: its row model
 * is rebuilt over all rows at each edit, while what this needs of it (sort, group) is two pure functions.
 */
export function DataGrid<Row extends { id: string }>(props: DataGridProps<Row>) {
  const { items, columns, readOnly, selected, onSelected, onChanges, onActiveRow } = props;
  const t = useTranslations('dataTable');
  const format = useFormat();
  const viewport = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const lastChecked = useRef<string | null>(null);

  const shape = useMemo(
    () =>
      shapeOf(
        items.map((item) => item.id),
        columns.map((column) => column.key),
      ),
    [items, columns],
  );
  const { cursor, at, rowKey, columnKey, editing, place, go, startEditing, endEditing } = useGridCursor(
    viewport,
    shape,
  );
  const range = rangeOf(cursor, shape);
  const rowWindow = useRowWindow(viewport, ruler, props.initialRows);
  const mounted = mountedRows(rowWindow, items.length, at.row);

  const activeRow = items[at.row]?.kind === 'row' ? rowKey : null;
  useEffect(() => onActiveRow(activeRow), [activeRow, onActiveRow]);

  const allRows = () => items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
  const itemsOfRange = () =>
    items.slice(range.top, range.bottom + 1).flatMap((item) => (item.kind === 'row' ? [item.row] : []));

  const edit = (row: string, column: string, replace: boolean) => {
    if (readOnly || !columns.find(({ key }) => key === column)?.edit) return;
    const element = viewport.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`);
    const below =
      (viewport.current?.getBoundingClientRect().bottom ?? 0) -
      (element?.getBoundingClientRect().bottom ?? 0);
    startEditing({ row, column, replace, upwards: below < 120 });
  };

  const endEdit = ({ value, move }: EditEnd) => {
    if (!editing) return;
    endEditing(move !== 'away');
    if (value !== undefined) onChanges([{ rowId: editing.row, key: editing.column, value }]);
    const steps = {
      down: [1, 0],
      up: [-1, 0],
      right: [0, 1],
      left: [0, -1],
      stay: [0, 0],
      away: [0, 0],
    } as const;
    const [rows, step] = steps[move];
    if (rows !== 0 || step !== 0)
      go(moveCursor(cursor, { type: 'move', rows, columns: step, extend: false }, shape, 1));
  };

  const clear = () => {
    const cleared = columns.slice(range.left, range.right + 1);
    onChanges(
      itemsOfRange().flatMap((row) =>
        cleared.flatMap(({ key, edit: cell }) =>
          cell?.empty === undefined ? [] : [{ rowId: row.id, key, value: cell.empty }],
        ),
      ),
    );
  };

  const fill = () => {
    const [first, ...rest] = itemsOfRange();
    if (!first) return;
    onChanges(
      columns
        .slice(range.left, range.right + 1)
        .flatMap(({ key, edit: cell }) =>
          cell && key !== columns[0]?.key
            ? rest.map((row) => ({ rowId: row.id, key, value: cell.value(first) }))
            : [],
        ),
    );
  };

  const toggleRows = (ids: readonly string[], on: boolean) => {
    const next = new Set(selected);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onSelected(next);
  };

  const selectAll = () => {
    const ids = allRows().map((row) => row.id);
    onSelected(ids.every((id) => selected.has(id)) ? new Set() : new Set(ids));
  };

  const run = (command: GridCommand, event: React.KeyboardEvent) => {
    const group = items[at.row]?.kind === 'group' ? rowKey : null;
    switch (command.type) {
      case 'move':
      case 'jump':
      case 'page': {
        const rowHeight = ruler.current?.offsetHeight || 40;
        const page = Math.max(1, Math.floor((viewport.current?.clientHeight ?? 0) / rowHeight) - 2);
        return go(moveCursor(cursor, command, shape, page));
      }
      case 'edit':
        // A heading's own button sorts.
        if (at.row < 0) return 'browser';
        return group ? props.onToggleGroup(group) : edit(rowKey, columnKey, false);
      case 'type':
        if (at.row < 0 || group || readOnly) return 'browser';
        // The editor must have the focus before the browser delivers the key, or the start of a composition.
        flushSync(() => edit(rowKey, columnKey, true));
        return 'browser';
      case 'open':
        return activeRow && props.onOpen(activeRow);
      case 'clear':
        return !readOnly && clear();
      case 'fill':
        return !readOnly && fill();
      case 'selectAll':
        return selectAll();
      case 'selectRow': {
        const ids = itemsOfRange().map((row) => row.id);
        return toggleRows(ids, !ids.every((id) => selected.has(id)));
      }
      case 'selectColumn': {
        const anchor = cellAt(0, at.column, shape);
        return go({ anchor, active: cellAt(shape.rows.length - 1, at.column, shape) });
      }
      case 'undo':
        return props.onUndo();
      case 'redo':
        return props.onRedo();
      case 'escape':
        if (event.target instanceof Element && event.target.closest('[data-row]'))
          go({ active: cursor.active, anchor: cursor.active });
        return onSelected(new Set());
    }
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (editing || event.defaultPrevented || event.nativeEvent.isComposing) return;
    const command = gridCommand(event);
    if (command && run(command, event) !== 'browser') event.preventDefault();
  };

  const onMouseDown = (event: React.MouseEvent) => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
    if (!row || !column || row === 'header' || (editing && target.closest('input, textarea'))) return;
    const cell = { row, column, at: shape.indexOf.get(row) ?? 0 };
    dragging.current = event.button === 0;
    if (event.shiftKey) {
      event.preventDefault();
      go({ active: cell, anchor: cursor.anchor });
    } else place({ active: cell, anchor: cell });
  };

  const onMouseOver = (event: React.MouseEvent) => {
    if (!dragging.current || event.buttons !== 1) return;
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
    if (!row || !column || row === 'header') return;
    // Text must not be marked while a range is drawn.
    window.getSelection()?.removeAllRanges();
    place({ active: { row, column, at: shape.indexOf.get(row) ?? 0 }, anchor: cursor.anchor });
  };

  const onClick = (event: React.MouseEvent) => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (!row) return;
    if (target.closest('[data-group]')) props.onToggleGroup(row);
    else if (target.closest('[data-open]')) props.onOpen(row);
    else if (target.closest('[data-select]') && row !== 'header') {
      const from = event.shiftKey && lastChecked.current ? shape.indexOf.get(lastChecked.current) : undefined;
      const to = shape.indexOf.get(row) ?? 0;
      const [low, high] = from === undefined ? [to, to] : [Math.min(from, to), Math.max(from, to)];
      const ids = items.slice(low, high + 1).flatMap((item) => (item.kind === 'row' ? [item.id] : []));
      toggleRows(ids, !selected.has(row));
      lastChecked.current = row;
    }
  };

  const onDoubleClick = (event: React.MouseEvent) => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
    if (row && column && shape.indexOf.has(row) && !editing) edit(row, column, false);
  };

  const onCopy = (event: React.ClipboardEvent) => {
    if (editing) return;
    const one = range.top === range.bottom && range.left === range.right;
    const rows = one && selected.size > 0 ? allRows().filter((row) => selected.has(row.id)) : itemsOfRange();
    const shown = one && selected.size > 0 ? columns : columns.slice(range.left, range.right + 1);
    const table = rows.map((row) => shown.map((column) => column.text(row)));
    event.clipboardData.setData('text/plain', toTsv(table));
    event.clipboardData.setData('text/html', toHtmlTable(table));
    event.preventDefault();
  };

  const onPaste = (event: React.ClipboardEvent) => {
    if (editing || readOnly) return;
    event.preventDefault();
    const rows = allRows();
    const place = rows.findIndex(
      (row) => row.id === items.slice(range.top).find((item) => item.kind === 'row')?.id,
    );
    const top = place < 0 ? rows.length : place;
    const { clipboardData: data } = event;
    const table = props.readPaste({ html: data.getData('text/html'), text: data.getData('text/plain') });
    props.onPaste(
      pasteCells(table, { rows, columns, ...range, top, bottom: top + itemsOfRange().length - 1 }),
    );
  };

  const menuIds = activeRow === null ? [] : selected.has(activeRow) ? [...selected] : [activeRow];
  const chosen = items.reduce((sum, item) => sum + (item.kind === 'row' && selected.has(item.id) ? 1 : 0), 0);
  const rowCount = Math.max(items.length, props.expectedRows);
  const template = [readOnly ? '' : `${selectWidth}px`, ...columns.map(({ width }) => `${width}px`)].join(
    ' ',
  );
  const width = columns.reduce((sum, column) => sum + column.width, readOnly ? 0 : selectWidth);

  return (
    <ContextMenu entries={props.rowMenu(menuIds)}>
      <div
        ref={viewport}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rowCount + 1}
        aria-colcount={columns.length + (readOnly ? 0 : 1)}
        aria-multiselectable="true"
        aria-readonly={readOnly || undefined}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onMouseUp={() => (dragging.current = false)}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onCopy={onCopy}
        onPaste={onPaste}
        className={cn(
          'relative overflow-auto overscroll-contain scroll-pt-(--row) bg-surface select-none',
          props.className,
        )}
        style={
          {
            '--columns': template,
            scrollPaddingLeft: selectWidth + (columns[0]?.width ?? 0),
          } as CSSProperties
        }
      >
        <GridHeader
          ruler={ruler}
          columns={columns}
          sort={props.sort}
          active={at.row < 0 ? columnKey : null}
          selection={
            readOnly ? undefined : chosen === 0 ? false : chosen === items.length ? true : 'indeterminate'
          }
          onSelectAll={selectAll}
          onSort={(key, add) => {
            place(cursorAt(shape, -1, shape.columns.indexOf(key)));
            props.onSort(key, add);
          }}
          menu={props.headerMenu}
        />
        <div role="rowgroup" className="relative" style={{ height: `calc(var(--row) * ${rowCount})`, width }}>
          {mounted.map((index) => {
            const item = items[index];
            if (!item) return null;
            const active = index === at.row;
            if (item.kind === 'group') {
              return (
                <GridGroup
                  key={item.id}
                  item={item}
                  index={index}
                  columnCount={columns.length + (readOnly ? 0 : 1)}
                  label={item.label || t('noValue')}
                  count={format.number(item.count)}
                  firstColumn={columns[0]?.key ?? ''}
                  active={active}
                />
              );
            }
            const inRange =
              index >= range.top &&
              index <= range.bottom &&
              (range.top < range.bottom || range.left < range.right);
            return (
              <GridRow
                key={item.id}
                row={item.row}
                index={index}
                columns={columns}
                active={active ? columnKey : null}
                rangeLeft={inRange ? range.left : -1}
                rangeRight={inRange ? range.right : -1}
                selected={readOnly ? undefined : selected.has(item.id)}
                editing={editing?.row === item.id ? editing : null}
                selectLabel={t('selectRow')}
                openLabel={t('open')}
                onEnd={editing?.row === item.id ? endEdit : undefined}
              />
            );
          })}
        </div>
      </div>
    </ContextMenu>
  );
}
