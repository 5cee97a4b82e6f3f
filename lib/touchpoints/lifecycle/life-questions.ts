import type { Level } from '@/db/values/ratings';
import type { LifecycleStage, Presence } from '@/db/values/touchpoints';
import type { StageSuggestion } from './suggest-stage';

export interface Living {
  id: string;
  presence: Presence;
  stage: LifecycleStage | null;
  level: Level | null;
  suggestion: StageSuggestion;
}

export const lifeQuestions = ['die', 'appear', 'repair', 'revive'] as const;
export type LifeQuestion = (typeof lifeQuestions)[number];

/**
 * What the board of lives asks of a touchpoint, one thing at most (docs/figures.md, "Lifecycle"): what should die, what should
 * appear, what wants repair, where to breathe in new life. Null where nothing is asked.
 */
export function questionOf({ presence, stage, level, suggestion }: Living): LifeQuestion | null {
  if (presence === 'proposed') return 'appear';
  if (presence !== 'existing') return null;
  const declines = stage === 'decline' || suggestion.stage === 'decline';
  if (stage === 'death' || (stage === 'decline' && level === 'stop')) return 'die';
  if (level === 'stop') return 'repair';
  return declines ? 'revive' : null;
}
