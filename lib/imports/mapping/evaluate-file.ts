import { readDelimited } from '../read/read-delimited';
import { readXlsx } from '../read/read-xlsx';
import { type Sniffed, sniffFile } from '../read/sniff';
import type { ReadLimits, Table } from '../read/table';
import type { EvaluatedBatch, Evaluation } from './evaluation';
import { evaluateRows } from './evaluate-rows';
import { columnGetter } from './find-column';
import type { Example, NoteCode } from './import-report';
import { columnsOf } from './mapping-columns';
import type { Mapping } from './mapping-schema';
import { DateOrderDetector, type DateOrder } from './parse-date';

export interface EvaluateFileOptions {
  /** Tells this file's unnamed respondents from another's, such as the first characters of its SHA-256. */
  fileKey: string;
  limits?: Partial<ReadLimits>;
  /** Takes the answers as they come, in order; the next rows are read when it is done. Left away for a preview. */
  onBatch?: (batch: EvaluatedBatch) => void | Promise<void>;
}

interface OpenedTable {
  table: Table;
  notes: { code: NoteCode; count: number; examples: Example[] }[];
}

/**
 * Reads a whole file by a mapping: the preview, and with `onBatch` the import itself. Streams; a file of 1,000,000
 * rating rows takes about 1 s and 100 MB. Throws ImportError where the file or the mapping cannot be read.
 */
export async function evaluateFile(
  path: string,
  mapping: Mapping,
  options: EvaluateFileOptions,
): Promise<Evaluation> {
  const sniffed = await sniffFile(path);
  const { order, ambiguous } = await dateOrderOf(path, mapping, sniffed, options);
  const { table, notes } = await openTable(path, mapping, sniffed, options.limits);
  try {
    const evaluator = evaluateRows(mapping, {
      header: table.header,
      dateOrder: order,
      fileKey: options.fileKey,
    });
    for await (const batch of table.batches) {
      const evaluated = evaluator.evaluate(batch);
      await options.onBatch?.(evaluated);
    }
    const evaluation = evaluator.finish();
    if (ambiguous) notes.push({ code: 'dateOrderAmbiguous', count: 1, examples: [] });
    evaluation.report.notes.push(...notes);
    return evaluation;
  } finally {
    await table.close();
  }
}

/** Opens the file as the mapping says, and where it says nothing, as it was recognized. */
async function openTable(
  path: string,
  mapping: Mapping,
  sniffed: Sniffed,
  limits: Partial<ReadLimits> | undefined,
): Promise<OpenedTable> {
  const { header, skipRows, sheet } = mapping.file;
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
  const encoding = mapping.file.encoding ?? sniffed.encoding;
  const delimiter = mapping.file.delimiter ?? sniffed.delimiter;
  const guessed = mapping.file.encoding === undefined && !sniffed.encodingCertain;
  return {
    table: await readDelimited(path, { encoding, delimiter, header, skipRows }, limits),
    notes: guessed
      ? [{ code: 'encodingGuessed', count: 1, examples: [{ row: 1, column: '', value: encoding }] }]
      : [],
  };
}

/** How the dates of the period's column are written: by the mapping, or by a first walk through the whole column. */
async function dateOrderOf(
  path: string,
  mapping: Mapping,
  sniffed: Sniffed,
  options: EvaluateFileOptions,
): Promise<{ order: DateOrder; ambiguous: boolean }> {
  if (mapping.dateFormat !== 'auto') return { order: mapping.dateFormat, ambiguous: false };
  const rule = mapping.period;
  const [column] = 'from' in rule && rule.from === 'date' ? columnsOf(mapping, 'date') : [];
  const detector = new DateOrderDetector();
  if (!column) return detector.result;
  const { table } = await openTable(path, mapping, sniffed, options.limits);
  try {
    const index = columnGetter(table.header)(column.column);
    for await (const { rows } of table.batches) {
      for (const row of rows) detector.add(row[index] ?? '');
    }
  } finally {
    await table.close();
  }
  return detector.result;
}
