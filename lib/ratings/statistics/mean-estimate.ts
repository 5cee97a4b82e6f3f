import { type RollUp, rollUpRatings } from './roll-up';
import { type Scale, scoreScale, scoreUnits, toScore } from './scale';
import { type Interval, studentInterval } from './student-interval';

/** A mean on 0–10 and how sure it is. */
export interface MeanEstimate {
  /** Unrounded; null where nobody rated. */
  mean: number | null;
  /** Number of ratings; null where an aggregated source did not tell it. */
  n: number | null;
  /** Kish's effective number of ratings, (Σw)²/Σw²; n itself where the mean is unweighted. */
  effectiveN: number | null;
  /** On 0–10; null where it cannot be known (fewer than two ratings, or an aggregate without n or spread). */
  standardError: number | null;
  degreesOfFreedom: number | null;
  /** 95 %, Student t, within 0–10; null where the standard error is. */
  interval: Interval | null;
}

/** Cancellation leaves about 1e-16 of the squares behind where the true sum of squared residuals is nil. */
const cancellation = 1e-12;

/** Σv(x−m)² from the sums of v, vx and vx² for a weight v. */
function residualSquares(v: number, vx: number, vx2: number, mean: number): number {
  const squares = vx2 - 2 * mean * vx + mean * mean * v;
  return squares > cancellation * (vx2 + mean * mean * v) ? squares : 0;
}

/** A mean and the variance of that mean, on the scale of the sums. */
export interface LinearizedMean {
  mean: number;
  /** Null for n < 2. */
  variance: number | null;
}

/**
 * Weighted mean m = Σwx/Σw with its variance by Taylor linearization, ratings drawn independently:
 * n/(n−1) · Σw²(x−m)²/(Σw)². With equal weights this is s²/n.
 * Source: Särndal, Swensson & Wretman, Model Assisted Survey Sampling (1992), 5.6; the "ultimate cluster" estimator.
 */
export function linearizedMean(sums: Pick<RollUp, 'n' | 'w' | 'w2' | 'wx' | 'w2x' | 'w2x2'>): LinearizedMean {
  const { n, w, w2, wx, w2x, w2x2 } = sums;
  const mean = wx / w;
  if (n < 2) return { mean, variance: null };
  return { mean, variance: ((n / (n - 1)) * residualSquares(w2, w2x, w2x2, mean)) / (w * w) };
}

function toEstimate(
  mean: number,
  variance: number | null,
  n: number | null,
  effectiveN: number | null,
  scale: Scale,
): MeanEstimate {
  // Rounding of sums may step over the end of the scale by 1e-16.
  const score = Math.min(scoreScale.max, Math.max(scoreScale.min, toScore(mean, scale)));
  if (variance === null || n === null || n < 2) {
    return { mean: score, n, effectiveN, standardError: null, degreesOfFreedom: null, interval: null };
  }
  const standardError = Math.sqrt(variance) * scoreUnits(scale);
  const degreesOfFreedom = n - 1;
  const interval = studentInterval(score, standardError, degreesOfFreedom);
  return { mean: score, n, effectiveN, standardError, degreesOfFreedom, interval };
}

/**
 * The score of a set of ratings on 0–10 with its 95 % interval (docs/figures.md). Unweighted: Σx/n, s/√n, Student t with n−1
 * degrees of freedom. Weighted: Σwx/Σw with the linearized variance and, like survey software, n−1 as well
 * (docs/decisions: rules of a change). No interval below two ratings; a mean of null without any.
 */
export function estimateMean(rollUp: RollUp, weighting: 'weighted' | 'unweighted'): MeanEstimate {
  const { n, x, x2, w, w2, scale } = rollUp;
  if (n === 0) {
    return { mean: null, n: 0, effectiveN: 0, standardError: null, degreesOfFreedom: null, interval: null };
  }
  const isWeighted = weighting === 'weighted';
  const sums = isWeighted ? rollUp : { n, w: n, w2: n, wx: x, w2x: x, w2x2: x2 };
  const { mean, variance } = linearizedMean(sums);
  return toEstimate(mean, variance, n, isWeighted ? (w * w) / w2 : n, scale);
}

/** The estimate of single unweighted scores that are on 0–10 already, such as the visits of a touchpoint in a cycle. */
export function estimateScores(scores: readonly number[]): MeanEstimate {
  return estimateMean(
    rollUpRatings(
      scores.map((value) => ({ value })),
      scoreScale,
    ),
    'unweighted',
  );
}

/** A mean that arrived computed: raw, with the number of answers and their standard deviation where the source has them. */
export interface AggregatedMean {
  mean: number;
  n: number | null;
  standardDeviation: number | null;
  scale: Scale;
}

/** The estimate of an aggregated mean: the interval needs both n ≥ 2 and the standard deviation, else there is none. */
export function estimateAggregate({ mean, n, standardDeviation, scale }: AggregatedMean): MeanEstimate {
  const variance =
    n === null || standardDeviation === null ? null : (standardDeviation * standardDeviation) / n;
  return toEstimate(mean, variance, n, n, scale);
}
