import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareByLargestRemainder } from './largest-remainder';

describe('shareByLargestRemainder', () => {
  it('gives what is left to the largest remainders, the earlier first', () => {
    // Quotas of 10, 20, 13 in 9: 2.093, 4.186, 2.721 → 2, 4, 2 and one more to the third.
    expect(shareByLargestRemainder([10, 20, 13], 9)).toEqual([2, 4, 3]);
    // Three halves, one place: the first.
    expect(shareByLargestRemainder([1, 1], 1)).toEqual([1, 0]);
    expect(shareByLargestRemainder([0, 0], 0)).toEqual([0, 0]);
  });

  it('adds up, stays within 1 of the quota, and leaves a complete share alone', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 9 }), (list, oneIn) => {
        const sum = list.reduce((all, amount) => all + amount, 0);
        fc.pre(sum > 0);
        const total = Math.round(sum / oneIn);
        const shares = shareByLargestRemainder(list, total);
        expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
        list.forEach((amount, index) => {
          expect(Math.abs((shares[index] ?? NaN) - (amount * total) / sum)).toBeLessThan(1);
        });
        expect(shareByLargestRemainder(list, sum)).toEqual(list);
      }),
    );
  });
});
