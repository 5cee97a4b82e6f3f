const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Rows as a table that spreadsheets and text programs take. */
export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<td style="white-space:pre-wrap">${escapeHtml(text).replaceAll('\n', '<br>')}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}
