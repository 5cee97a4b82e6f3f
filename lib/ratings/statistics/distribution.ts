import type { Level } from '@/db/values/ratings';
import { defaultThresholds, levelOf, type LevelThresholds } from './level';
import { estimateAggregate, type MeanEstimate } from './mean-estimate';
import type { Scale } from './scale';

/** One category of a published distribution: its place on the scale and its share in per cent. */
export interface CategoryShare {
  value: number;
  percent: number;
}

/**
 * The score of a distribution in per cent, on 0–10: mean Σpx/Σp, where Σp need not be 100 (published shares are rounded),
 * and with n the variance n/(n−1)·Σp(x−m)²/Σp of an answer; without n the mean stands alone, without an interval.
 * Throws RangeError on a negative share, on shares that are all 0, and on a category outside the scale.
 */
export function estimateDistribution(
  shares: readonly CategoryShare[],
  n: number | null,
  scale: Scale,
): MeanEstimate {
  let total = 0;
  let sum = 0;
  for (const { value, percent } of shares) {
    if (!(percent >= 0)) throw new RangeError(`A share cannot be ${percent} %.`);
    if (!(value >= scale.min && value <= scale.max)) throw new RangeError(`${value} is outside the scale.`);
    total += percent;
    sum += percent * value;
  }
  if (total === 0) throw new RangeError('A distribution needs a share above 0.');
  const mean = sum / total;
  const spread =
    shares.reduce((squares, { value, percent }) => squares + percent * (value - mean) ** 2, 0) / total;
  const standardDeviation = n === null || n < 2 ? null : Math.sqrt((n / (n - 1)) * spread);
  return estimateAggregate({ mean, n, standardDeviation, scale });
}

/** How many of the scored touchpoints stand at each level, and their share of 0–1 (0 where none is scored). */
export function levelDistribution(
  means: readonly number[],
  thresholds: LevelThresholds = defaultThresholds,
): Record<Level, { count: number; share: number }> {
  const at = (level: Level) => {
    const count = means.filter((mean) => levelOf(mean, thresholds) === level).length;
    return { count, share: means.length === 0 ? 0 : count / means.length };
  };
  return { wow: at('wow'), ok: at('ok'), stop: at('stop') };
}
