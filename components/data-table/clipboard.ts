const needsQuotes = /[\t\n"]/;

/** Rows of texts as a spreadsheet takes them from the clipboard. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Rows of texts as an HTML table, so that line breaks inside cells survive in spreadsheets. */
export function toHtmlTable(rows: readonly (readonly string[])[]): string {
  const escaped = (cell: string) =>
    cell
      .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
      .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}
