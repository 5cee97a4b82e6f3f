import { toCsv, type CsvCell } from '@/lib/format/csv';

/** Gives the browser a table to keep, as the spreadsheets of the reader's language expect it. */
export function saveCsv(rows: readonly (readonly CsvCell[])[], name: string, locale: string): void {
  const url = URL.createObjectURL(new Blob([toCsv(rows, locale)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
