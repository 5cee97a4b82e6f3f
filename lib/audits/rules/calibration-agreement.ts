import { studentInterval, type Interval } from '@/lib/ratings/statistics/student-interval';
import {
  agreement,
  enoughUnits,
  krippendorffAlpha,
  leansOf,
  rounding,
  sharedUnits,
  type AuditorScore,
} from './agreement';

/** When a brand says that auditors agree. */
export interface AgreementLimits {
  /** Mean absolute difference at most, in points of 0–10. */
  difference: number;
  /** Share of pairs within one point at least, 0–1. */
  within: number;
  /** Alpha from which they agree well, and below which they are unreliable. */
  good: number;
  low: number;
}

/**
 * `narrow-range`: they are close, but the scores hardly vary, so alpha says nothing. `few-auditors` and `few-cases`: nothing
 * can be said, and no figure is told.
 */
export type CalibrationVerdict =
  'few-auditors' | 'few-cases' | 'well' | 'discuss' | 'unreliable' | 'narrow-range';

export interface AuditorBias {
  auditor: string;
  /** Shared cases. */
  n: number;
  /** Points above (+) or below (−) the others of the same case, on average. */
  mean: number;
  /** 95 %, Student t, within −10–10; null for one case, which says nothing about the next. */
  interval: Interval | null;
}

export interface CalibrationFigures {
  alpha: number | null;
  alphaInterval: Interval | null;
  meanAbsoluteDifference: number;
  within1: number;
  bias: AuditorBias[];
}

export interface CalibrationAgreement {
  /** Auditors and cases that share something. */
  auditors: number;
  cases: number;
  verdict: CalibrationVerdict;
  figures: CalibrationFigures | null;
}

/** Points of 0–10 beyond which one score stands apart from the others of its case. */
const farApart = 2;

function medianOf(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Whether a score lies more than two points from the median of the others of its case; never where there are none. */
export function standsApart(score: number, others: readonly number[]): boolean {
  return others.length > 0 && Math.abs(score - medianOf(others)) > farApart + rounding;
}

/** Numbers of 0–1 that look random and are the same each time: figures must not change when a page is read anew. */
function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const resamples = 1_000;

/**
 * The 95 % interval of alpha: the 2.5th and 97.5th percentile of alpha over 1,000 samples of the units, drawn with
 * replacement. Null where alpha is, or where half of the samples do not vary. The same for the same units in one order.
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), 13.3.
 */
export function alphaInterval(units: readonly (readonly number[])[]): Interval | null {
  const shared = units.filter(({ length }) => length >= 2);
  if (krippendorffAlpha(shared) === null) return null;
  const draw = drawsFrom(shared.length);
  const found = Array.from({ length: resamples }, () =>
    krippendorffAlpha(shared.map(() => shared[Math.floor(draw() * shared.length)] ?? [])),
  )
    .filter((alpha) => alpha !== null)
    .sort((a, b) => a - b);
  if (found.length < resamples / 2) return null;
  const at = (share: number) => found[Math.round(share * (found.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

function biasOf(auditor: string, leans: readonly number[]): AuditorBias {
  const n = leans.length;
  const mean = leans.reduce((sum, one) => sum + one, 0) / n;
  const squares = leans.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const scale = { min: -10, max: 10 };
  const interval = n < 2 ? null : studentInterval(mean, Math.sqrt(squares / (n - 1) / n), n - 1, scale);
  return { auditor, n, mean, interval };
}

function verdictOf(
  { alpha, meanAbsoluteDifference, within1 }: Omit<CalibrationFigures, 'bias' | 'alphaInterval'>,
  limits: AgreementLimits,
): CalibrationVerdict {
  const isClose =
    meanAbsoluteDifference <= limits.difference + rounding && within1 >= limits.within - rounding;
  if (alpha === null || alpha < limits.low) return isClose ? 'narrow-range' : 'unreliable';
  return isClose && alpha >= limits.good ? 'well' : 'discuss';
}

/**
 * How well the auditors of a calibration agree, told from five shared cases and two auditors on. Source: docs/figures.md,
 * "Calibration".
 */
export function calibrationAgreement(
  scores: readonly AuditorScore[],
  limits: AgreementLimits,
): CalibrationAgreement {
  const shared = sharedUnits(scores);
  const leans = leansOf(shared);
  const counts = { auditors: leans.size, cases: shared.length };
  if (leans.size < 2) return { ...counts, verdict: 'few-auditors', figures: null };
  const { alpha, meanAbsoluteDifference, within1 } = agreement(scores);
  if (shared.length < enoughUnits || meanAbsoluteDifference === null || within1 === null) {
    return { ...counts, verdict: 'few-cases', figures: null };
  }
  const told = { alpha, meanAbsoluteDifference, within1 };
  return {
    ...counts,
    verdict: verdictOf(told, limits),
    figures: {
      ...told,
      alphaInterval: alphaInterval(shared.map((unit) => unit.map(({ score }) => score))),
      bias: [...leans].map(([auditor, list]) => biasOf(auditor, list)),
    },
  };
}
