import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOfMeans, changeOfVisits, expectedByChance, type VisitScore } from './change';
import { estimateAggregate, estimateMean, estimateScores } from './mean-estimate';
import { rollUpRatings } from './roll-up';

const change = (before: number[], after: number[]) =>
  changeOfMeans(estimateScores(before), estimateScores(after));

/** Visits by auditors a, b, c … at no object, or all by nobody known. */
const visits = (scores: number[], auditors = 'abcdefgh'): VisitScore[] =>
  scores.map((score, index) => ({ auditor: auditors[index] ?? null, object: null, score }));

describe('changeOfMeans', () => {
  it('4, 5, 5 then 7, 8, 8 is +3.00 ± 1.31, clear', () => {
    // Means 4.667 and 7.667; s² = 1/3 on both sides; SE = √(1/9 + 1/9) = 0.4714; f = 4; t = 2.7764; margin 1.3089.
    const { difference, interval, verdict, method, nBefore, nAfter } = change([4, 5, 5], [7, 8, 8]);
    expect(difference).toBeCloseTo(3, 12);
    expect(interval?.low).toBeCloseTo(3 - 1.3089, 3);
    expect(interval?.high).toBeCloseTo(3 + 1.3089, 3);
    expect({ verdict, method, nBefore, nAfter }).toEqual({
      verdict: 'clear',
      method: 'welch',
      nBefore: 3,
      nAfter: 3,
    });
  });

  it('uses Satterthwaite’s degrees of freedom on unequal sides', () => {
    // 5, 6, 7, 6: mean 6, s² = 2/3, V = 1/6, f 3. 7, 6, 8: mean 7, s² = 1, V = 1/3, f 2.
    // V = 1/2; f = (1/4)/((1/36)/3 + (1/9)/2) = 0.25/0.064815 = 3.857143; t = 2.8175; margin 1.9923.
    const { difference, interval, verdict } = change([5, 6, 7, 6], [7, 6, 8]);
    expect(difference).toBe(1);
    expect(interval?.low).toBeCloseTo(1 - 1.9923, 3);
    expect(interval?.high).toBeCloseTo(1 + 1.9923, 3);
    expect(verdict).toBe('seen-not-sure');
  });

  it('is no clear change below one point where the interval holds 0', () => {
    expect(change([5, 6, 7, 6], [6, 7, 6, 7]).verdict).toBe('no-clear-change');
  });

  it('without variance on either side is clear from one point on, without an interval', () => {
    expect(change([5, 5], [6, 6])).toMatchObject({ difference: 1, verdict: 'clear', interval: null });
    expect(change([6, 6, 6], [5, 5])).toMatchObject({ difference: -1, verdict: 'clear' });
    expect(change([5, 5], [5.5, 5.5])).toMatchObject({ difference: 0.5, verdict: 'no-clear-change' });
  });

  it('with variance on one side only takes that side’s degrees of freedom', () => {
    // 5, 5, 5 then 7, 8, 8: SE = √(1/9) = 1/3, f = 2, t = 4.3027, margin 1.4342.
    const { interval, verdict } = change([5, 5, 5], [7, 8, 8]);
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeCloseTo(2 * 1.4342, 3);
    expect(verdict).toBe('clear');
  });

  it('with one rating on a side is never clear', () => {
    expect(change([1], [9, 9, 9])).toMatchObject({ difference: 8, verdict: 'seen-not-sure', interval: null });
    expect(change([2, 2, 2], [10]).verdict).toBe('seen-not-sure');
    expect(change([5], [5.5]).verdict).toBe('no-clear-change');
  });

  it('is not comparable where a side was not rated', () => {
    expect(change([], [7, 8])).toMatchObject({
      difference: null,
      verdict: 'not-comparable',
      method: null,
      nBefore: 0,
      nAfter: 2,
    });
  });

  it('has no interval and no arrow for aggregates without n', () => {
    const unknown = (mean: number) =>
      estimateAggregate({ mean, n: null, standardDeviation: null, scale: { min: 0, max: 10 } });
    expect(changeOfMeans(unknown(3), unknown(9))).toMatchObject({ verdict: 'seen-not-sure', interval: null });
    expect(changeOfMeans(estimateScores([3, 4, 3]), unknown(9)).verdict).toBe('seen-not-sure');
  });

  it('takes weighted estimates with their linearized variances', () => {
    // (5, w 2), (3, w 1), (4, w 1) on 1–5: 8.125, SE 1.506820, f 2 (see mean-estimate.test.ts); twice: SE·√2, f 4.
    const answers = [
      { value: 5, weight: 2 },
      { value: 3, weight: 1 },
      { value: 4, weight: 1 },
    ];
    const estimate = estimateMean(rollUpRatings(answers, { min: 1, max: 5 }), 'weighted');
    const { interval } = changeOfMeans(estimate, estimate);
    expect(interval?.high).toBeCloseTo(2.776445 * 1.50682 * Math.SQRT2, 4);
  });

  const sides = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 12 });

  it('turned round is the same with the sign turned', () => {
    fc.assert(
      fc.property(sides, sides, (before, after) => {
        const there = change(before, after);
        const back = change(after, before);
        expect(back.difference).toBeCloseTo(-(there.difference ?? NaN), 12);
        expect(back.verdict).toBe(there.verdict);
        if (there.interval) expect(back.interval?.low).toBeCloseTo(-there.interval.high, 9);
      }),
    );
  });

  it('is clear exactly when its interval leaves out 0, and holds the difference', () => {
    fc.assert(
      fc.property(sides, sides, (before, after) => {
        const { difference, interval, verdict } = change(before, after);
        if (!interval) return;
        expect(verdict === 'clear').toBe(interval.low > 0 || interval.high < 0);
        expect(interval.low).toBeLessThanOrEqual(difference ?? NaN);
        expect(interval.high).toBeGreaterThanOrEqual(difference ?? NaN);
      }),
    );
  });
});

