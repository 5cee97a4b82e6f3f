import 'server-only';
import type { z } from 'zod';
import { type Mapping, mappingSchema } from '@/lib/imports/mapping/mapping-schema';
import { readDelimited } from '@/lib/imports/read/read-delimited';
import { readXlsx } from '@/lib/imports/read/read-xlsx';
import { sniffFile } from '@/lib/imports/read/sniff';
import type { Table } from '@/lib/imports/read/table';
import type { ColumnFacts, ImportContents } from './import-types';

/** How a person says the file is to be read; what is left out is recognized. */
export const readingSchema = mappingSchema.shape.file;
export type Reading = z.input<typeof readingSchema>;

const sampleRows = 400;
const shownSamples = 5;
const listedValues = 50;

type Read = Pick<ImportContents, 'kind' | 'sheets' | 'encodingCertain'> & {
  columns: string[];
  sample: string[][];
  file: Mapping['file'];
};

async function firstRows(table: Table): Promise<string[][]> {
  const rows: string[][] = [];
  try {
    for await (const batch of table.batches) {
      rows.push(...batch.rows.slice(0, sampleRows - rows.length));
      if (rows.length >= sampleRows) break;
    }
  } finally {
    await table.close();
  }
  return rows;
}

/** The first 400 rows of a file, read as `wish` says and otherwise as it was recognized. Throws ImportError. */
export async function readBeginning(path: string, wish: Reading | undefined): Promise<Read> {
  const sniffed = await sniffFile(path);
  if (sniffed.kind === 'xlsx') {
    const { header = true, skipRows = 0, sheet } = wish ?? {};
    const table = await readXlsx(path, { header, skipRows, sheet, firstRows: sampleRows + skipRows + 1 });
    const file = { header, skipRows, sheet: table.sheet };
    const sample = await firstRows(table);
    return { kind: 'xlsx', sheets: table.sheets, encodingCertain: true, columns: table.header, sample, file };
  }
  const encoding = wish?.encoding ?? sniffed.encoding;
  const delimiter = wish?.delimiter ?? sniffed.delimiter;
  const header = wish?.header ?? sniffed.header;
  const skipRows = wish?.skipRows ?? 0;
  const table = await readDelimited(path, { encoding, delimiter, header, skipRows });
  return {
    kind: 'delimited',
    sheets: [],
    encodingCertain: sniffed.encodingCertain || wish?.encoding !== undefined,
    columns: table.header,
    sample: await firstRows(table),
    file: { encoding, delimiter, header, skipRows },
  };
}

/** What the first rows tell about the column at a place. */
export function factsOf(name: string, at: number, sample: readonly string[][]): ColumnFacts {
  const counts = new Map<string, number>();
  for (const row of sample) {
    const cell = (row[at] ?? '').trim();
    if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  return {
    name,
    samples: [...counts.keys()].slice(0, shownSamples),
    values: values.length <= listedValues ? values : null,
  };
}
