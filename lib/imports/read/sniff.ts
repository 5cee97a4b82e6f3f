import { open } from 'node:fs/promises';
import { createDecoder, UndecodableBytes, unfinishedBytes } from './decode';
import { detectDelimiter, detectHeader } from './detect-format';
import { detectEncoding } from './detect-encoding';
import { stripGuard } from '@/lib/format/formula-guard';
import { fileKind } from './file-kind';
import { ImportError } from './import-error';
import { nameColumns } from './name-columns';
import type { Delimiter, Encoding } from './table';
import { Tokenizer } from './tokenizer';

export interface SniffedText {
  kind: 'delimited';
  encoding: Encoding;
  /** False where the code page is a guess that a person should confirm. */
  encodingCertain: boolean;
  delimiter: Delimiter;
  header: boolean;
  columns: string[];
  /** Up to 400 data rows from the beginning of the file. */
  sample: string[][];
}

export interface SniffedWorkbook {
  kind: 'xlsx';
}

export type Sniffed = SniffedText | SniffedWorkbook;

const headBytes = 256 * 1024;

/**
 * What a file is and how to read it, from its first 256 KB: encoding, delimiter, header, sample rows; or a workbook.
 * Throws ImportError where it is neither: `empty`, `isPicture`, `isPdf`, `isArchive`, `nulByte` (row, column), ….
 */
export async function sniffFile(path: string): Promise<Sniffed> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(headBytes);
    const { bytesRead } = await file.read(buffer, 0, headBytes, 0);
    const { size } = await file.stat();
    return sniffBytes(buffer.subarray(0, bytesRead), size <= bytesRead);
  } finally {
    await file.close();
  }
}

/** The same for bytes in memory; `complete` says whether they are the whole file. */
export function sniffBytes(head: Buffer, complete: boolean): Sniffed {
  if (fileKind(head) === 'xlsx') return { kind: 'xlsx' };
  const { encoding, certain } = detectEncoding(head, complete);
  refuseBinary(head, encoding);
  const text = decodeHead(head, encoding, complete);
  if (text.trim() === '') throw new ImportError('noRows');
  const { delimiter, rows } = detectDelimiter(text, complete);
  const header = detectHeader(rows);
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
  return {
    kind: 'delimited',
    encoding,
    encodingCertain: certain,
    delimiter,
    header,
    columns: header ? nameColumns(rows[0] ?? []) : nameColumns([], width),
    sample: rows.slice(header ? 1 : 0).map((row) => row.map(stripGuard)),
  };
}

function decodeHead(head: Buffer, encoding: Encoding, complete: boolean): string {
  const cut = complete ? 0 : encoding === 'utf-8' ? unfinishedBytes(head) : head.length % 2;
  const text = decodeOrRefuse(head.subarray(0, head.length - cut), encoding);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function decodeOrRefuse(bytes: Buffer, encoding: Encoding): string {
  try {
    return createDecoder(encoding).push(bytes);
  } catch (error) {
    if (!(error instanceof UndecodableBytes)) throw error;
    throw error.refusal(tokenizerFor(error.textBefore));
  }
}

/** For the place where a text breaks off: it is cut by the delimiter that it seems to have. */
function tokenizerFor(text: string): Tokenizer {
  const { delimiter } = detectDelimiter(text, false);
  return new Tokenizer({ delimiter, maxRecordLength: headBytes, maxColumns: 500 });
}

/** NUL never stands in a text file; many control characters mean that it is no text at all. */
function refuseBinary(head: Buffer, encoding: Encoding): void {
  if (encoding.startsWith('utf-16')) return;
  let controls = 0;
  const start = head.subarray(0, 8192);
  for (const byte of start) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  if (controls > Math.max(8, start.length * 0.05)) throw new ImportError('isBinary', { format: '?' });
  const nul = head.indexOf(0);
  if (nul === -1) return;
  const text = head.toString('latin1', 0, nul);
  const tokenizer = tokenizerFor(text);
  tokenizer.push(text);
  throw new ImportError('nulByte', tokenizer.position());
}
