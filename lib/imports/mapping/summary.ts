import type { PeriodKind } from '@/db/values/ratings';
import type { Evaluation, Figure } from './evaluation';
import type { LeftOut, NoteCode, Example } from './import-report';
import type { Layout } from './mapping-values';
import type { PeriodSpan } from './period';

/** What writing changed; whoever writes fills it in. */
export interface ImportOutcome {
  created: {
    touchpoints: string[];
    brands: string[];
    objects: string[];
    periods: number;
    responses: number;
    answers: number;
    figures: number;
  };
  updated: { responses: number; answers: number; figures: number };
  unchanged: { responses: number; answers: number; figures: number };
}

export interface SummaryPeriod {
  kind: PeriodKind;
  start: string;
  end: string;
  label: string | null;
  responses: number;
  answers: number;
  figures: number;
}

export interface SummaryFigure {
  period: { start: string; end: string };
  brand: string | null;
  object: string | null;
  measure: string;
  touchpoint: string | null;
  attribute: string | null;
  attributeValue: string | null;
  scale: { min: number; max: number };
  n: number | null;
  effectiveN: number | null;
  mean: number;
  weightedMean: number | null;
  score: number;
}

/** What an import did or, as a preview, would do. The format is described field by field in docs/import.md. */
export interface ImportSummary {
  version: 1;
  kind: 'ratings';
  state: 'preview' | 'committed';
  file: { name: string; sha256: string };
  layout: Layout;
  taken: { rows: number; responses: number; answers: number; figures: number };
  notTaken: { blankRows: number; missing: number; notApplicable: number; rows: number; values: number };
  leftOut: LeftOut[];
  notes: { code: NoteCode; count: number; examples: Example[] }[];
  created: ImportOutcome['created'] | null;
  updated: ImportOutcome['updated'] | null;
  unchanged: ImportOutcome['unchanged'] | null;
  periods: SummaryPeriod[];
  columns: (Omit<Evaluation['columns'][number], 'target'> & { touchpoint: string | null; measure: string })[];
  figures: SummaryFigure[];
}

/** The summary of an evaluation: a preview without `outcome`, the record of the import with it. Figures have six decimals. */
export function summarize(
  evaluation: Evaluation,
  source: { layout: Layout; file: ImportSummary['file'] },
  outcome: ImportOutcome | null = null,
): ImportSummary {
  const { report, targets, aggregates } = evaluation;
  return {
    version: 1,
    kind: 'ratings',
    state: outcome ? 'committed' : 'preview',
    ...source,
    taken: {
      rows: report.rows.taken,
      responses: evaluation.responses,
      answers: evaluation.answers,
      figures: aggregates.length,
    },
    notTaken: {
      blankRows: report.rows.blank,
      missing: report.values.missing,
      notApplicable: report.values.notApplicable,
      rows: report.rows.leftOut,
      values: report.values.leftOut,
    },
    leftOut: report.leftOut,
    notes: report.notes,
    created: outcome?.created ?? null,
    updated: outcome?.updated ?? null,
    unchanged: outcome?.unchanged ?? null,
    periods: summarizePeriods(evaluation),
    columns: evaluation.columns.map(({ target, ...column }) => ({
      ...column,
      measure: targets[target]?.measure ?? '',
      touchpoint: targets[target]?.measure === 'touchpoint' ? targets[target].name : null,
    })),
    figures: evaluation.figures.flatMap((figure) => summarizeFigure(figure, evaluation)),
  };
}

function summarizePeriods({
  contexts,
  responsesByContext,
  figures,
  aggregates,
}: Evaluation): SummaryPeriod[] {
  const periods = new Map<PeriodSpan, SummaryPeriod>();
  contexts.forEach(({ period }, context) => {
    const sum = periods.get(period) ?? { ...period, responses: 0, answers: 0, figures: 0 };
    sum.responses += responsesByContext[context] ?? 0;
    periods.set(period, sum);
  });
  for (const { context, n } of aggregates.length > 0 ? [] : figures) {
    const sum = periods.get(contexts[context]?.period as PeriodSpan);
    if (sum) sum.answers += n ?? 0;
  }
  for (const { context } of aggregates) {
    const sum = periods.get(contexts[context]?.period as PeriodSpan);
    if (sum) sum.figures += 1;
  }
  return [...periods.values()].sort((a, b) => a.start.localeCompare(b.start));
}

function summarizeFigure(figure: Figure, { targets, contexts }: Evaluation): SummaryFigure[] {
  const target = targets[figure.target];
  const context = contexts[figure.context];
  if (!target || !context) return [];
  const { start, end } = context.period;
  return [
    {
      period: { start, end },
      brand: context.brand,
      object: context.object?.name ?? null,
      measure: target.measure,
      touchpoint: target.measure === 'touchpoint' ? target.name : null,
      attribute: figure.attribute || null,
      attributeValue: figure.attributeValue || null,
      scale: { min: target.min, max: target.max },
      n: figure.n,
      effectiveN: figure.effectiveN === null ? null : round(figure.effectiveN),
      mean: round(figure.mean),
      weightedMean: figure.weightedMean === null ? null : round(figure.weightedMean),
      score: round(figure.score),
    },
  ];
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
