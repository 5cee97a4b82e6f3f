import { estimateScores } from '@/lib/ratings/statistics/mean-estimate';
import type { Interval } from '@/lib/ratings/statistics/student-interval';

export interface VisitRating {
  visitId: string;
  /** `visitScore` of one segment, or of all; null where it was not rated. */
  score: number | null;
}

export interface TouchpointScore {
  /** Unrounded, 0–10; null where nobody rated. */
  mean: number | null;
  /** Visits with a score. */
  n: number;
  min: number | null;
  max: number | null;
  /** 95 %, Student t, clipped to 0–10; from two visits on. */
  interval: Interval | null;
  /** One score a visit, the lowest first: they stand as dots beside a mean of fewer than five visits. */
  scores: number[];
}

/**
 * The score of a touchpoint in a cycle: segments within a visit are averaged first, then the mean over visits is taken.
 * Source: docs/figures.md, "Audits".
 */
export function touchpointScore(ratings: readonly VisitRating[]): TouchpointScore {
  const visits = new Map<string, number[]>();
  for (const { visitId, score } of ratings) {
    if (score !== null) visits.set(visitId, [...(visits.get(visitId) ?? []), score]);
  }
  const scores = [...visits.values()]
    .map((list) => list.reduce((sum, score) => sum + score, 0) / list.length)
    .sort((a, b) => a - b);
  const { mean, interval } = estimateScores(scores);
  return { mean, n: scores.length, min: scores[0] ?? null, max: scores.at(-1) ?? null, interval, scores };
}
