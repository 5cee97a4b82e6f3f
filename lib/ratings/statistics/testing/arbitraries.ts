import fc from 'fast-check';
import type { Scale } from '../scale';

/** Scales that surveys use. */
export const scales: fc.Arbitrary<Scale> = fc.constantFrom(
  { min: 1, max: 5 },
  { min: 0, max: 10 },
  { min: 1, max: 7 },
  { min: 0, max: 100 },
  { min: -2, max: 2 },
);

/** Weights of four decimals from 0.05 to 20, as surveys publish them. */
export const weights = fc
  .integer({ min: 500, max: 200_000 })
  .map((tenThousandths) => tenThousandths / 10_000);

/** Weighted answers in whole numbers of a scale. */
export function ratingsOn(scale: Scale, minLength = 0) {
  const rating = fc.record({ value: fc.integer(scale), weight: weights });
  return fc.array(rating, { minLength, maxLength: 40 });
}
