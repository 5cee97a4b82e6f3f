// Reads one sheet of an Excel workbook in a process of its own, so that a hostile file can cost this process at most.
// Arguments: path of the workbook, options as JSON (see XlsxChildOptions in read-xlsx.ts).
// Output, a line each: {"sheets":[…],"sheet":"…"}, then [row, ["cell", …]] for every row that holds something,
// then {"end":{…}}; or {"error":{"reason":"…","values":{…}}} where it stops.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { megabytes, openArchive, Refusal, walkPart } from './xlsx-archive.mjs';
import { columnNumber, dateText, formatKind } from './xlsx-cells.mjs';

const lastExcelRow = 1_048_576;
const [file, optionsText] = process.argv.slice(2);
const options = JSON.parse(optionsText);
const { limits } = options;

let pending = '';
let written = 0;

function emit(value) {
  const line = `${JSON.stringify(value)}\n`;
  written += line.length;
  // One long shared text can be referred to by millions of cells.
  if (written > limits.inflatedBytes)
    throw new Refusal('xlsxInflated', { megabytes: megabytes(limits.inflatedBytes) });
  pending += line;
  if (pending.length > 65_536) flush();
}

function flush() {
  const bytes = Buffer.from(pending);
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
  pending = '';
}

/** V8's limits do not count buffers: let the kernel refuse anything beyond what this process has now and a margin. */
function limitMemory() {
  const prlimit = '/usr/bin/prlimit';
  if (process.platform !== 'linux' || !existsSync(prlimit)) return;
  const now = /VmData:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  if (!now) return;
  const ceiling = Number(now) * 1024 + limits.memoryBytes;
  try {
    execFileSync(prlimit, ['--pid', String(process.pid), `--data=${ceiling}`, `--cpu=${limits.seconds}`], {
      stdio: 'ignore',
    });
  } catch {
    // A kernel or container that forbids it leaves the byte counts and V8's own limit.
  }
}

async function readSheets(workbook) {
  const relations = new Map();
  await walkPart(workbook, 'xl/_rels/workbook.xml.rels', {
    open: (tag, attributes) => {
      if (tag === 'Relationship') relations.set(attributes.Id, attributes.Target ?? '');
    },
  });
  const sheets = [];
  let date1904 = false;
  const found = await walkPart(workbook, 'xl/workbook.xml', {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const target = relations.get(id) ?? '';
      const part = target.startsWith('/') ? target.slice(1) : path.posix.join('xl', target);
      sheets.push({
        name: attributes.name ?? '',
        hidden: (attributes.state ?? 'visible') !== 'visible',
        part,
      });
    },
  });
  if (!found || sheets.length === 0) throw new Refusal('xlsxDamaged', { part: 'xl/workbook.xml' });
  return { sheets, date1904 };
}

async function readFormats(workbook) {
  const codes = new Map();
  const kinds = [];
  let inCellFormats = false;
  await walkPart(workbook, 'xl/styles.xml', {
    open: (tag, attributes) => {
      if (tag === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (tag === 'cellXfs') inCellFormats = true;
      if (tag === 'xf' && inCellFormats) kinds.push(Number(attributes.numFmtId ?? 0));
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCellFormats = false;
    },
  });
  return kinds.map((id) => formatKind(id, codes));
}

async function readSharedTexts(workbook) {
  const texts = [];
  let text = '';
  let take = false;
  let phonetic = 0;
  await walkPart(workbook, 'xl/sharedStrings.xml', {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic += 1;
      take = tag === 't' && phonetic === 0;
    },
    text: (piece) => {
      if (take) text += piece;
    },
    close: (tag) => {
      take = false;
      if (tag === 'rPh') phonetic -= 1;
      if (tag === 'si') texts.push(text);
    },
  });
  return texts;
}

