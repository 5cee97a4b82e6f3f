import type { Level } from '@/db/values/ratings';

/** Where the levels begin, on 0–10: wow from `wow`, ok from `ok`, stop below that. */
export interface LevelThresholds {
  wow: number;
  ok: number;
}

export const defaultThresholds: LevelThresholds = { wow: 8, ok: 4 };

/** A mean of exactly 8 may come out of its sums as 7.999999999999999. */
const tolerance = 1e-9;

/** The level of a mean on 0–10, from the unrounded figure (docs/figures.md). */
export function levelOf(mean: number, thresholds: LevelThresholds = defaultThresholds): Level {
  if (mean + tolerance >= thresholds.wow) return 'wow';
  return mean + tolerance >= thresholds.ok ? 'ok' : 'stop';
}

/**
 * How many decimals to show of a mean on 0–10: one; two where one would show another level (7.96 is not 8.0), and on to
 * four for the rare mean that even two would misplace (7.997).
 */
export function decimalsForScore(mean: number, thresholds: LevelThresholds = defaultThresholds): number {
  const level = levelOf(mean, thresholds);
  const rounded = (decimals: number) => Math.round(mean * 10 ** decimals + tolerance) / 10 ** decimals;
  return [1, 2, 3].find((decimals) => levelOf(rounded(decimals), thresholds) === level) ?? 4;
}
