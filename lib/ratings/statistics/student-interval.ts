import jStat from 'jstat';
import { type Scale, scoreScale } from './scale';

/** A 95 % interval, both ends included. */
export interface Interval {
  low: number;
  high: number;
}

const upperTail = 0.975;

/** 97.5 % point of the standard normal distribution, 1.95996…, for 95 % intervals. */
export const normalQuantile = jStat.normal.inv(upperTail, 0, 1);

const quantiles = new Map<number, number>();

/** t(0.975; df). Found by iteration, and asked for with the same few hundred degrees of freedom again and again. */
function studentQuantile(degreesOfFreedom: number): number {
  const known = quantiles.get(degreesOfFreedom);
  if (known !== undefined) return known;
  const found = jStat.studentt.inv(upperTail, degreesOfFreedom);
  if (quantiles.size >= 10_000) quantiles.clear();
  quantiles.set(degreesOfFreedom, found);
  return found;
}

/**
 * The 95 % interval: centre ± t(0.975; df) · standard error, cut off at the ends of `within` (0–10 where not given).
 * Source: Student 1908; docs/figures.md for the clipping.
 */
export function studentInterval(
  centre: number,
  standardError: number,
  degreesOfFreedom: number,
  within: Scale = scoreScale,
): Interval {
  const margin = studentQuantile(degreesOfFreedom) * standardError;
  return clipInterval({ low: centre - margin, high: centre + margin }, within);
}

/** The part of an interval that the scale allows. */
export function clipInterval({ low, high }: Interval, within: Scale): Interval {
  const clip = (value: number) => Math.min(within.max, Math.max(within.min, value));
  return { low: clip(low), high: clip(high) };
}
