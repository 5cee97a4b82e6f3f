import { spawn } from 'node:child_process';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { ErrorValues } from '@/lib/errors';
import { ImportError, type ImportErrorCode } from './import-error';
import { nameColumns } from './name-columns';
import type { RowBatch, Table } from './table';

export interface XlsxLimits {
  fileBytes: number;
  inflatedBytes: number;
  /** Inflated to packed size of the whole file. */
  ratio: number;
  entries: number;
  rows: number;
  columns: number;
  cellLength: number;
  /** Processor time, and half of what the clock may show. */
  seconds: number;
  /** What the child process may take beyond its size at start. */
  memoryBytes: number;
}

export const defaultXlsxLimits: XlsxLimits = {
  fileBytes: 10 * 1024 * 1024,
  inflatedBytes: 100 * 1024 * 1024,
  ratio: 100,
  entries: 200,
  rows: 50_000,
  columns: 200,
  cellLength: 32_767,
  seconds: 10,
  memoryBytes: 512 * 1024 * 1024,
};

export interface XlsxFormat {
  /** Name of the sheet; the first visible one where absent. */
  sheet?: string;
  header: boolean;
  skipRows?: number;
  /** Stop after so many filled rows, for a look at the file. */
  firstRows?: number;
}

export interface XlsxTable extends Table {
  /** Names of the visible sheets. */
  sheets: string[];
  sheet: string;
  /** Cells whose value was computed by a formula: the value that was saved with the file is used. */
  formulas: { count: number; cells: { row: number; column: number }[] };
}

interface Heading {
  sheets: string[];
  sheet: string;
}
interface Ending {
  rows: number;
  formulas: number;
  formulaCells: { row: number; column: number }[];
}
type Line = { error?: { reason: string; values: ErrorValues }; end?: Ending } & Partial<Heading>;

let childScript = path.join(process.cwd(), 'lib/imports/read/xlsx-child.mjs');

/** Says where xlsx-child.mjs lies, for a process that does not run in the project's folder. */
export function setXlsxChildScript(file: string): void {
  childScript = file;
}

const batchRows = 2000;

/**
 * Reads a sheet of an Excel workbook as a table. The unpacking happens in a child process with limits on size,
 * inflation, memory and time; its rows pass through a temporary file that has no name. Dates come as ISO text,
 * formulas as their saved values. Throws ImportError (`xlsxDamaged`, `xlsxRatio`, `xlsxRows`, …).
 */
export async function readXlsx(
  file: string,
  format: XlsxFormat,
  limits: Partial<XlsxLimits> = {},
): Promise<XlsxTable> {
  const allowed = { ...defaultXlsxLimits, ...limits };
  const rows = await openNamelessFile();
  try {
    await runChild(file, format, allowed, rows.fd);
    return await openRows(rows, format);
  } catch (error) {
    await rows.close();
    throw error;
  }
}

async function openNamelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(path.join(tmpdir(), 'touchstone-xlsx-'));
  try {
    return await open(path.join(folder, 'rows'), 'w+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runChild(file: string, format: XlsxFormat, limits: XlsxLimits, output: number): Promise<void> {
  const { sheet, firstRows } = format;
  const argument = JSON.stringify({ sheet, firstRows, limits });
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=256', '--disable-proto=delete', childScript, file, argument],
      { stdio: ['ignore', output, 'ignore'], env: { NODE_ENV: 'production' }, windowsHide: true },
    );
    let slow = false;
    const timer = setTimeout(() => {
      slow = true;
      child.kill('SIGKILL');
    }, limits.seconds * 2000);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(new ImportError('xlsxUnavailable', {}, error));
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (slow || signal === 'SIGXCPU' || signal === 'SIGKILL') {
        reject(new ImportError('xlsxSlow', { seconds: limits.seconds }));
      } else if (signal !== null || (code ?? 0) > 128) {
        // Out of memory: V8 and the allocator both end in a signal.
        reject(new ImportError('xlsxInflated', { megabytes: toMegabytes(limits.inflatedBytes) }));
      } else if (code !== 0) reject(new ImportError('xlsxUnavailable', { code: code ?? 0 }));
      else resolve();
    });
  });
}

function toMegabytes(bytes: number): number {
  return Math.floor(bytes / (1024 * 1024));
}

async function openRows(file: FileHandle, format: XlsxFormat): Promise<XlsxTable> {
  let heading: Heading = { sheets: [], sheet: '' };
  let ending: Ending | undefined;
  // A first walk: a refusal in the middle of the sheet must be known before a row is given out.
  for await (const line of readLines(file)) {
    if (line.startsWith('[')) continue;
    const control = JSON.parse(line) as Line;
    if (control.error) {
      throw new ImportError(control.error.reason as ImportErrorCode, control.error.values);
    }
    if (control.sheets) heading = { sheets: control.sheets, sheet: control.sheet ?? '' };
    ending = control.end ?? ending;
  }
  if (!ending) throw new ImportError('xlsxDamaged', { part: '' });
  const batches = readBatches(file, format.skipRows ?? 0);
  const first = await batches.next();
  if (first.done) throw new ImportError('noRows');
  const head = first.value.rows[0] ?? [];
  const header = format.header ? nameColumns(head) : nameColumns([], head.length);
  const rest: RowBatch = format.header
    ? { firstRow: first.value.firstRow + 1, rows: first.value.rows.slice(1) }
    : first.value;
  return {
    ...heading,
    header,
    formulas: { count: ending.formulas, cells: ending.formulaCells },
    batches: following(rest, batches, file),
    close: () => file.close(),
  };
}

async function* following(
  first: RowBatch,
  rest: AsyncGenerator<RowBatch, void, undefined>,
  file: FileHandle,
): AsyncGenerator<RowBatch, void, undefined> {
  try {
    if (first.rows.length > 0) yield first;
    yield* rest;
  } finally {
    await file.close();
  }
}

async function* readBatches(file: FileHandle, skipRows: number): AsyncGenerator<RowBatch, void, undefined> {
  let rows: string[][] = [];
  let next = skipRows + 1;
  for await (const line of readLines(file)) {
    if (!line.startsWith('[')) continue;
    const [row, cells] = JSON.parse(line) as [number, string[]];
    if (row <= skipRows) continue;
    // Blank rows are not stored; they count, so that every row keeps its number. Before the header none is wanted.
    if (next === skipRows + 1) next = row;
    for (; next < row; next += 1) rows.push([]);
    rows.push(cells);
    next += 1;
    if (rows.length < batchRows) continue;
    yield { firstRow: next - rows.length, rows };
    rows = [];
  }
  if (rows.length > 0) yield { firstRow: next - rows.length, rows };
}

/** Not a read stream: destroying one would close the descriptor that the next walk needs. */
async function* readLines(file: FileHandle): AsyncGenerator<string, void, undefined> {
  const buffer = Buffer.alloc(256 * 1024);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    const lines = (rest + decoder.write(buffer.subarray(0, bytesRead))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
