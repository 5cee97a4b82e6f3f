import { readDelimited } from '../read/read-delimited';
import { readXlsx } from '../read/read-xlsx';
import type { Sniffed } from '../read/sniff';
import type { ReadLimits, Table } from '../read/table';
import type { Example, NoteCode } from './import-report';
import type { Mapping } from './mapping-schema';

export interface OpenedTable {
  table: Table;
  notes: { code: NoteCode; count: number; examples: Example[] }[];
}

/** Opens a file as it is to be read, and where that says nothing, as it was recognized. Throws ImportError. */
export async function openTable(
  path: string,
  file: Mapping['file'],
  sniffed: Sniffed,
  limits: Partial<ReadLimits> | undefined,
): Promise<OpenedTable> {
  const { header, skipRows, sheet } = file;
  if (sniffed.kind === 'xlsx') {
    const table = await readXlsx(path, { header, skipRows, sheet });
    const { count, cells } = table.formulas;
    const examples = cells.map(({ row, column }) => ({
      row,
      column: table.header[column - 1] ?? String(column),
      value: '',
    }));
    return { table, notes: count > 0 ? [{ code: 'formulas', count, examples }] : [] };
  }
  const encoding = file.encoding ?? sniffed.encoding;
  const delimiter = file.delimiter ?? sniffed.delimiter;
  const guessed = file.encoding === undefined && !sniffed.encodingCertain;
  return {
    table: await readDelimited(path, { encoding, delimiter, header, skipRows }, limits),
    notes: guessed
      ? [{ code: 'encodingGuessed', count: 1, examples: [{ row: 1, column: '', value: encoding }] }]
      : [],
  };
}
