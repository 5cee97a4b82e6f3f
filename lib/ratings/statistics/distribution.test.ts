import { describe, expect, it } from 'vitest';
import { estimateDistribution, levelDistribution } from './distribution';
import { estimateMean } from './mean-estimate';
import { rollUpRatings } from './roll-up';

const five = { min: 1, max: 5 };

describe('estimateDistribution', () => {
  it('is the mean of the categories by their shares, and the estimate of the same answers counted', () => {
    // 10 % at 1, 20 % at 3, 70 % at 5: 0.1 + 0.6 + 3.5 = 4.2 → 8.0
    const shares = [
      { value: 1, percent: 10 },
      { value: 3, percent: 20 },
      { value: 5, percent: 70 },
    ];
    const answers = shares.flatMap(({ value, percent }) =>
      Array.from({ length: percent / 10 }, () => ({ value })),
    );
    const counted = estimateMean(rollUpRatings(answers, five), 'unweighted');
    const estimate = estimateDistribution(shares, 10, five);
    expect(estimate.mean).toBeCloseTo(8, 12);
    expect(estimate.standardError).toBeCloseTo(counted.standardError ?? NaN, 9);
    expect(estimate.interval?.low).toBeCloseTo(counted.interval?.low ?? NaN, 9);
  });

  it('takes shares that rounding left at 99 or 101 per cent', () => {
    // (33·1 + 33·3 + 33·5)/99 = 3 → 5.0
    const shares = [1, 3, 5].map((value) => ({ value, percent: 33 }));
    expect(estimateDistribution(shares, 50, five).mean).toBeCloseTo(5, 12);
  });

  it('has no interval without n', () => {
    const estimate = estimateDistribution([{ value: 4, percent: 100 }], null, five);
    expect(estimate).toMatchObject({ mean: 7.5, n: null, standardError: null, interval: null });
  });

  it('refuses what is no distribution on this scale', () => {
    expect(() => estimateDistribution([{ value: 4, percent: 0 }], 5, five)).toThrow(RangeError);
    expect(() => estimateDistribution([{ value: 4, percent: -1 }], 5, five)).toThrow(RangeError);
    expect(() => estimateDistribution([{ value: 6, percent: 10 }], 5, five)).toThrow(RangeError);
  });
});

describe('levelDistribution', () => {
  it('counts the touchpoints at each level', () => {
    expect(levelDistribution([9, 8, 5, 3])).toEqual({
      wow: { count: 2, share: 0.5 },
      ok: { count: 1, share: 0.25 },
      stop: { count: 1, share: 0.25 },
    });
    expect(levelDistribution([5], { wow: 5, ok: 3 }).wow.count).toBe(1);
  });

  it('is nil everywhere without a score', () => {
    expect(levelDistribution([])).toMatchObject({
      wow: { count: 0, share: 0 },
      stop: { count: 0, share: 0 },
    });
  });
});
