import type { Level, Source } from '@/db/values/ratings';
import type { Phase } from '@/db/values/touchpoints';
import type { CsvCell } from '@/lib/format/csv';
import type { Change } from '@/lib/ratings/statistics/change';
import type { Interval } from '@/lib/ratings/statistics/student-interval';
import type { Dashboard } from './types';

export const figureColumns = [
  'figure',
  'touchpoint',
  'phase',
  'channel',
  'owner',
  'goal',
  'period',
  'from',
  'to',
  'brand',
  'source',
  'weighting',
  'filters',
  'n',
  'effectiveN',
  'value',
  'low',
  'high',
  'level',
  'otherWeighting',
  'comparedWith',
  'change',
  'changeLow',
  'changeHigh',
  'verdict',
] as const;
export type FigureColumn = (typeof figureColumns)[number];
export type FigureLine = Partial<Record<FigureColumn, CsvCell>>;

/** The words of the reader's language that stand in cells. */
export interface FigureWords {
  figure: (key: 'overall' | 'touchpoint' | 'whole' | 'recommendation') => string;
  phase: (phase: Phase) => string;
  source: (source: Source) => string;
  level: (level: Level) => string;
  weighting: (weighting: Dashboard['weighting'] | 'noWeights' | 'byImpact' | 'equal') => string;
  verdict: (verdict: Change['verdict']) => string;
  /** Name of a period, by its place. */
  period: (at: number) => string;
  /** The filters in force in one text. */
  filters: string;
}

interface Told {
  n: number | null;
  effectiveN: number | null;
  interval: Interval | null;
}

const estimateCells = (value: number | null, { n, effectiveN, interval }: Told): FigureLine => ({
  n,
  effectiveN,
  value,
  low: interval?.low,
  high: interval?.high,
});

/**
 * Every figure of a dashboard, one a line, unrounded: overall scores, the question about the whole and the recommendation
 * by period, then touchpoints by period. A change stands at the chosen period, where it was told.
 */
export function figureLines(dashboard: Dashboard, words: FigureWords): FigureLine[] {
  const { periods, current, comparison, weighting, hasWeights, byImpact } = dashboard;
  const ofTouchpoints = weighting === 'weighted' ? 'byImpact' : 'equal';
  const ofAnswers = hasWeights ? weighting : 'noWeights';
  const channels = new Map(dashboard.channels.map(({ id, name }) => [id, name]));
  const people = new Map(dashboard.people.map(({ id, name }) => [id, name]));
  const of = (at: number): FigureLine => ({
    period: words.period(at),
    from: periods[at]?.startsOn,
    to: periods[at]?.endsOn,
    brand: dashboard.brand?.name,
    source: words.source(dashboard.source),
    weighting: words.weighting(byImpact ? ofTouchpoints : ofAnswers),
    filters: words.filters,
  });
  const other = (value: number | null | undefined) => (hasWeights ? { otherWeighting: value } : {});
  const changed = (
    at: number,
    change: Pick<Change, 'difference' | 'interval' | 'verdict'> | null,
  ): FigureLine =>
    at === current && comparison !== null && change
      ? {
          comparedWith: words.period(comparison),
          change: change.difference,
          changeLow: change.interval?.low,
          changeHigh: change.interval?.high,
          verdict: words.verdict(change.verdict),
        }
      : {};
  const places = periods.map((_, at) => at);
  const pointOf = <Point extends { periodId: string }>(points: readonly Point[], at: number) =>
    points.find(({ periodId }) => periodId === periods[at]?.id);

  const overall = places.flatMap((at) => {
    const point = pointOf(dashboard.overall, at);
    if (!point) return [];
    const told = estimateCells(point.overall.score, point.overall);
    const figure = { figure: words.figure('overall'), goal: dashboard.goal };
    return [
      {
        ...of(at),
        ...figure,
        ...told,
        ...other(point.alternative.score),
        ...changed(at, dashboard.overallChange),
      },
    ];
  });
  const whole = places.flatMap((at) => {
    const point = pointOf(dashboard.whole, at);
    if (!point) return [];
    const told = estimateCells(point.estimate.mean, point.estimate);
    return [{ ...of(at), figure: words.figure('whole'), ...told, ...other(point.alternative.mean) }];
  });
  const recommendation = places.flatMap((at) => {
    const point = pointOf(dashboard.recommendation, at);
    if (!point) return [];
    const told = estimateCells(point.score.nps, point.score);
    return [{ ...of(at), figure: words.figure('recommendation'), ...told, ...other(point.alternative.nps) }];
  });
  const touchpoints = dashboard.touchpoints.flatMap(({ cells, change, ...touchpoint }) =>
    places.flatMap((at): FigureLine[] => {
      const cell = cells[at];
      if (!cell) return [];
      return [
        {
          ...of(at),
          figure: words.figure('touchpoint'),
          touchpoint: touchpoint.name,
          phase: words.phase(touchpoint.phase),
          channel: channels.get(touchpoint.channelId ?? ''),
          owner: people.get(touchpoint.ownerId ?? ''),
          goal: touchpoint.goal,
          ...estimateCells(cell.estimate.mean, cell.estimate),
          level: cell.level && words.level(cell.level),
          ...other(cell.alternative.mean),
          ...changed(at, change),
        },
      ];
    }),
  );
  return [...overall, ...whole, ...recommendation, ...touchpoints];
}
