import type { Level, PeriodKind, Source } from '@/db/values/ratings';
import type { LifecycleStage, Presence } from '@/db/values/touchpoints';
import type { LifeQuestion } from './life-questions';
import type { LifeCycle, StageSuggestion } from './suggest-stage';

export interface LivingTouchpoint {
  id: string;
  name: string;
  presence: Presence;
  /** The column of the board; null where nobody has said. */
  stage: LifecycleStage | null;
  /** Since when and why it stands there, as far as that was said. */
  since: string | null;
  reason: string;
  /** One a period, oldest first. */
  cycles: LifeCycle[];
  /** Of the last period: 0–10, unrounded. */
  score: number | null;
  level: Level | null;
  suggestion: StageSuggestion;
  question: LifeQuestion | null;
}

/** A period of the ratings; its dates are days of the workspace. */
export interface LifePeriod {
  id: string;
  kind: PeriodKind;
  startsOn: string;
  endsOn: string;
  label: string | null;
}

/** How many touchpoints were in each stage at the end of a day. */
export interface LifeShares {
  /** `YYYY-MM-DD`, of the workspace. */
  day: string;
  counts: Record<LifecycleStage, number>;
}

export interface LifeBoard {
  sources: Source[];
  source: Source | null;
  /** The last four of the source, oldest first. */
  periods: LifePeriod[];
  touchpoints: LivingTouchpoint[];
  /** At the ends of the last quarters and today, oldest first; of touchpoints that are archived or deleted now, nothing. */
  shares: LifeShares[];
  /** Touchpoints with a stage of which nobody knows since when: they count today alone. */
  undated: number;
}
