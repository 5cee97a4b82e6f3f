import iconv from 'iconv-lite';
import { workbookParts, type ZipPart, zipForTests } from '../read/zip-for-tests';

/** A small file as nobody would wish for one, always the same for a seed. */
export interface HostileFile {
  kind: string;
  bytes: Buffer;
}

export type Random = () => number;

/** Always the same numbers between 0 and 1 for a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: Random, values: readonly [T, ...T[]]): T =>
  values[Math.floor(random() * values.length)] ?? values[0];
const below = (random: Random, end: number) => Math.floor(random() * end);
const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));

const words = [
  'Przymierzalnia',
  'Pokladna č. 1',
  'Casă de bilete',
  'Касса',
  'Till',
  'Ünïversal',
  '😀',
  '',
] as const;
const headers = [
  'id', 'Respondent', 'date', 'Period', 'Weight', 'Touchpoint', 'Score', 'Mean', 'N', 'Till', 'Queue', '',
  'Till', '__proto__', 'constructor', 'Overall satisfaction', 'How likely to recommend', 'Age', 'Per cent yes',
  'Per cent no', '=cmd()', 'Brand', 'Store',
] as const; // prettier-ignore
const cells = [
  '1', '5', '0', '6', '99', '-1', '1e3', '4,5', '4.5', '1,234.5', '1 234,5', "1'234.5", '74 %', '74%', 'Blank',
  '2025-03-14', '14.3.2025', '03/14/2025', '14/03/2025', '31.2.2025', '2025-Q2', 'H1 2025', '2025', '45730',
  '=1+1', "'=1+1", '+cmd|x', '@x', '-', '', ' ', 'NaN', 'Infinity', '__proto__', 'a "word"', 'two\nlines', '\u0000',
  '\uFFFD', '🧨', 'x'.repeat(300), '9'.repeat(400), '0x10', '１２',
] as const; // prettier-ignore

function quoted(random: Random, cell: string, delimiter: string): string {
  const needs = cell.includes('"') || cell.includes('\n') || cell.includes(delimiter);
  return needs || random() < 0.1 ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A table of hostile cells, well-formed as such. */
function table(random: Random): { text: string; delimiter: string } {
  const delimiter = pick(random, [',', ';', '\t', '|']);
  const end = pick(random, ['\n', '\r\n', '\r']);
  const columns = 1 + below(random, 8);
  const names = times(columns, () => pick(random, headers));
  const row = () =>
    times(columns + (random() < 0.05 ? 1 : 0) - (random() < 0.05 ? 1 : 0), () => {
      const value = random() < 0.7 ? String(below(random, 7)) : pick(random, random() < 0.3 ? words : cells);
      return quoted(random, value === '\u0000' && random() < 0.9 ? '0' : value, delimiter);
    }).join(delimiter);
  const lines = [
    names.map((name) => quoted(random, name, delimiter)).join(delimiter),
    ...times(below(random, 30), row),
  ];
  if (random() < 0.1) lines.unshift('A title above', '');
  return { text: lines.join(end) + (random() < 0.5 ? end : ''), delimiter };
}

/** The bytes with a few of them cut, put in or changed. */
function harmed(random: Random, bytes: Buffer): Buffer {
  let out = bytes;
  for (let change = 1 + below(random, 4); change > 0; change -= 1) {
    const place = below(random, out.length + 1);
    const put = Buffer.from(times(below(random, 4), () => below(random, 256)));
    out = Buffer.concat([out.subarray(0, place), put, out.subarray(place + below(random, 6))]);
  }
  return out;
}

const encodings = [
  'utf8',
  'utf16le',
  'utf16be',
  'win1250',
  'win1251',
  'win1252',
  'iso88592',
  'koi8r',
] as const;

function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/[\u0000\uFFFD]/g, '?');
}

