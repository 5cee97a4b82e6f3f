import { readDelimited } from '../read/read-delimited';
import type { EvaluatedBatch, Evaluation } from './evaluation';
import { evaluateRows } from './evaluate-rows';
import type { MappingInput } from './mapping-schema';
import { parseMapping } from './parse-mapping';
import type { DateOrder } from './parse-date';

export interface EvaluatedText {
  evaluation: Evaluation;
  batches: EvaluatedBatch[];
  /** Answers as one would read them aloud: row of the response, name of the target, value. */
  answers: [row: number, target: string, value: string][];
}

/** Evaluates a table given as text, cut into pieces so that batches come one by one. */
export async function evaluateText(
  text: string,
  mapping: Omit<MappingInput, 'version'>,
  { dateOrder = 'YMD' as DateOrder, piece = 64 } = {},
): Promise<EvaluatedText> {
  async function* bytes() {
    const all = Buffer.from(text);
    for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
  }
  const parsed = parseMapping({ version: 1, ...mapping });
  const { header, skipRows } = parsed.file;
  const delimiter = parsed.file.delimiter ?? ',';
  const table = await readDelimited(bytes(), { encoding: 'utf-8', delimiter, header, skipRows });
  const evaluator = evaluateRows(parsed, { header: table.header, dateOrder, fileKey: 'f' });
  const batches: EvaluatedBatch[] = [];
  for await (const batch of table.batches) batches.push(evaluator.evaluate(batch));
  const evaluation = evaluator.finish();
  const rows = batches.flatMap((batch) => batch.responses.row);
  const answers = batches.flatMap(({ answers: { response, target, value } }) =>
    value.map((raw, at): [number, string, string] => [
      rows[response[at] ?? -1] ?? -1,
      evaluation.targets[target[at] ?? -1]?.name ?? '',
      raw,
    ]),
  );
  return { evaluation, batches, answers };
}