describe('changeOfVisits', () => {
  it('pairs by auditor from three pairs on', () => {
    // Differences 1, 2, 1, 2: mean 1.5, s = 0.57735, SE = 0.288675, t(3) = 3.182446, margin 0.918693.
    // Between the auditors lie 6 points: unpaired nothing could be seen.
    const result = changeOfVisits(visits([2, 4, 6, 8]), visits([3, 6, 7, 10]));
    expect(result).toMatchObject({ method: 'paired', pairs: 4, difference: 1.5, verdict: 'clear' });
    expect(result.interval?.low).toBeCloseTo(1.5 - 0.918693, 5);
    expect(changeOfVisits(visits([2, 4, 6, 8]), visits([3, 6, 7, 10], 'stuv')).verdict).toBe('seen-not-sure');
  });

  it('is Welch’s with two pairs, and with authors that nobody knows', () => {
    expect(changeOfVisits(visits([4, 5, 5], 'abc'), visits([7, 8, 8], 'abz'))).toMatchObject({
      method: 'welch',
      pairs: 0,
    });
    expect(changeOfVisits(visits([4, 5, 5], ''), visits([7, 8, 8], '')).method).toBe('welch');
  });

  it('tells the same auditor at two objects apart, and averages two visits to one', () => {
    const at = (auditor: string, object: string, score: number): VisitScore => ({ auditor, object, score });
    const before = [at('a', 'north', 4), at('a', 'south', 6), at('b', 'north', 5)];
    const after = [at('a', 'north', 6), at('a', 'north', 8), at('a', 'south', 7), at('b', 'north', 7)];
    // a north 4 → 7, a south 6 → 7, b north 5 → 7: differences 3, 1, 2.
    expect(changeOfVisits(before, after)).toMatchObject({
      method: 'paired',
      pairs: 3,
      difference: 2,
      nBefore: 3,
      nAfter: 4,
    });
    // Two visits to one object are one pair: only two are left.
    const fewer = [at('a', 'north', 6), at('a', 'north', 8), at('b', 'north', 7)];
    expect(changeOfVisits(before, fewer).method).toBe('welch');
  });

  it('says the difference of the pairs and, beside it, that of the means', () => {
    const result = changeOfVisits(visits([4, 5, 6]), visits([5, 6, 8, 9]));
    // Pairs: 1, 1, 2 → 1.3333; means 5 → 7.
    expect(result.difference).toBeCloseTo(4 / 3, 12);
    expect(result.differenceOfMeans).toBe(2);
  });

  it('where all pairs moved alike is clear from one point on', () => {
    expect(changeOfVisits(visits([4.7, 5.7, 6.1]), visits([5.7, 6.7, 7.1])).verdict).toBe('clear');
    expect(changeOfVisits(visits([4, 5, 6]), visits([4.5, 5.5, 6.5])).verdict).toBe('no-clear-change');
  });

  it('does not depend on the order of the visits', () => {
    const score = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(score, { maxLength: 8 }), fc.array(score, { maxLength: 8 }), (before, after) => {
        const forwards = changeOfVisits(visits(before), visits(after));
        const backwards = changeOfVisits(visits(before).reverse(), visits(after).reverse());
        expect(backwards.verdict).toBe(forwards.verdict);
        expect(backwards.method).toBe(forwards.method);
        expect(backwards.difference ?? 0).toBeCloseTo(forwards.difference ?? 0, 10);
      }),
    );
  });
});

describe('expectedByChance', () => {
  it('is one in twenty of those compared', () => {
    expect(expectedByChance(40)).toBe(2);
    expect(expectedByChance(0)).toBe(0);
  });
});
