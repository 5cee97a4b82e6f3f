import type { Level } from '@/db/values/ratings';

export interface LevelThresholds {
  /** `wow` from here on. */
  wowFrom: number;
  /** `ok` from here on, `stop` below. */
  okFrom: number;
}

export const defaultThresholds: LevelThresholds = { wowFrom: 8, okFrom: 4 };

/** Level of an unrounded score (0–10). */
export function levelOf(score: number, { wowFrom, okFrom }: LevelThresholds = defaultThresholds): Level {
  if (score >= wowFrom) return 'wow';
  return score >= okFrom ? 'ok' : 'stop';
}

/** Step 1 (worst) to 5 (best) of the score colours: `stop` and `ok` are halved, `wow` is the fifth. */
export function scoreStep(score: number, thresholds: LevelThresholds = defaultThresholds): 1 | 2 | 3 | 4 | 5 {
  const { wowFrom, okFrom } = thresholds;
  if (score >= wowFrom) return 5;
  if (score >= (okFrom + wowFrom) / 2) return 4;
  if (score >= okFrom) return 3;
  return score >= okFrom / 2 ? 2 : 1;
}

/**
 * A score with one decimal; with two where one would show another level (7.96 is `ok`, so not 8.0).
 * Where even two would, the rest is cut off (7.996 becomes 7.99). Returns the rounded value and its decimals.
 */
export function roundScore(
  score: number,
  thresholds: LevelThresholds = defaultThresholds,
): { value: number; decimals: 1 | 2 } {
  const level = levelOf(score, thresholds);
  const one = Math.round(score * 10) / 10;
  if (levelOf(one, thresholds) === level) return { value: one, decimals: 1 };
  const two = Math.round(score * 100) / 100;
  return { value: levelOf(two, thresholds) === level ? two : Math.trunc(score * 100) / 100, decimals: 2 };
}
