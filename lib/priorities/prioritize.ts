import type { Interval } from '@/lib/ratings/statistics/student-interval';
import type { MissingPart, PriorityPart } from './constants';
import { deficitOf, priorityIndex, priorityInterval, type PriorityParts } from './priority-index';
import { rankBands, Standing, type RankBand } from './rank-bands';

/** What is known of a touchpoint or a chain; null is not known, and never 0. */
export interface Subject {
  id: string;
  score: { mean: number; interval: Interval | null } | null;
  /** Its figure is there and kept from the reader. */
  isWithheld: boolean;
  ideal: number | null;
  impact: number | null;
  costEffectiveness: number | null;
}

/** The ranks that one point less and one point more of a part would give, the others staying as they are. */
export interface RankAround {
  less: number;
  more: number;
}

export interface Ranked extends RankBand {
  id: string;
  /** 0–1. */
  deficit: number;
  /** 0–100, with the ends that the interval of the score gives. */
  index: number;
  interval: Interval;
  around: Record<PriorityPart, RankAround>;
}

interface Unranked {
  id: string;
  /** What must be known first; at least one. */
  needs: MissingPart[];
  /** 0–100, where all three parts are known and only their order is not. */
  index: number | null;
}

interface Priorities {
  /** The highest index first, equals by id; the first of them where not all were asked for. */
  ranked: Ranked[];
  rankedCount: number;
  /** 0–100 by id, of all that have one, ranked or not. */
  indices: ReadonlyMap<string, number>;
  /** In the order in which they came. */
  unranked: Unranked[];
}

function needsOf({ score, isWithheld, ideal, impact, costEffectiveness }: Subject): MissingPart[] {
  const needs: MissingPart[] = [];
  if (isWithheld) needs.push('withheld');
  else if (!score) needs.push('score');
  else if (!score.interval) needs.push('interval');
  if (ideal === null) needs.push('ideal');
  if (impact === null) needs.push('impact');
  if (costEffectiveness === null) needs.push('cost-effectiveness');
  return needs;
}

function partsOf({ score, isWithheld, ideal, impact, costEffectiveness }: Subject): PriorityParts | null {
  if (isWithheld || !score || ideal === null || impact === null || costEffectiveness === null) return null;
  return { score: score.mean, ideal, impact, costEffectiveness };
}

const within = (value: number) => Math.min(10, Math.max(0, value));

/** A point more of a deficit is a point less of the score. */
function withOneMore(parts: PriorityParts, part: PriorityPart, points: 1 | -1): PriorityParts {
  switch (part) {
    case 'deficit':
      return { ...parts, score: within(parts.score - points) };
    case 'impact':
      return { ...parts, impact: within(parts.impact + points) };
    case 'cost-effectiveness':
      return { ...parts, costEffectiveness: within(parts.costEffectiveness + points) };
  }
}

/**
 * Puts touchpoints or chains in the order in which it pays to improve them (docs/figures.md, "Priorities"). Whatever lacks a
 * part, or whose score has no interval (a single rating), is not ranked and says what it needs. Bands and ranks are among all
 * of them, and are told of the first `shown`.
 */
export function prioritize(subjects: readonly Subject[], shown = subjects.length): Priorities {
  const unranked: Unranked[] = [];
  const known: { id: string; parts: PriorityParts; index: number; interval: Interval }[] = [];
  const indices = new Map<string, number>();
  for (const subject of subjects) {
    const { id } = subject;
    const parts = partsOf(subject);
    const interval = subject.score?.interval;
    const index = parts && priorityIndex(parts);
    if (index !== null) indices.set(id, index);
    if (parts && index !== null && interval)
      known.push({ id, parts, index, interval: priorityInterval(parts, interval) });
    else unranked.push({ id, needs: needsOf(subject), index });
  }
  known.sort((a, b) => b.index - a.index || (a.id < b.id ? -1 : 1));
  const standing = new Standing(known.map(({ index }) => index));
  const bands = rankBands(known, shown);
  const ranked = known.slice(0, shown).map(({ id, parts, index, interval }, at): Ranked => {
    const rankWith = (part: PriorityPart, points: 1 | -1) =>
      standing.rankAs(priorityIndex(withOneMore(parts, part, points)), index);
    const around = (part: PriorityPart): RankAround => ({
      less: rankWith(part, -1),
      more: rankWith(part, 1),
    });
    return {
      id,
      deficit: deficitOf(parts.score, parts.ideal),
      index,
      interval,
      ...(bands[at] ?? { rank: 1, best: 1, worst: known.length }),
      around: {
        deficit: around('deficit'),
        impact: around('impact'),
        'cost-effectiveness': around('cost-effectiveness'),
      },
    };
  });
  return { ranked, rankedCount: known.length, indices, unranked };
}
