import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { EditingCell } from './grid-row';
import { cursorAt, headerRow, locate, type Cursor, type GridShape } from './grid-cursor';

/** The cell element of a row and a column, if it is in the page. */
export function findCell(viewport: Element | null, row: string, column: string): HTMLElement | null {
  const inside = (name: string, value: string) => `[data-${name}="${CSS.escape(value)}"]`;
  return viewport?.querySelector<HTMLElement>(`${inside('row', row)} ${inside('column', column)}`) ?? null;
}

/** Cursor and edit mode of a grid; whoever moves the cursor takes the focus along. */
export function useGridCursor(viewport: RefObject<HTMLElement | null>, shape: GridShape) {
  const [cursor, setCursor] = useState<Cursor>(() => cursorAt(shape));
  const [editing, setEditing] = useState<EditingCell | null>(null);
  const wanted = useRef(false);
  const at = locate(cursor.active, shape);
  const rowKey = at.row < 0 ? headerRow : (shape.rows[at.row] ?? headerRow);
  const columnKey = shape.columns[at.column] ?? '';

  useLayoutEffect(() => {
    if (!wanted.current || editing) return;
    wanted.current = false;
    const cell =
      findCell(viewport.current, rowKey, columnKey) ??
      viewport.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowKey)}"] [data-column]`);
    cell?.focus({ preventScroll: true });
    if (rowKey !== headerRow) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  return {
    cursor,
    at,
    rowKey,
    columnKey,
    editing,
    /** Moves without taking the focus, for clicks that bring it themselves. */
    place: setCursor,
    go: (next: Cursor) => {
      wanted.current = true;
      setCursor(next);
    },
    startEditing: setEditing,
    endEditing: (refocus: boolean) => {
      wanted.current = refocus;
      setEditing(null);
    },
  };
}

export type GridCursor = ReturnType<typeof useGridCursor>;
