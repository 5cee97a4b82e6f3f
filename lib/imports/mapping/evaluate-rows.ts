import { AggregateEvaluator } from './evaluate-aggregates';
import { LongEvaluator } from './evaluate-long';
import { WideEvaluator } from './evaluate-wide';
import type { Mapping } from './mapping-schema';
import type { RowEvaluator } from './row-evaluator';
import type { EvaluateOptions } from './row-reader';

/**
 * The evaluator of a file's layout: give it the batches of rows in order, take from each the answers as columns, and
 * at the end the targets and contexts that they refer to, the figures and the report. Throws ImportError where a
 * column of the mapping is not in the file (`mappingColumnMissing`) or a column has too many distinct names.
 */
export function evaluateRows(mapping: Mapping, options: EvaluateOptions): RowEvaluator {
  switch (mapping.layout) {
    case 'wide':
      return new WideEvaluator(mapping, options);
    case 'long':
      return new LongEvaluator(mapping, options);
    case 'aggregated-means':
    case 'aggregated-distribution':
      return new AggregateEvaluator(mapping, options);
  }
}
