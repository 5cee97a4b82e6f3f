import type { TouchpointFigure } from '@/lib/journeys/figure-types';
import { mapPaints, type MapPaint } from '@/lib/journeys/map-paints';
import { scoreStep, type LevelThresholds } from '@/lib/format/level';
import { perMap, sharedValue } from './per-map';

export const paints = mapPaints;
export type Paint = MapPaint;

export const paintOf = perMap(() => sharedValue<Paint>('none'));

const scores = {
  1: 'border-transparent bg-score-1 text-on-score-1',
  2: 'border-transparent bg-score-2 text-on-score-2',
  3: 'border-transparent bg-score-3 text-on-score-3',
  4: 'border-transparent bg-score-4 text-on-score-4',
  5: 'border-transparent bg-score-5 text-on-score-5',
} as const;

export const lifecycleLooks = {
  entry: 'border-transparent bg-change-4 text-on-change-4',
  growth: 'border-transparent bg-change-5 text-on-change-5',
  saturation: 'border-line-strong bg-change-3 text-on-change-3',
  decline: 'border-transparent bg-change-2 text-on-change-2',
  death: 'border-transparent bg-change-1 text-on-change-1',
} as const;

export const freshnessLooks = {
  fresh: 'border-line-strong bg-change-4 text-on-change-4',
  stale: 'border-transparent bg-change-2 text-on-change-2',
  'never-rated': 'hatch border-line-strong bg-active text-ink',
} as const;

export const scoreLook = (score: number, thresholds: LevelThresholds): string =>
  scores[scoreStep(score, thresholds)];

/** The look of a card; null where nothing paints it: nothing chosen, not known, or not told to the reader. */
export function paintLook(
  paint: Paint,
  figure: TouchpointFigure | undefined,
  thresholds: LevelThresholds,
): string | null {
  if (!figure || paint === 'none') return null;
  if (paint === 'level') return figure.score === null ? null : scoreLook(figure.score, thresholds);
  if (paint === 'lifecycle') return figure.lifecycle && lifecycleLooks[figure.lifecycle];
  return figure.freshness && freshnessLooks[figure.freshness];
}
