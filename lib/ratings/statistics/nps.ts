import { linearizedMean } from './mean-estimate';
import type { Scale } from './scale';
import { clipInterval, type Interval, normalQuantile, studentInterval } from './student-interval';

export type RecommendationGroup = 'promoters' | 'passives' | 'detractors';

/** Net promoter score, −100 to 100, with what it is made of. */
export interface NetPromoterScore {
  /** Null without answers. */
  nps: number | null;
  n: number;
  /** Kish's; n itself where unweighted. */
  effectiveN: number;
  /** Shares of 0–1 that add up to 1 (all 0 without answers); weighted where the score is. */
  shares: Record<RecommendationGroup, number>;
  /** 95 %, within −100…100. */
  interval: Interval | null;
}

const npsScale: Scale = { min: -100, max: 100 };

/** The group of an answer of 0–10: promoters 9–10, passives 7–8, detractors 0–6. Throws RangeError outside 0–10. */
export function recommendationGroup(answer: number): RecommendationGroup {
  if (!(answer >= 0 && answer <= 10)) throw new RangeError(`A recommendation is 0 to 10, not ${answer}.`);
  if (answer >= 9) return 'promoters';
  return answer >= 7 ? 'passives' : 'detractors';
}

/** How many promoters, passives and detractors a histogram of answers of 0–10 holds. */
export function countRecommendations(
  histogram: Readonly<Record<string, { n: number }>>,
): Record<RecommendationGroup, number> {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const [answer, { n }] of Object.entries(histogram)) counts[recommendationGroup(Number(answer))] += n;
  return counts;
}

/**
 * Unweighted NPS = 100·(P − D)/n with the adjusted Wald interval: ¾ is added to P and to D, 3 to n; with p and d their
 * shares and m = p − d, m ± z·√((p + d − m²)/(n+3)) (Rocks, Interval estimation for the "net promoter score",
 * The American Statistician 70, 2016). The interval's centre is drawn towards 0, so a tiny sample at ±100 lies outside.
 */
export function netPromoterScore(counts: Readonly<Record<RecommendationGroup, number>>): NetPromoterScore {
  const { promoters, passives, detractors } = counts;
  const n = promoters + passives + detractors;
  const share = (count: number) => (n === 0 ? 0 : count / n);
  const shares = { promoters: share(promoters), passives: share(passives), detractors: share(detractors) };
  if (n === 0) return { nps: null, n, effectiveN: n, shares, interval: null };
  const p = (promoters + 0.75) / (n + 3);
  const d = (detractors + 0.75) / (n + 3);
  const m = p - d;
  const margin = normalQuantile * Math.sqrt((p + d - m * m) / (n + 3));
  const interval = clipInterval({ low: 100 * (m - margin), high: 100 * (m + margin) }, npsScale);
  return { nps: (100 * (promoters - detractors)) / n, n, effectiveN: n, shares, interval };
}

/** Answers of one group: how many, Σw and Σw². */
export interface WeightedGroup {
  n: number;
  w: number;
  w2: number;
}

/**
 * Weighted NPS: the weighted mean of +100, 0, −100 over promoters, passives, detractors, with the linearized variance of
 * that mean and Student t on n−1. No interval below two answers, nor where all are of one group: nothing varies.
 */
export function weightedNetPromoterScore(
  groups: Readonly<Record<RecommendationGroup, WeightedGroup>>,
): NetPromoterScore {
  const { promoters, passives, detractors } = groups;
  const n = promoters.n + passives.n + detractors.n;
  const w = promoters.w + passives.w + detractors.w;
  const w2 = promoters.w2 + passives.w2 + detractors.w2;
  const share = (group: WeightedGroup) => (n === 0 ? 0 : group.w / w);
  const shares = { promoters: share(promoters), passives: share(passives), detractors: share(detractors) };
  if (n === 0) return { nps: null, n, effectiveN: 0, shares, interval: null };
  const { mean, variance } = linearizedMean({
    n,
    w,
    w2,
    wx: 100 * (promoters.w - detractors.w),
    w2x: 100 * (promoters.w2 - detractors.w2),
    w2x2: 10_000 * (promoters.w2 + detractors.w2),
  });
  const varies = [promoters, passives, detractors].filter((group) => group.n > 0).length > 1;
  const interval =
    variance === null || !varies ? null : studentInterval(mean, Math.sqrt(variance), n - 1, npsScale);
  return { nps: mean, n, effectiveN: (w * w) / w2, shares, interval };
}
