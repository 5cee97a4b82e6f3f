import { estimateScores, linearizedMean, type MeanEstimate } from './mean-estimate';
import { rollUpRatings } from './roll-up';
import type { Scale } from './scale';
import { type Interval, studentInterval } from './student-interval';

export type ChangeMethod = 'paired' | 'welch';
export type ChangeVerdict = 'clear' | 'seen-not-sure' | 'no-clear-change' | 'not-comparable';

/** A change between two periods, after minus before, in points of 0–10. */
export interface Change {
  /** What the interval belongs to: the mean of the paired differences, or the difference of the means. */
  difference: number | null;
  /** The after's mean less the before's; differs from `difference` where only a part could be paired. */
  differenceOfMeans: number | null;
  /** 95 %, within −10…10; null where there is none: n = 1 or unknown on a side, or nothing varies. */
  interval: Interval | null;
  method: ChangeMethod | null;
  verdict: ChangeVerdict;
  nBefore: number | null;
  nAfter: number | null;
  /** Pairs behind a paired change, else 0. */
  pairs: number;
}

/** From how many pairs on a change is judged by pairs (docs/figures.md). */
const pairsNeeded = 3;

/** From which difference on a change is worth a word: clear where nothing varies, "seen, not sure" elsewhere. */
const noticeable = 1;
const tolerance = 1e-9;
const differenceScale: Scale = { min: -10, max: 10 };

/** The share of comparisons that look clear by chance alone: what 95 % leaves out. */
const chanceShare = 0.05;

interface Judged {
  interval: Interval | null;
  verdict: Exclude<ChangeVerdict, 'not-comparable'>;
}

/**
 * The rule of docs/figures.md. Clear: the 95 % interval of the difference leaves out 0; where nothing varies (standard
 * error 0, so the interval would be a point) from a difference of 1. Without a standard error never clear. A difference
 * of 1 or more that is not clear is "seen, not sure".
 */
export function judgeDifference(
  difference: number,
  standardError: number | null,
  degreesOfFreedom: number | null,
): Judged {
  const isNoticeable = Math.abs(difference) + tolerance >= noticeable;
  const unclear = isNoticeable ? 'seen-not-sure' : 'no-clear-change';
  if (standardError === null || degreesOfFreedom === null) return { interval: null, verdict: unclear };
  if (standardError === 0) return { interval: null, verdict: isNoticeable ? 'clear' : unclear };
  const interval = studentInterval(difference, standardError, degreesOfFreedom, differenceScale);
  const leavesOutZero = interval.low > 0 || interval.high < 0;
  return { interval, verdict: leavesOutZero ? 'clear' : unclear };
}

/**
 * Standard error and degrees of freedom of the difference of two independent means: √(V₁+V₂) and
 * (V₁+V₂)²/(V₁²/f₁ + V₂²/f₂). Source: Welch 1947, Satterthwaite 1946. Nulls where a side has no standard error.
 */
export function welchError(
  a: Pick<MeanEstimate, 'standardError' | 'degreesOfFreedom'>,
  b: Pick<MeanEstimate, 'standardError' | 'degreesOfFreedom'>,
): { standardError: number | null; degreesOfFreedom: number | null } {
  if (a.standardError === null || b.standardError === null || !a.degreesOfFreedom || !b.degreesOfFreedom) {
    return { standardError: null, degreesOfFreedom: null };
  }
  const va = a.standardError ** 2;
  const vb = b.standardError ** 2;
  const variance = va + vb;
  if (variance === 0) return { standardError: 0, degreesOfFreedom: a.degreesOfFreedom + b.degreesOfFreedom };
  const degreesOfFreedom = variance ** 2 / (va ** 2 / a.degreesOfFreedom + vb ** 2 / b.degreesOfFreedom);
  return { standardError: Math.sqrt(variance), degreesOfFreedom };
}

/**
 * The change between two means of different people: Welch's, on weighted or unweighted estimates alike. Not comparable
 * where a side has no mean. The caller compares one source with itself, on the same kind of weighting.
 */
export function changeOfMeans(before: MeanEstimate, after: MeanEstimate): Change {
  const sides = { nBefore: before.n, nAfter: after.n, pairs: 0 };
  if (before.mean === null || after.mean === null) {
    return {
      difference: null,
      differenceOfMeans: null,
      interval: null,
      method: null,
      verdict: 'not-comparable',
      ...sides,
    };
  }
  const difference = after.mean - before.mean;
  const { standardError, degreesOfFreedom } = welchError(before, after);
  const judged = judgeDifference(difference, standardError, degreesOfFreedom);
  return { difference, differenceOfMeans: difference, method: 'welch', ...judged, ...sides };
}

/** The mean of paired differences, each with a weight (1 where none), and its standard error: s/√n where all weigh 1. */
export function meanOfDifferences(differences: readonly { value: number; weight?: number }[]) {
  const { mean, variance } = linearizedMean(rollUpRatings(differences, differenceScale));
  // Differences such as 4.7 − 3.7 and 5.7 − 4.7 are equal on paper and 1e-16 apart in binary.
  const spread = differences.map(({ value }) => value);
  const isConstant = Math.max(...spread) - Math.min(...spread) < tolerance;
  return {
    mean,
    standardError: variance === null ? null : isConstant ? 0 : Math.sqrt(variance),
    degreesOfFreedom: differences.length - 1,
  };
}

/** A visit's score of one touchpoint on 0–10, and who gave it where. */
export interface VisitScore {
  /** Null where the author is not known; such a score pairs with none. */
  auditor: string | null;
  object: string | null;
  score: number;
}

function meanByPair(visits: readonly VisitScore[]): Map<string, number> {
  const scores = new Map<string, number[]>();
  for (const { auditor, object, score } of visits) {
    if (auditor === null) continue;
    const key = JSON.stringify([auditor, object]);
    scores.set(key, [...(scores.get(key) ?? []), score]);
  }
  return new Map(
    [...scores].map(([key, list]) => [key, list.reduce((sum, score) => sum + score, 0) / list.length]),
  );
}

/**
 * The change of a touchpoint between two audit cycles (docs/figures.md): by pairs of the same auditor at the same object
 * (several visits of one are averaged first) from three pairs on, else Welch's over all visits.
 * Example: 4, 5, 5 then 7, 8, 8 by other auditors = +3.00 ± 1.31, clear.
 */
export function changeOfVisits(before: readonly VisitScore[], after: readonly VisitScore[]): Change {
  const welch = changeOfMeans(
    estimateScores(before.map(({ score }) => score)),
    estimateScores(after.map(({ score }) => score)),
  );
  const earlier = meanByPair(before);
  const differences = [...meanByPair(after)].flatMap(([key, score]) => {
    const from = earlier.get(key);
    return from === undefined ? [] : [{ value: score - from }];
  });
  if (differences.length < pairsNeeded) return welch;
  const { mean, standardError, degreesOfFreedom } = meanOfDifferences(differences);
  const judged = judgeDifference(mean, standardError, degreesOfFreedom);
  return { ...welch, difference: mean, method: 'paired', pairs: differences.length, ...judged };
}

/** How many of `compared` changes would look clear by chance: 5 % of them. */
export function expectedByChance(compared: number): number {
  return chanceShare * compared;
}
