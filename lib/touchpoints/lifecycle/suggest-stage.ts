import type { LifecycleStage } from '@/db/values/touchpoints';
import { theilSenSlope } from './theil-sen';

/** Cycles that a suggestion looks at, the newest ones, and how many of them must have a score. */
export const suggestionCycles = 4;
const leastCycles = 3;
/** Points a cycle, and share a cycle, up to which nothing moves. */
const stillScore = 0.25;
const stillContacts = 0.1;
// Sums of decimals: 7.05 + 0.25 is not quite 7.3.
const tolerance = 1e-9;

/** One cycle of a touchpoint's life; null is not known. */
export interface LifeCycle {
  /** 0–10, unrounded. */
  score: number | null;
  contacts: number | null;
}

export type LifeReason =
  | { kind: 'score-rises' | 'score-stands'; slope: number }
  | { kind: 'contacts-rise' | 'contacts-stand'; change: number }
  /** In so many of the last steps from one cycle to the next, score or contacts fell. */
  | { kind: 'falls'; falls: number; steps: number };

export type StageSuggestion =
  | { stage: Extract<LifecycleStage, 'growth' | 'saturation' | 'decline'>; reasons: LifeReason[] }
  /** Nothing: under three cycles with a score; the score stands, but contacts are not known; or the figures fit no stage. */
  | { stage: null; why: 'too-few-cycles' | 'contacts-unknown' | 'unclear' };

/** Share by which contacts grow a cycle, from the first to the last cycle that knows them; null where that cannot be told. */
export function contactGrowth(cycles: readonly LifeCycle[]): number | null {
  const known = cycles.flatMap(({ contacts }, at) => (contacts === null ? [] : [{ at, contacts }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first.at === last.at || first.contacts === 0) return null;
  return (last.contacts / first.contacts) ** (1 / (last.at - first.at)) - 1;
}

function countFalls(cycles: readonly LifeCycle[]): { falls: number; steps: number } {
  let [falls, steps] = [0, 0];
  cycles.slice(1).forEach((now, at) => {
    const before = cycles[at];
    const score = before?.score == null || now.score === null ? null : now.score - before.score;
    const contacts = before && contactGrowth([before, now]);
    if (score === null && contacts == null) return;
    steps += 1;
    const isFall =
      (score !== null && score < -stillScore - tolerance) ||
      (contacts != null && contacts < -stillContacts - tolerance);
    if (isFall) falls += 1;
  });
  return { falls, steps };
}

/**
 * Which stage of its life a touchpoint seems to be in, and why (docs/figures.md, "Lifecycle"). `cycles` come oldest first, at
 * most the last four count. A suggestion and no more: a person sets the stage.
 */
export function suggestStage(all: readonly LifeCycle[]): StageSuggestion {
  const cycles = all.slice(-suggestionCycles);
  const scored = cycles.flatMap(({ score }, x) => (score === null ? [] : [{ x, y: score }]));
  const slope = theilSenSlope(scored);
  if (scored.length < leastCycles || slope === null) return { stage: null, why: 'too-few-cycles' };
  const change = contactGrowth(cycles);
  const fallen = countFalls(cycles);
  if (fallen.falls >= 2) return { stage: 'decline', reasons: [{ kind: 'falls', ...fallen }] };
  const rises: LifeReason[] = [
    ...(slope > stillScore + tolerance ? [{ kind: 'score-rises' as const, slope }] : []),
    ...(change !== null && change > stillContacts + tolerance
      ? [{ kind: 'contacts-rise' as const, change }]
      : []),
  ];
  if (rises.length > 0) return { stage: 'growth', reasons: rises };
  if (slope < -stillScore - tolerance) return { stage: null, why: 'unclear' };
  if (change === null) return { stage: null, why: 'contacts-unknown' };
  if (change < -stillContacts - tolerance) return { stage: null, why: 'unclear' };
  return {
    stage: 'saturation',
    reasons: [
      { kind: 'score-stands', slope },
      { kind: 'contacts-stand', change },
    ],
  };
}
