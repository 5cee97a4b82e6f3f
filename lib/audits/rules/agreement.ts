/** A score that an auditor gave to a unit: a touchpoint of one brand at one object, which others may have scored too. */
export interface AuditorScore {
  unit: string;
  auditor: string;
  /** 0–10. */
  score: number;
}

/**
 * `too-few`: fewer than five shared units, nothing can be said. `calibrate`: auditors differ too much. `narrow-range`:
 * they are close, but the scores hardly vary, so alpha says nothing. `agree`: alpha is at least 0.667.
 */
export type AgreementVerdict = 'too-few' | 'calibrate' | 'narrow-range' | 'agree';

export interface Agreement {
  /** Units scored by two auditors or more. */
  units: number;
  /** Pairs of scores within those units. */
  pairs: number;
  /** Krippendorff's alpha, interval metric, at most 1; null where the scores do not vary at all or no unit is shared. */
  alpha: number | null;
  /** Points of 0–10 by which a pair differs on average. */
  meanAbsoluteDifference: number | null;
  /** Share (0–1) of pairs that differ by one point or less. */
  within1: number | null;
  /** How many points each auditor lies above (+) or below (−) the others of the same unit, on average. */
  bias: { auditor: string; units: number; mean: number }[];
  verdict: AgreementVerdict;
}

/** Shared units from which agreement is told. */
export const enoughUnits = 5;
const lowestAlpha = 0.667;
const widestDifference = 1;
const leastWithin1 = 0.85;
/** Differences of half points are exact; of means and sums they are not. */
export const rounding = 1e-9;

const sumOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);
const meanOf = (list: readonly number[]) => sumOf(list) / list.length;

/** Σ(a−b)² over all ordered pairs of a list: 2·(n·Σ(x−m)²), without the loss of Σx² − (Σx)²/n. */
function squaresOfPairs(scores: readonly number[]): number {
  const mean = meanOf(scores);
  return 2 * scores.length * sumOf(scores.map((score) => (score - mean) ** 2));
}

/**
 * Krippendorff's alpha with the interval metric: 1 − Dₒ/Dₑ, where Dₒ = 1/n · Σ over units of Σ(a−b)²/(m−1) and
 * Dₑ = Σ over all pairs of Σ(a−b)²/(n(n−1)); m scores in a unit, n in all units of two or more. Null where Dₑ is 0.
 * Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), C and D.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[]): number | null {
  const shared = units.filter(({ length }) => length >= 2);
  const all = shared.flat();
  const n = all.length;
  if (n === 0) return null;
  const expected = squaresOfPairs(all) / (n * (n - 1));
  if (expected < rounding) return null;
  const observed = sumOf(shared.map((scores) => squaresOfPairs(scores) / (scores.length - 1))) / n;
  return 1 - observed / expected;
}

function verdictOf({
  units,
  alpha,
  meanAbsoluteDifference,
  within1,
}: Omit<Agreement, 'verdict'>): AgreementVerdict {
  if (units < enoughUnits || meanAbsoluteDifference === null || within1 === null) return 'too-few';
  if (alpha !== null && alpha >= lowestAlpha) return 'agree';
  const apart = meanAbsoluteDifference > widestDifference + rounding || within1 < leastWithin1 - rounding;
  return apart ? 'calibrate' : 'narrow-range';
}

/** The units that two auditors or more scored; several scores of one auditor for one unit are averaged first. */
export function sharedUnits(scores: readonly AuditorScore[]): { auditor: string; score: number }[][] {
  const byUnit = new Map<string, Map<string, number[]>>();
  for (const { unit, auditor, score } of scores) {
    const auditors = byUnit.get(unit) ?? new Map<string, number[]>();
    auditors.set(auditor, [...(auditors.get(auditor) ?? []), score]);
    byUnit.set(unit, auditors);
  }
  return [...byUnit.values()]
    .filter(({ size }) => size >= 2)
    .map((auditors) => [...auditors].map(([auditor, list]) => ({ auditor, score: meanOf(list) })));
}

/** By auditor, for each shared unit: points of 0–10 above (+) or below (−) the mean of the others. */
export function leansOf(shared: ReturnType<typeof sharedUnits>): Map<string, number[]> {
  const leans = new Map<string, number[]>();
  for (const unit of shared) {
    for (const { auditor, score } of unit) {
      const others = unit.filter((one) => one.auditor !== auditor).map((one) => one.score);
      leans.set(auditor, [...(leans.get(auditor) ?? []), score - meanOf(others)]);
    }
  }
  return leans;
}

/**
 * How well auditors agree who scored the same. Several scores of one auditor for one unit are averaged first. Never shown
 * by alpha alone: where all score 8 or 9, alpha is near 0 though nobody is more than a point apart.
 * Source: docs/figures.md, "Audits".
 */
export function agreement(scores: readonly AuditorScore[]): Agreement {
  const shared = sharedUnits(scores);
  const differences = shared.flatMap((unit) =>
    unit.flatMap(({ score }, at) => unit.slice(at + 1).map((other) => Math.abs(score - other.score))),
  );
  const told = {
    units: shared.length,
    pairs: differences.length,
    alpha: krippendorffAlpha(shared.map((unit) => unit.map(({ score }) => score))),
    meanAbsoluteDifference: differences.length === 0 ? null : meanOf(differences),
    within1:
      differences.length === 0
        ? null
        : differences.filter((one) => one <= 1 + rounding).length / differences.length,
    bias: [...leansOf(shared)].map(([auditor, list]) => ({
      auditor,
      units: list.length,
      mean: meanOf(list),
    })),
  };
  return { ...told, verdict: verdictOf(told) };
}
