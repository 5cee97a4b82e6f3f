import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

const arrows: Record<string, [line: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

interface Place {
  line: number;
  column: number;
}

/**
 * One tab stop for a whole table, arrows from cell to cell. Lines that are headings have the column 0 alone; the column
 * one came from is kept for the lines below. Cells carry what `cellProps` gives.
 */
export function useGridFocus(isHeading: (line: number) => boolean, lines: number, columns: number) {
  const table = useRef<HTMLTableElement>(null);
  const [cursor, setCursor] = useState<Place>({ line: 0, column: 0 });
  const line = Math.min(cursor.line, Math.max(0, lines - 1));
  const stop = { line, column: isHeading(line) ? 0 : Math.min(cursor.column, columns - 1) };

  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const targetOf = ({ key, ctrlKey }: KeyboardEvent): Place | null => {
    const step = arrows[key];
    if (step) {
      if (isHeading(line) && step[1] !== 0) return null;
      return { line: within(line + step[0], lines), column: within(cursor.column + step[1], columns) };
    }
    if (key === 'Home') return { line: ctrlKey ? 0 : line, column: 0 };
    if (key === 'End') return { line: ctrlKey ? lines - 1 : line, column: columns - 1 };
    return null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event);
    if (!target) return;
    event.preventDefault();
    setCursor(target);
    const column = isHeading(target.line) ? 0 : target.column;
    const cell = table.current?.tBodies[0]?.rows[target.line]?.cells[column];
    cell?.querySelector<HTMLElement>('[tabindex]')?.focus();
  };

  // A heading is passed through: the column that one came in stays.
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const cell = target.closest<HTMLTableCellElement>('tbody > tr > *');
    const row = cell?.parentElement;
    if (!cell || !(row instanceof HTMLTableRowElement)) return;
    const at = row.sectionRowIndex;
    setCursor((before) => ({ line: at, column: isHeading(at) ? before.column : cell.cellIndex }));
  };

  const tabIndexOf = (at: number, column: number) => (at === stop.line && column === stop.column ? 0 : -1);

  return { gridProps: { ref: table, onKeyDown, onFocus }, tabIndexOf };
}
