import type { ObjectKind } from '@/db/values/touchpoints';
import type { Measure } from '@/db/values/ratings';
import type { ImportReport } from './import-report';
import type { TouchpointReference } from './mapping-schema';
import type { PeriodSpan } from './period';

/** What answers are about; its place in the list is the number that answers refer to. */
export interface Target {
  measure: Measure;
  /** Of a touchpoint: how to find or make it in the inventory. */
  touchpoint: TouchpointReference | null;
  /** What to call it: the mapping's name, else what the file says. */
  name: string;
  /** The column, or the cell of a long file, that it comes from. */
  source: string;
  min: number;
  max: number;
}

/** When and about whom: every response belongs to one; its place in the list is its number. */
export interface Context {
  period: PeriodSpan;
  /** Null: the workspace's own brand. */
  brand: string | null;
  object: { name: string; kind: ObjectKind } | null;
}

/** Filled-in questionnaires, a column a field; all columns have the same length. */
export interface ResponseColumns {
  /** Number of the first one; the others follow without a gap over the whole file. */
  firstNumber: number;
  /** The row that it began in. */
  row: number[];
  context: number[];
  /** Unique within its context. */
  key: string[];
  /** Exact decimal above 0. */
  weight: string[];
  /** A JSON object of attribute → label. */
  attributes: string[];
}

/** Answers, a column a field. At most one for a response and a target. */
export interface AnswerColumns {
  /** Number of the response, of this batch or an earlier one. */
  response: number[];
  target: number[];
  /** Raw value as an exact decimal, within the target's scale. */
  value: string[];
}

export interface EvaluatedBatch {
  responses: ResponseColumns;
  answers: AnswerColumns;
}

/** One published figure: a mean with or without its n, or a distribution in per cent. */
export interface AggregateRow {
  row: number;
  target: number;
  context: number;
  /** Both empty for the figure about everybody. */
  attribute: string;
  attributeValue: string;
  n: number | null;
  /** Exact decimal on the target's scale; of a distribution rounded to ten places. */
  mean: string;
  sd: string | null;
  shares: { category: string; value: number; percent: number }[] | null;
}

/** A figure as a row gives it, before it is known whether there is one already. */
export type FoundFigure = Pick<AggregateRow, 'target' | 'n' | 'mean' | 'sd' | 'shares'>;

/** What will come out: shown before anything is written, computed in floating point. */
export interface Figure {
  target: number;
  context: number;
  attribute: string;
  attributeValue: string;
  /** Null where the file does not say. */
  n: number | null;
  mean: number;
  /** Null where the file has no weights. */
  weightedMean: number | null;
  /** Kish's effective number of answers, (Σw)²/Σw². */
  effectiveN: number | null;
  /** The mean (weighted where there are weights) on the 0–10 scale: (mean − min)/(max − min)·10. */
  score: number;
}

export interface ColumnReport {
  column: string;
  target: number;
  taken: number;
  missing: number;
  notApplicable: number;
  leftOut: number;
  /** Raw values and how often each was taken, where there are at most fifty. */
  values: { value: string; count: number }[] | null;
}

export interface Evaluation {
  targets: Target[];
  contexts: Context[];
  /** How many responses each context has. */
  responsesByContext: number[];
  responses: number;
  answers: number;
  aggregates: AggregateRow[];
  figures: Figure[];
  columns: ColumnReport[];
  report: ImportReport;
}
