import type { CellProps } from '../../editor/cell-props';

/** What the editor of a cell's content gets, in the window at the cell and in the panel of details. */
export interface EditorProps extends Pick<CellProps, 'lane' | 'step' | 'view'> {
  /** The character that began the editing; null where none did. */
  typed: string | null;
  /** The cell is done: in the window of a cell only. */
  onDone?: CellProps['leave'];
}
