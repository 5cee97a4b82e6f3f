import type { RowBatch } from '../read/table';
import type { EvaluatedBatch, Evaluation } from './evaluation';

/** Turns the rows of one file, batch by batch and in order, into answers; then says what came of it. */
export interface RowEvaluator {
  evaluate(batch: RowBatch): EvaluatedBatch;
  finish(): Evaluation;
}

/** A batch with nothing in it yet, whose first response will have the given number. */
export function emptyBatch(firstNumber: number): EvaluatedBatch {
  return {
    responses: { firstNumber, row: [], context: [], key: [], weight: [], attributes: [] },
    answers: { response: [], target: [], value: [] },
  };
}
