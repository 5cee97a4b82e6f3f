import { underCoveredBelow } from './constants';

/** `unknown` where the share of customers is not typed, `nobody` where no rating of the segment stands. */
export type Coverage = 'unknown' | 'nobody' | 'under' | 'covered';

/** A part of a whole that was counted. */
export interface CountedShare {
  count: number;
  of: number;
}

/** The part as a number from 0 to 1; null where there is no whole. */
export const shareOf = ({ count, of }: CountedShare): number | null => (of === 0 ? null : count / of);

/**
 * How well a segment is heard: its share of the ratings against its share of all customers, both 0 to 1. Under-covered is
 * a share below half of that of the customers (docs/figures.md, "Segments").
 */
export function coverageOf(shareOfCustomers: number | null, ratings: CountedShare): Coverage {
  const share = shareOf(ratings);
  if (share === null) return 'unknown';
  if (ratings.count === 0) return 'nobody';
  if (shareOfCustomers === null) return 'unknown';
  return share < underCoveredBelow * shareOfCustomers ? 'under' : 'covered';
}
