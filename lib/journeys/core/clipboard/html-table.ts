import { hasMarks, readMarks, type MarkedRun } from '../marked-text';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign).replaceAll('\n', '<br>');

const runsHtml = (runs: readonly MarkedRun[]) =>
  runs.map(({ text, isBold }) => (isBold ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text))).join('');

/** A text of a map with its marks as HTML: bold words and lists. */
function markedHtml(text: string): string {
  if (!hasMarks(text)) return escapeHtml(text);
  return readMarks(text)
    .map((block) => {
      if (block.kind === 'lines') return runsHtml(block.runs);
      const name = block.items[0]?.number === null ? 'ul' : 'ol';
      const items = block.items.map(({ number, runs }) =>
        number === null ? `<li>${runsHtml(runs)}</li>` : `<li value="${number}">${runsHtml(runs)}</li>`,
      );
      return `<${name}>${items.join('')}</${name}>`;
    })
    .join('');
}

/** Rows as a table that spreadsheets and text programs take; cells that are `isMarked` keep bold words and lists. */
export function writeHtmlTable(
  rows: readonly (readonly string[])[],
  isMarked: (row: number, column: number) => boolean = () => false,
): string {
  const cell = (text: string, isRich: boolean) =>
    `<td style="white-space:pre-wrap">${isRich ? markedHtml(text) : escapeHtml(text)}</td>`;
  const line = (row: readonly string[], at: number) =>
    `<tr>${row.map((text, column) => cell(text, isMarked(at, column))).join('')}</tr>`;
  return `<table>${rows.map(line).join('')}</table>`;
}
