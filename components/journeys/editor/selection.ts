import { cellsIn, type CellRange } from './grid-places';
import type { GridFocus } from './grid-focus';

/** The cells that somebody has chosen; one where nobody stretched a range. */
export interface Selection {
  /** Row and column numbers, from 0; null where the focus is on no cell. */
  range: () => CellRange | null;
  /** Ids of the cells, row by row. */
  cells: () => readonly string[];
  /** Hears of every move of the focus and of the range. */
  subscribe: (listener: () => void) => () => void;
}

export function selectionOf(focus: GridFocus): Selection {
  return {
    range: focus.range,
    cells() {
      const range = focus.range();
      return range ? cellsIn(focus.shape(), range) : [];
    },
    subscribe: focus.subscribeAll,
  };
}
