import type { LaneKind } from '@/db/values/journeys';
import { mapLimits } from '../limits';
import type { CardFields, CellFields } from '../types';

/** All that stands in a cell, as it travels inside the product. */
export interface RichCell {
  /** Of the lane that it comes from. */
  kind: LaneKind;
  values: CellFields;
  cards: readonly CardFields[];
}

export interface PasteCell {
  /** What a spreadsheet has or gets. */
  text: string;
  /** The same with marks for bold words and lists (core/marked-text.ts), where the source has some: for cells of text. */
  marked?: string;
  rich: RichCell | null;
}

/** What is to be pasted, row by row, all rows equally long: as much of it as a map with its headers could take. */
export interface PasteTable {
  rows: readonly (readonly PasteCell[])[];
  /** Rows and columns of what was copied. */
  height: number;
  width: number;
}

/** More than this of a table is never looked at: a map's limit and its header. */
export const keptRows = mapLimits.lanes + 1;
export const keptColumns = mapLimits.steps + 1;

function squared(
  cells: readonly (readonly PasteCell[])[],
  { height, width }: { height: number; width: number },
): PasteTable {
  const widest = cells.reduce((most, row) => Math.max(most, row.length), width);
  const columns = Math.min(widest, keptColumns);
  const rows = cells
    .slice(0, keptRows)
    .map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? { text: '', rich: null }));
  return { rows, height, width: widest };
}

/** A table of plain texts. */
export function tableOf(texts: readonly (readonly string[])[]): PasteTable {
  const cells = texts.map((row) => row.map((text) => ({ text, rich: null })));
  return squared(cells, { height: texts.length, width: 0 });
}

/** A cell of a table that may reach over several rows and columns. */
export interface SpanCell extends Pick<PasteCell, 'text' | 'marked'> {
  columns: number;
  rows: number;
}

const mostSpan = 1_000;
/** No further column of a table is counted. */
const mostColumns = 2_000;
const spanOf = (count: number) => (count >= 1 ? Math.min(mostSpan, Math.floor(count)) : 1);

/**
 * A table of rows in which cells reach over others: its text stands in the first of the places that a cell covers, the
 * others are empty. Spans above 1,000 count as 1,000.
 */
export function flattenSpans(source: readonly (readonly SpanCell[])[]): PasteTable {
  /** By column, rows that are still covered from above. */
  const covered = new Map<number, number>();
  let width = 0;
  const rows = source.map((cells, row) => {
    const line: PasteCell[] = [];
    const begun = new Map<number, number>();
    let column = 0;
    for (const cell of cells) {
      while (covered.has(column)) column += 1;
      if (column >= mostColumns) break;
      const columns = spanOf(cell.columns);
      if (row < keptRows && column < keptColumns) {
        const { text, marked } = cell;
        line[column] = { text, ...(marked !== undefined && marked !== text && { marked }), rich: null };
      }
      if (cell.rows > 1) {
        for (let at = column; at < column + columns; at += 1) begun.set(at, spanOf(cell.rows) - 1);
      }
      column += columns;
    }
    for (const [at, rows] of covered) {
      width = Math.max(width, at + 1);
      if (rows > 1) covered.set(at, rows - 1);
      else covered.delete(at);
    }
    for (const [at, rows] of begun) covered.set(at, rows);
    width = Math.max(width, column);
    return Array.from(line, (cell: PasteCell | undefined) => cell ?? { text: '', rich: null });
  });
  return squared(rows, { height: source.length, width });
}
