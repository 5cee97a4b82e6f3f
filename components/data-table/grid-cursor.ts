import type { GridCommand } from './grid-keys';

export interface CellRef {
  row: string;
  column: string;
  /** Where the row stood, so that the cursor stays in its place when the row goes. */
  at: number;
}

/** The cell with the focus, and the other corner of the range. */
export interface Cursor {
  active: CellRef;
  anchor: CellRef;
}

/** Rows and columns by their keys, in the order in which they are shown. */
export interface GridShape {
  rows: readonly string[];
  indexOf: ReadonlyMap<string, number>;
  columns: readonly string[];
}

export interface CellRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The row of column headings, one above the first. */
export const headerRow = 'header';

export function shapeOf(rows: readonly string[], columns: readonly string[]): GridShape {
  return { rows, columns, indexOf: new Map(rows.map((row, index) => [row, index])) };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** Where a cell stands now: -1 is the heading; a row that is gone gives its place to the one that moved up. */
export function locate(ref: CellRef, shape: GridShape): { row: number; column: number } {
  const row =
    ref.row === headerRow ? -1 : (shape.indexOf.get(ref.row) ?? clamp(ref.at, -1, shape.rows.length - 1));
  return { row, column: Math.max(0, shape.columns.indexOf(ref.column)) };
}

export function cellAt(row: number, column: number, shape: GridShape): CellRef {
  const at = clamp(row, -1, shape.rows.length - 1);
  const key = shape.columns[clamp(column, 0, shape.columns.length - 1)] ?? '';
  return { row: shape.rows[at] ?? headerRow, column: key, at };
}

/** A cursor on one cell, the first one unless told. */
export function cursorAt(shape: GridShape, row = 0, column = 0): Cursor {
  const cell = cellAt(row, column, shape);
  return { active: cell, anchor: cell };
}

/** The range between anchor and active cell; the heading belongs to no range. */
export function rangeOf(cursor: Cursor, shape: GridShape): CellRange {
  const [a, b] = [locate(cursor.active, shape), locate(cursor.anchor, shape)];
  return {
    top: Math.max(0, Math.min(a.row, b.row)),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

type Movement = Extract<GridCommand, { type: 'move' | 'jump' | 'page' }>;

/** The cursor after a movement key; it stops at the edges, and an extension never reaches the heading. */
export function moveCursor(cursor: Cursor, command: Movement, shape: GridShape, pageRows: number): Cursor {
  const from = locate(cursor.active, shape);
  const last = { row: shape.rows.length - 1, column: shape.columns.length - 1 };
  let { row, column } = from;
  if (command.type === 'move') {
    row += command.rows;
    column += command.columns;
  } else if (command.type === 'page') {
    row = clamp(row + command.direction * pageRows, 0, last.row);
  } else {
    if (command.to === 'rowStart' || command.to === 'first') column = 0;
    if (command.to === 'rowEnd' || command.to === 'last') column = last.column;
    if (command.to === 'columnStart' || command.to === 'first') row = 0;
    if (command.to === 'columnEnd' || command.to === 'last') row = last.row;
  }
  const active = cellAt(clamp(row, command.extend ? 0 : -1, last.row), column, shape);
  return { active, anchor: command.extend ? cursor.anchor : active };
}
