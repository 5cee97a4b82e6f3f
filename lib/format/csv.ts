import { guardCell } from './formula-guard';

export type CsvCell = string | number | null | undefined;

/** What each language's spreadsheet expects when it opens a CSV: its separator and its decimal sign. */
const dialect = (locale: string) =>
  locale === 'en' ? { separator: ',', decimal: '.' } : { separator: ';', decimal: ',' };

/**
 * Rows as CSV with a byte order mark. Texts that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab) get a
 * leading apostrophe; numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], locale: string): string {
  const { separator, decimal } = dialect(locale);
  const cell = (value: CsvCell): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', decimal) : '';
    const safe = guardCell(value);
    return /["\r\n,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}
