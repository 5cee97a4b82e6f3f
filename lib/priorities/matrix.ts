import type { Crosshair, EffortQuadrant, Quadrant } from './constants';

/** A place on two scales of 0–10. */
export interface Place {
  x: number;
  y: number;
}

/** The value in the middle, the mean of the two middle ones where their number is even; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[sorted.length >> 1];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? upper) + upper) / 2;
}

/** The middle of the scale, where nothing says more. */
const middle = 5;

interface Limits {
  goal: number;
  okFrom: number;
}

/**
 * Where the lines of a matrix cross: at the medians of what is shown, or at a given performance (the brand's goal, the
 * threshold of level ok) and the middle of the scale of impact. All on 0–10; the middle where nothing is shown.
 */
export function crosshairOf(places: readonly Place[], by: Crosshair, { goal, okFrom }: Limits): Place {
  if (by === 'goal') return { x: goal, y: middle };
  if (by === 'threshold') return { x: okFrom, y: middle };
  return {
    x: medianOf(places.map(({ x }) => x)) ?? middle,
    y: medianOf(places.map(({ y }) => y)) ?? middle,
  };
}

/**
 * The corner of importance (y: impact) and performance (x: score); what lies on a line counts as good enough, and as
 * important. Source: J. Martilla & J. James, Importance-Performance Analysis (1977).
 */
export function quadrantOf({ x, y }: Place, cross: Place): Quadrant {
  if (y >= cross.y) return x < cross.x ? 'concentrate' : 'keep-up';
  return x < cross.x ? 'low-priority' : 'overkill';
}

/** Above the diagonal the impact is larger than the score: how much, in points from −10 to 10. */
export const aboveDiagonal = ({ x, y }: Place): number => y - x;

/** What an improvement asks for, 0–10: 10 minus its cost-effectiveness. */
export const effortOf = (costEffectiveness: number): number => 10 - costEffectiveness;

/** The corner of impact (y) and effort (x); what lies on a line counts as much effort, and as important. */
export function effortQuadrantOf({ x, y }: Place, cross: Place): EffortQuadrant {
  if (y >= cross.y) return x < cross.x ? 'quick-win' : 'large-project';
  return x < cross.x ? 'fill-in' : 'not-now';
}
