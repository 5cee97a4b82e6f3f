import type { Interval } from '@/lib/ratings/statistics/student-interval';

/** What a priority is made of, all on 0–10. */
export interface PriorityParts {
  /** The experience now, as one source tells it. */
  score: number;
  /** What it is measured by: the brand's ideal, or the best competitor's score. */
  ideal: number;
  /** On decisions and on the relationship, as judged. */
  impact: number;
  /** Of improving it, as judged. */
  costEffectiveness: number;
}

/** How far a score lies below its ideal, as a share of the scale: from 0, at the ideal or above, to 1. Both on 0–10. */
export function deficitOf(score: number, ideal: number): number {
  return Math.max(0, ideal - score) / 10;
}

/**
 * How urgent an improvement is, 0–100: 100 · (deficit · impact/10 · cost-effectiveness/10)^(1/3), unrounded. A poor experience,
 * a real impact and a cost that is worth it must all be there, so the mean is geometric: one part at 0 makes the whole 0.
 * Source: after D. Aaker's three questions to a touchpoint (docs/figures.md, "Priorities").
 */
export function priorityIndex({ score, ideal, impact, costEffectiveness }: PriorityParts): number {
  return 100 * Math.cbrt(deficitOf(score, ideal) * (impact / 10) * (costEffectiveness / 10));
}

/** The index at both ends of the score's interval. Judgements and the ideal have none: they count as they were given. */
export function priorityInterval(parts: PriorityParts, score: Interval): Interval {
  return {
    low: priorityIndex({ ...parts, score: score.high }),
    high: priorityIndex({ ...parts, score: score.low }),
  };
}