async function readRows(workbook, sheet, context) {
  let row = 0;
  let column = 0;
  let cells = [];
  let cell = { type: 'n', kind: 'number' };
  let value = '';
  let taking = false;
  let phonetic = 0;
  let formula = false;
  let rows = 0;
  let formulas = 0;
  const formulaCells = [];
  const wanted = options.firstRows ?? Infinity;

  function cellText() {
    if (cell.type === 's') return context.texts[Number(value)] ?? '';
    if (cell.type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (cell.type !== 'n' || value.trim() === '' || !Number.isFinite(Number(value))) return value;
    const number = Number(value);
    if (cell.kind === 'date' || cell.kind === 'time') return dateText(number, cell.kind, context.date1904);
    return cell.kind === 'percent' ? `${Number((number * 100).toPrecision(15))}%` : String(number);
  }

  function closeCell() {
    const text = cellText().toWellFormed();
    if (text === '') return;
    if (text.length > limits.cellLength)
      throw new Refusal('xlsxCell', { row, column, limit: limits.cellLength });
    if (column > limits.columns) throw new Refusal('xlsxColumns', { row, column, limit: limits.columns });
    if (row > limits.rows + 1) throw new Refusal('xlsxRows', { row, limit: limits.rows });
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = text;
    if (formula) {
      formulas += 1;
      if (formulaCells.length < 20) formulaCells.push({ row, column });
    }
  }

  const found = await walkPart(workbook, sheet.part, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        const next = attributes.r === undefined ? row + 1 : Number(attributes.r);
        if (!Number.isInteger(next) || next <= row || next > lastExcelRow) {
          throw new Refusal('xlsxDamaged', { part: sheet.part });
        }
        row = next;
        column = 0;
        cells = [];
      } else if (tag === 'c') {
        column = attributes.r === undefined ? column + 1 : columnNumber(attributes.r);
        if (column < 1) throw new Refusal('xlsxDamaged', { part: sheet.part });
        cell = { type: attributes.t ?? 'n', kind: context.formats[Number(attributes.s ?? 0)] ?? 'number' };
        value = '';
        formula = false;
      } else if (tag === 'f') {
        formula = true;
      } else if (tag === 'rPh') {
        phonetic += 1;
      }
      taking = tag === 'v' || (tag === 't' && phonetic === 0);
    },
    text: (piece) => {
      if (taking) value += piece;
    },
    close: (tag) => {
      taking = false;
      if (tag === 'rPh') phonetic -= 1;
      if (tag === 'c') closeCell();
      if (tag === 'row' && cells.length > 0 && rows < wanted) {
        emit([row, cells]);
        rows += 1;
      }
      return rows >= wanted;
    },
  });
  if (!found) throw new Refusal('xlsxDamaged', { part: sheet.part });
  emit({ end: { rows, formulas, formulaCells } });
}

async function main() {
  limitMemory();
  const workbook = await openArchive(file, limits);
  const { sheets, date1904 } = await readSheets(workbook);
  const sheet =
    options.sheet === undefined
      ? (sheets.find((candidate) => !candidate.hidden) ?? sheets[0])
      : sheets.find((candidate) => candidate.name.trim() === options.sheet.trim());
  if (!sheet)
    throw new Refusal('xlsxSheet', { sheet: options.sheet, sheets: sheets.map((s) => s.name).join(', ') });
  emit({ sheets: sheets.filter((candidate) => !candidate.hidden).map((s) => s.name), sheet: sheet.name });
  const formats = await readFormats(workbook);
  const texts = await readSharedTexts(workbook);
  await readRows(workbook, sheet, { date1904, formats, texts });
}

try {
  await main();
} catch (error) {
  pending = pending.slice(0, pending.lastIndexOf('\n') + 1);
  written = 0;
  // A RangeError is the memory limit: an allocation that was refused.
  const refusal =
    error instanceof Refusal
      ? error
      : error instanceof RangeError
        ? new Refusal('xlsxInflated', { megabytes: megabytes(limits.inflatedBytes) })
        : new Refusal('xlsxDamaged', { part: '' });
  emit({ error: { reason: refusal.reason, values: refusal.values } });
}
flush();
process.exit(0);
