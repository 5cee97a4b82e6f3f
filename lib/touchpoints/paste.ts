const namedEntities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return namedEntities[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** White space as a person sees it; line breaks inside a cell stay. */
const tidy = (text: string) =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();

function cellText(html: string): string {
  const broken = html
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<\/(?:p|div|li)>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return tidy(decodeEntities(broken));
}

const spanOf = (attributes: string, name: string) =>
  Math.min(
    1_000,
    Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1) || 1,
  );

/** The first table of pasted HTML; a cell over several columns or rows stands in the first, the others are empty. */
function readHtmlTable(html: string): string[][] | null {
  const plain = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, '');
  const table = /<table\b[^>]*>([\s\S]*?)<\/table>/i.exec(plain)?.[1];
  if (table === undefined) return null;
  const taken = new Set<string>();
  return table
    .split(/<tr\b[^>]*>/i)
    .slice(1)
    .map((row, y) => {
      const cells: string[] = [];
      let x = 0;
      for (const [, attributes = '', content = ''] of row.matchAll(
        /<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|<\/tr>|$)/gi,
      )) {
        while (taken.has(`${x},${y}`)) cells[x++] = '';
        const [columns, rows] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')];
        for (let down = 1; down < rows; down += 1) {
          for (let right = 0; right < columns; right += 1) taken.add(`${x + right},${y + down}`);
        }
        cells[x] = cellText(content);
        for (let right = 1; right < columns; right += 1) cells[x + right] = '';
        x += columns;
      }
      return cells;
    });
}

/**
 * Tab separated text as spreadsheets put it on the clipboard: a cell with a line break or a tab stands in quotes. A quote
 * that is not closed before the next tab or line end is a quote, not an error: people measure screens in inches.
 */
function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  const quoted = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
  const bare = /[^\t\n]*/y;
  for (let at = 0; at <= text.length; at += 1) {
    quoted.lastIndex = at;
    const inQuotes = text[at] === '"' ? quoted.exec(text) : null;
    bare.lastIndex = at;
    const cell = inQuotes ?? bare.exec(text);
    const value = inQuotes ? (inQuotes[1] ?? '').replaceAll('""', '"') : (cell?.[0] ?? '');
    rows.at(-1)?.push(tidy(value));
    at += cell?.[0].length ?? 0;
    if (text[at] === '\n') rows.push([]);
  }
  return rows;
}

/** The marks that lists carry when they are copied from a document: bullets, dashes, numbers. */
const withoutBullet = (line: string) => line.replace(/^(?:[•◦▪‣·*–—-]|\d{1,3}[.)])\s+/u, '');

/**
 * What was pasted, as rows of cells: the HTML table where the clipboard holds one, else tab separated text, else one name
 * a line without its bullet. Blank rows at the end are cut, blank ones between stay, so that row numbers hold.
 */
export function parsePasted({ html = '', text = '' }: { html?: string; text?: string }): string[][] {
  const fromHtml = html === '' ? null : readHtmlTable(html);
  const plain = text.replace(/\r\n?/g, '\n');
  const rows = fromHtml ?? readTabbed(plain);
  const isList = fromHtml === null && rows.every((row) => row.length <= 1);
  const cells = isList ? rows.map((row) => row.map(withoutBullet)) : rows;
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== ''));
  return cells.slice(0, last + 1);
}
