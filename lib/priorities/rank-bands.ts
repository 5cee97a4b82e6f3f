import type { Interval } from '@/lib/ratings/statistics/student-interval';

/** Indices that differ by rounding alone are equal. */
const tolerance = 1e-9;

/** Where something stands among others; 1 is the first. Equals share a rank. */
export interface RankBand {
  rank: number;
  /** The first and the last rank that the intervals allow. */
  best: number;
  worst: number;
}

/** Values in order, of which one can ask how many lie above or below a figure. */
export class Standing {
  #sorted: Float64Array;

  constructor(values: readonly number[]) {
    this.#sorted = Float64Array.from(values).sort();
  }

  /** How many of the first ones fit; they fit up to a place and not beyond. */
  #count(fits: (value: number) => boolean): number {
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (fits(this.#sorted[middle] ?? 0)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  above(figure: number): number {
    return this.#sorted.length - this.#count((value) => value <= figure + tolerance);
  }

  below(figure: number): number {
    return this.#count((value) => value < figure - tolerance);
  }

  /** The rank that one of the values would have as another figure, the others staying as they are. */
  rankAs(figure: number, now: number): number {
    return 1 + this.above(figure) - (now > figure + tolerance ? 1 : 0);
  }
}

/**
 * The ranks of some indices, the highest first, each as a band: whoever's interval lies wholly above counts before it,
 * whoever's lies wholly below counts after it, and among those that overlap nobody knows. In the order of the list, of all or
 * of the first `shown`, whose bands are those among all.
 * Source: M. Klein, T. Wright & J. Wieczorek, A joint confidence region for an overall ranking of populations (2020).
 */
export function rankBands(
  list: readonly { index: number; interval: Interval }[],
  shown = list.length,
): RankBand[] {
  const indices = new Standing(list.map(({ index }) => index));
  const lows = new Standing(list.map(({ interval }) => interval.low));
  const highs = new Standing(list.map(({ interval }) => interval.high));
  return list.slice(0, shown).map(({ index, interval }) => ({
    rank: 1 + indices.above(index),
    best: 1 + lows.above(interval.high),
    worst: list.length - highs.below(interval.low),
  }));
}
