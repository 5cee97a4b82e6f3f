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

/** A table of plain texts; `height` and `width` where the source had more than is given. */
export function tableOf(
  texts: readonly (readonly string[])[],
  { height = texts.length, width = 0 }: { height?: number; width?: number } = {},
): PasteTable {
  const widest = texts.reduce((most, row) => Math.max(most, row.length), width);
  const columns = Math.min(widest, keptColumns);
  const rows = texts
    .slice(0, keptRows)
    .map((row) => Array.from({ length: columns }, (_, at) => ({ text: row[at] ?? '', rich: null })));
  return { rows, height, width: widest };
}

/** A cell of a table that may reach over several rows and columns. */
export interface SpanCell {
  text: string;
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
  const texts = source.map((cells, row) => {
    const line: string[] = [];
    const begun = new Map<number, number>();
    let column = 0;
    for (const cell of cells) {
      while (covered.has(column)) column += 1;
      if (column >= mostColumns) break;
      const columns = spanOf(cell.columns);
      if (row < keptRows && column < keptColumns) line[column] = cell.text;
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
    return Array.from(line, (text) => text ?? '');
  });
  return tableOf(texts.slice(0, keptRows), { height: source.length, width });
}
