import type { Snapshot } from './snapshot';

/** The change of an overall score, and over how many touchpoints it is taken. */
export interface OverallBasis {
  /** Points. */
  difference: number;
  /** Scored in this cycle and in the one before: the change is theirs. */
  shared: number;
  /** Scored in this cycle alone. */
  entered: number;
  /** Scored in the one before alone. */
  left: number;
}

/** Over which touchpoints the overall score changed (docs/figures.md); null where there is no change to tell. */
export function overallBasis({ results, touchpoints }: Snapshot): OverallBasis | null {
  const { change, entered, left } = results.overall;
  if (!change || change.difference === null) return null;
  const weightless = new Set(touchpoints.filter(({ weight }) => weight === 0).map(({ id }) => id));
  const shared = results.touchpoints.filter((row) => row.change !== null && !weightless.has(row.id)).length;
  return { difference: change.difference, shared, entered: entered.length, left: left.length };
}