function workbook(random: Random): ZipPart[] {
  const columns = 1 + below(random, 6);
  const letter = (at: number) => String.fromCharCode(65 + at);
  const cell = (row: number, at: number, value: string) => {
    const place = random() < 0.95 ? ` r="${letter(at)}${row}"` : '';
    if (random() < 0.15) return `<c${place}><f>SUM(A1:A9)</f><v>${below(random, 9)}</v></c>`;
    if (/^\d+$/.test(value)) return `<c${place} s="${below(random, 3)}"><v>${value}</v></c>`;
    return `<c${place} t="inlineStr"><is><t>${xmlText(value)}</t></is></c>`;
  };
  const rows = times(1 + below(random, 12), (at) => {
    const values = times(columns, (column) =>
      cell(at + 1, column, at === 0 ? pick(random, headers) : pick(random, cells)),
    );
    return `<row r="${at + 1}">${values.join('')}</row>`;
  });
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>';
  return workbookParts(rows.join(''), { styles, date1904: random() < 0.2 });
}

type Maker = (random: Random) => Buffer;

const pictures = [
  '\x89PNG\r\n\x1a\n',
  '\xff\xd8\xff\xe0',
  'GIF89a',
  'RIFF\0\0\0\0WEBPVP8 ',
  '%PDF-1.7',
  'II*\0',
] as const;

/** The kinds, with how often each comes up; workbooks seldom, because each is read in a process of its own. */
const makers: readonly [kind: string, share: number, make: Maker][] = [
  ['table', 20, (random) => Buffer.from(table(random).text)],
  ['changed table', 20, (random) => harmed(random, Buffer.from(table(random).text))],
  ['encoding', 14, (random) => {
    const bytes = iconv.encode(table(random).text, pick(random, encodings), { addBOM: random() < 0.5 });
    return random() < 0.3 ? harmed(random, bytes) : bytes;
  }],
  ['cut', 6, (random) => {
    const bytes = Buffer.from(table(random).text);
    return bytes.subarray(0, below(random, bytes.length + 1));
  }],
  ['quotation marks', 10, (random) => {
    const { text, delimiter } = table(random);
    const at = below(random, text.length + 1);
    return Buffer.from(`${text.slice(0, at)}${pick(random, ['"', '""', '"x"y', `"${delimiter}`, '"\n'])}${text.slice(at)}`);
  }],
  ['NUL', 5, (random) => {
    const { text } = table(random);
    const at = below(random, text.length + 1);
    return Buffer.from(`${text.slice(0, at)}\0${text.slice(at)}`);
  }],
  ['bytes', 8, (random) => Buffer.from(times(below(random, 400), () => below(random, 256)))],
  ['picture', 4, (random) => {
    const rest = Buffer.from(times(below(random, 300), () => below(random, 256)));
    return Buffer.concat([Buffer.from(pick(random, pictures), 'latin1'), rest]);
  }],
  ['many columns', 2, (random) => {
    const line = times(400 + below(random, 300), () => String(below(random, 6))).join(pick(random, [',', ';']));
    return Buffer.from(`${line}\n${line}\n`);
  }],
  ['long line', 2, (random) => Buffer.from(`a,b\n${pick(random, ['x', '1,', '"a"', '"'])}`.padEnd(1_100_000 + below(random, 9), 'x'))],
  ['one of all', 3, (random) => Buffer.from([headers.join(','), cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')].join(pick(random, ['\n', '\r'])))],
  ['JSON', 3, (random) => harmed(random, Buffer.from('{"version":1,"title":"x","stages":[{"name":"a","touchpoints":[{"name":"b"}]}]}'))],
  ['workbook', 1.5, (random) => zipForTests(workbook(random))],
  ['changed workbook', 1, (random) => harmed(random, zipForTests(workbook(random)))],
  ['bomb', 0.5, (random) => zipForTests([...workbook(random), { name: 'xl/media/x', content: Buffer.alloc(5_000_000 + below(random, 9_000_000)) }])],
]; // prettier-ignore

const shares = makers.reduce((sum, [, share]) => sum + share, 0);

/** The hostile file of a seed. */
export function hostileFile(seed: number): HostileFile {
  const random = randomOf(seed);
  let place = random() * shares;
  for (const [kind, share, make] of makers) {
    place -= share;
    if (place < 0) return { kind, bytes: make(random) };
  }
  throw new Error('The shares do not add up.');
}
