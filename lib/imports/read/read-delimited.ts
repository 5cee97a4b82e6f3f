import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createDecoder, UndecodableBytes } from './decode';
import { stripGuard } from '@/lib/format/formula-guard';
import { ImportError } from './import-error';
import { nameColumns } from './name-columns';
import {
  defaultReadLimits,
  type Delimiter,
  type Encoding,
  type ReadLimits,
  type RowBatch,
  type Table,
} from './table';
import { Tokenizer } from './tokenizer';

export interface DelimitedFormat {
  encoding: Encoding;
  delimiter: Delimiter;
  /** Whether the first row (after the skipped ones) names the columns. */
  header: boolean;
  /** Rows above the header that say something else, such as a title. */
  skipRows?: number;
}

const readBytes = 256 * 1024;
// What is cut and handed on at a time. Small, so that the rows of one batch are forgotten while they are young: at
// 256 KB the process grows by 420 MB over a file of 200 MB, at 32 KB by 230 MB, and is no slower.
const chunkBytes = 32 * 1024;

/**
 * Reads a delimited file as a table, streaming: memory stays at a few chunks whatever the size. The source is a path
 * or the bytes in pieces. Throws ImportError (`nulByte`, `unclosedQuote`, `recordTooLong`, …) with row and column,
 * here for the header's chunk and from the batches for the rest.
 */
export async function readDelimited(
  source: string | AsyncIterable<Uint8Array>,
  format: DelimitedFormat,
  limits: Partial<ReadLimits> = {},
): Promise<Table> {
  const allowed = { ...defaultReadLimits, ...limits };
  if (typeof source === 'string') {
    const { size } = await stat(source);
    if (size > allowed.fileBytes) throw fileTooLarge(allowed.fileBytes);
  }
  const bytes = typeof source === 'string' ? createReadStream(source, { highWaterMark: readBytes }) : source;
  const records = readRecords(bytes, format, allowed);
  const first = await records.next();
  if (first.done) throw new ImportError('empty');
  const skipped = (format.skipRows ?? 0) + (isSeparatorLine(first.value.rows[0]) ? 1 : 0);
  const start = await skipRows(records, first.value, skipped);
  if (!start) throw new ImportError('noRows');
  const head = start.rows[0] ?? [];
  const header = format.header ? nameColumns(head) : nameColumns([], head.length);
  const rest: RowBatch = format.header ? { firstRow: start.firstRow + 1, rows: start.rows.slice(1) } : start;
  return {
    header,
    batches: chain(rest, records, allowed.rows),
    close: async () => void (await records.return(undefined)),
  };
}

async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  format: DelimitedFormat,
  limits: ReadLimits,
): AsyncGenerator<RowBatch, void, undefined> {
  const decoder = createDecoder(format.encoding);
  const tokenizer = new Tokenizer({
    delimiter: format.delimiter,
    maxRecordLength: limits.recordLength,
    maxColumns: limits.columns,
  });
  const wide = format.encoding.startsWith('utf-16');
  let firstRow = 1;
  let size = 0;
  let beginning = true;

  function* cut(text: string): Generator<RowBatch, void, undefined> {
    const nul = text.indexOf('\0');
    let clean = nul === -1 ? text : text.slice(0, nul);
    if (beginning && clean.charCodeAt(0) === 0xfeff) clean = clean.slice(1);
    if (text !== '') beginning = false;
    const rows = tokenizer.push(clean);
    if (nul !== -1) throw new ImportError('nulByte', tokenizer.position());
    if (rows.length > 0) yield { firstRow, rows: unguarded(rows) };
    firstRow += rows.length;
  }

  for await (const piece of source) {
    size += piece.byteLength;
    if (size > limits.fileBytes) throw fileTooLarge(limits.fileBytes);
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const nul = wide ? -1 : bytes.indexOf(0);
    // One NUL among bytes is enough to refuse: decode up to and with it, so that its row can be named.
    const readable = nul === -1 ? bytes : bytes.subarray(0, nul + 1);
    for (let at = 0; at < readable.length; at += chunkBytes) {
      yield* cut(decode(readable.subarray(at, at + chunkBytes)));
    }
  }
  yield* cut(decodeEnd());
  if (size === 0) throw new ImportError('empty');
  const last = tokenizer.finish();
  if (last.length > 0) yield { firstRow, rows: unguarded(last) };

  function decode(bytes: Buffer): string {
    return naming(() => decoder.push(bytes));
  }
  function decodeEnd(): string {
    return naming(() => decoder.finish());
  }
  function naming(work: () => string): string {
    try {
      return work();
    } catch (error) {
      throw error instanceof UndecodableBytes ? error.refusal(tokenizer) : error;
    }
  }
}

function unguarded(rows: string[][]): string[][] {
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) row[at] = stripGuard(row[at] ?? '');
  }
  return rows;
}

/** Excel's own first line `sep=;` is no row of the table. */
function isSeparatorLine(record: string[] | undefined): boolean {
  return record !== undefined && /^sep=.?$/i.test(record[0] ?? '') && record.join('').length <= 5;
}

async function skipRows(
  records: AsyncGenerator<RowBatch, void, undefined>,
  first: RowBatch,
  count: number,
): Promise<RowBatch | undefined> {
  let batch = first;
  let left = count;
  while (left >= batch.rows.length) {
    left -= batch.rows.length;
    const next = await records.next();
    if (next.done) return undefined;
    batch = next.value;
  }
  return { firstRow: batch.firstRow + left, rows: batch.rows.slice(left) };
}

async function* chain(
  first: RowBatch,
  rest: AsyncGenerator<RowBatch, void, undefined>,
  limit: number,
): AsyncGenerator<RowBatch, void, undefined> {
  const stop = first.firstRow + limit;
  try {
    for (let batch = first; ;) {
      if (batch.firstRow + batch.rows.length > stop) throw new ImportError('tooManyRows', { limit });
      if (batch.rows.length > 0) yield batch;
      const next = await rest.next();
      if (next.done) return;
      batch = next.value;
    }
  } finally {
    await rest.return(undefined);
  }
}

function fileTooLarge(limit: number): ImportError {
  return new ImportError('fileTooLarge', { megabytes: Math.floor(limit / (1024 * 1024)) });
}
