/** A quoted field that begins at a quote: its text and where it ends; null where it is only a text with a quote in front. */
function readQuoted(source: string, from: number): { text: string; end: number } | null {
  for (let at = source.indexOf('"', from + 1); at >= 0; at = source.indexOf('"', at + 1)) {
    if (source[at + 1] === '"') {
      at += 1;
      continue;
    }
    const next = source[at + 1];
    if (next !== undefined && next !== '\t' && next !== '\n') return null;
    return { text: source.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return null;
}

const breaks = /[\t\n]/g;

function readPlain(source: string, from: number): { text: string; end: number } {
  breaks.lastIndex = from;
  const end = breaks.exec(source)?.index ?? source.length;
  return { text: source.slice(from, end), end };
}

/**
 * Rows of what spreadsheets put on the clipboard as text: tabs between cells, a cell of several lines in quotes, quotes in
 * it doubled. A text without tabs is a row a line.
 */
export function readTsv(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; ;) {
    const field = (source[at] === '"' ? readQuoted(source, at) : null) ?? readPlain(source, at);
    row.push(field.text);
    const isEnd = field.end >= source.length;
    if (isEnd || source[field.end] === '\n') {
      rows.push(row);
      row = [];
    }
    if (isEnd) return rows;
    at = field.end + 1;
  }
}

const writeField = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as spreadsheets take them; `readTsv` gives them back. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(writeField).join('\t')).join('\n');
  return text.endsWith('\n') ? `${text}\n` : text;
}
