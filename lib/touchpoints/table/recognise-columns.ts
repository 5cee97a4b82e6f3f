import { foldHeading, type Vocabulary } from './vocabulary';
import type { TableColumn } from '../fields';

/** What a table without a heading is taken for, column by column. */
const usualOrder: readonly TableColumn[] = [
  'name',
  'phase',
  'channelId',
  'control',
  'involvement',
  'description',
];

export interface RecognisedColumns {
  hasHeader: boolean;
  columns: (TableColumn | null)[];
}

/** Each column once: the second that is called the same is not brought in. */
function unique(columns: (TableColumn | null)[]): (TableColumn | null)[] {
  return columns.map((column, at) => (column !== null && columns.indexOf(column) === at ? column : null));
}

/**
 * Which column holds what, by the words of the first row in any language, else by the usual order. The first row is a
 * heading where at least half of its filled cells are recognised; columns that are not recognised are left out.
 */
export function recogniseColumns(
  rows: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  chosen: { columns?: readonly (TableColumn | null)[]; hasHeader?: boolean } = {},
): RecognisedColumns {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const first = Array.from({ length: width }, (_, at) => rows[0]?.[at] ?? '');
  const meanings = first.map((cell) => vocabulary.headings.get(foldHeading(cell)) ?? null);
  const filled = first.filter((cell) => cell.trim() !== '').length;
  const known = meanings.filter((meaning) => meaning !== null).length;
  const hasHeader = chosen.hasHeader ?? (known > 0 && known * 2 >= filled);
  const columns = chosen.columns
    ? Array.from({ length: width }, (_, at) => chosen.columns?.[at] ?? null)
    : hasHeader
      ? meanings
      : first.map((_, at) => usualOrder[at] ?? null);
  return { hasHeader, columns: unique(columns) };
}
