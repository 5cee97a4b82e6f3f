import 'server-only';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDelimited } from '@/lib/imports/read/read-delimited';
import { readXlsx } from '@/lib/imports/read/read-xlsx';
import { sniffBytes } from '@/lib/imports/read/sniff';
import type { Table } from '@/lib/imports/read/table';
import { AppError } from '@/lib/errors';
import { bulkLimit } from './constants';

/** An inventory of 5,000 touchpoints with all texts filled takes less. */
export const tableFileBytes = 10 * 1024 * 1024;

// Titles and blank lines around the touchpoints themselves.
const spareRows = 1_000;

/** All rows where they stand in the file, so that line numbers are the spreadsheet's. */
async function collect(table: Table): Promise<string[][]> {
  const rows: string[][] = [];
  try {
    for await (const { firstRow, rows: batch } of table.batches) {
      while (rows.length < firstRow - 1) rows.push([]);
      rows.push(...batch);
      if (rows.length > bulkLimit + spareRows) {
        throw new AppError('VALIDATION', {
          field: 'file',
          key: 'importTooLong',
          values: { limit: bulkLimit },
        });
      }
    }
  } finally {
    await table.close();
  }
  return rows;
}

async function readWorkbook(bytes: Buffer, sheet: string | undefined) {
  const folder = await mkdtemp(path.join(tmpdir(), 'touchstone-table-'));
  try {
    const file = path.join(folder, 'table.xlsx');
    await writeFile(file, bytes, { mode: 0o600 });
    const table = await readXlsx(file, { header: false, sheet });
    return { rows: await collect(table), sheets: table.sheets, sheet: table.sheet };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A CSV file or an Excel workbook as rows of cells, the heading included. Throws TOO_LARGE above 10 MB, VALIDATION at
 * `file` above 5,000 touchpoints, and the readers' own ImportError where the file is something else.
 */
export async function readTableFile(
  bytes: Buffer,
  sheet?: string,
): Promise<{ rows: string[][]; sheets: string[]; sheet: string | null }> {
  if (bytes.length > tableFileBytes) throw new AppError('TOO_LARGE', { field: 'file' });
  const sniffed = sniffBytes(bytes, true);
  if (sniffed.kind === 'xlsx') return readWorkbook(bytes, sheet);
  const { encoding, delimiter } = sniffed;
  const table = await readDelimited(pieces(bytes), { encoding, delimiter, header: false });
  return { rows: await collect(table), sheets: [], sheet: null };
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
