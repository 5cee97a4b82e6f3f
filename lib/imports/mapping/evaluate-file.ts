import { type Sniffed, sniffFile } from '../read/sniff';
import type { ReadLimits } from '../read/table';
import type { EvaluatedBatch, Evaluation } from './evaluation';
import { evaluateRows } from './evaluate-rows';
import { columnGetter } from './find-column';
import { columnsOf } from './mapping-columns';
import type { Mapping } from './mapping-schema';
import { openTable } from './open-table';
import { DateOrderDetector, type DateOrder } from './parse-date';

export interface EvaluateFileOptions {
  /** Tells this file's unnamed respondents from another's, such as the first characters of its SHA-256. */
  fileKey: string;
  limits?: Partial<ReadLimits>;
  /** Takes the answers as they come, in order; the next rows are read when it is done. Left away for a preview. */
  onBatch?: (batch: EvaluatedBatch) => void | Promise<void>;
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
  const { table, notes } = await openTable(path, mapping.file, sniffed, options.limits);
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
  const { table } = await openTable(path, mapping.file, sniffed, options.limits);
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
