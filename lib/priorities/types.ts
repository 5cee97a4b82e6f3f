import type { ChangeVerdict } from '@/lib/ratings/statistics/change';
import type { Interval } from '@/lib/ratings/statistics/student-interval';
import type { MissingPart } from './constants';
import type { Ranked } from './prioritize';

/** A judgement as it stands. */
export interface StandingJudgement {
  /** 0–10 in halves. */
  value: number;
  /** `YYYY-MM-DD`. */
  on: string;
  /** By name; null where nobody is known any more. */
  by: string | null;
}

/** A line of the list in which all are judged. */
export interface JudgedRow {
  id: string;
  name: string;
  impact: StandingJudgement | null;
  costEffectiveness: StandingJudgement | null;
}

/** A touchpoint or a chain with all that its priority rests on. */
export interface PriorityItem {
  id: string;
  name: string;
  owner: string | null;
  /** Ideas, planned and under way. */
  openActions: number;
  /** 0–10: its own, else the brand's. */
  goal: number;
  /** `n` is null where an aggregated source did not tell it. */
  score: { mean: number; n: number | null; interval: Interval | null } | null;
  /** 0–10; null where no competitor is known. */
  ideal: number | null;
  /** 0–10 in halves, as last judged. */
  impact: number | null;
  costEffectiveness: number | null;
  /** What a new action is about: the touchpoint itself, or the weakest link of a chain; null without a rated one. */
  target: { id: string; name: string } | null;
  /** Of a chain: how many of its links have a score. */
  links: { rated: number; of: number } | null;
}

export type RankedItem = PriorityItem & Ranked;

export interface UnrankedItem extends PriorityItem {
  needs: MissingPart[];
  /** 0–100 where the parts are known and the order is not. */
  index: number | null;
}

/** A point of both matrices, on 0–10. */
export interface MatrixItem {
  id: string;
  name: string;
  owner: string | null;
  score: number;
  impact: number;
  target: { id: string; name: string } | null;
  /** Of the score since the period before; of those that a list names, null for the others. */
  change: { difference: number; verdict: ChangeVerdict } | null;
}

export interface EffortItem {
  id: string;
  name: string;
  impact: number;
  /** 10 minus cost-effectiveness. */
  effort: number;
  index: number | null;
  target: { id: string; name: string } | null;
}
