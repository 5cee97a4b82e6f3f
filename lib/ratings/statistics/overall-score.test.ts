import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateMean } from './mean-estimate';
import { type ClusterRatings, overallFromSums, type OverallOptions, overallScore } from './overall-score';
import { rollUpRatings } from './roll-up';
import { weights } from './testing/arbitraries';

const row = (cluster: string, weight: number, ratings: Record<string, number>): ClusterRatings => ({
  cluster,
  weight,
  ratings: new Map(Object.entries(ratings)),
});

const touchpoints = ['signs', 'gates', 'shops'];
const score = fc.integer({ min: 0, max: 10 });
const rows = fc
  .array(fc.record({ weight: weights, ratings: fc.dictionary(fc.constantFrom(...touchpoints), score) }), {
    minLength: 2,
    maxLength: 25,
  })
  .map((list) => list.map(({ weight, ratings }, index) => row(`r${index}`, weight, ratings)));

const weighted: OverallOptions = { weighting: 'weighted' };

/** The overall mean with one respondent's weight changed: nothing but means of means. */
function meanWith(list: readonly ClusterRatings[], changed: number, weight: number): number {
  const means = touchpoints.flatMap((touchpoint) => {
    const answers = list.flatMap((one, index) => {
      const value = one.ratings.get(touchpoint);
      return value === undefined ? [] : [{ value, weight: index === changed ? weight : one.weight }];
    });
    const total = answers.reduce((sum, answer) => sum + answer.weight, 0);
    return total === 0
      ? []
      : [answers.reduce((sum, answer) => sum + answer.weight * answer.value, 0) / total];
  });
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

describe('overallScore', () => {
  it('is the mean of the touchpoints’ means with respondents as clusters', () => {
    // signs: 6 and 8 → 7; gates: 4, 6 → 5 by r1, r3. M = 6. W = 2 each.
    // z1 = ½·(6−7)/2 + ½·(4−5)/2 = −0.5; z2 = ½·(8−7)/2 = 0.25; z3 = ½·(6−5)/2 = 0.25.
    // Σz² = 0.25 + 0.0625 + 0.0625 = 0.375; Var = 3/2 · 0.375 = 0.5625; SE = 0.75; t(2) = 4.302653.
    const list = [row('1', 1, { signs: 6, gates: 4 }), row('2', 1, { signs: 8 }), row('3', 1, { gates: 6 })];
    const overall = overallScore(list, { weighting: 'unweighted' });
    expect(overall).toMatchObject({ score: 6, n: 3, effectiveN: 3, degreesOfFreedom: 2 });
    expect(overall.standardError).toBeCloseTo(0.75, 12);
    expect(overall.interval?.low).toBeCloseTo(6 - 4.302653 * 0.75, 5);
  });

  it('weights respondents', () => {
    // signs: (6·3 + 8·1)/4 = 6.5; gates: (4·3 + 6·2)/5 = 4.8; M = 5.65.
    // z1 = ½·3(6−6.5)/4 + ½·3(4−4.8)/5 = −0.1875 − 0.24 = −0.4275; z2 = ½·(8−6.5)/4 = 0.1875;
    // z3 = ½·2(6−4.8)/5 = 0.24. Σz² = 0.18275625 + 0.03515625 + 0.0576 = 0.2755125. Kish 36/14.
    const list = [row('1', 3, { signs: 6, gates: 4 }), row('2', 1, { signs: 8 }), row('3', 2, { gates: 6 })];
    const overall = overallScore(list, weighted);
    expect(overall.score).toBeCloseTo(5.65, 12);
    expect(overall.standardError).toBeCloseTo(Math.sqrt(1.5 * 0.2755125), 12);
    expect(overall.effectiveN).toBeCloseTo(36 / 14, 12);
    expect(overallScore(list, { weighting: 'unweighted' }).score).toBe(6);
  });

  it('counts touchpoints by their importance', () => {
    // signs 7 three times, gates 5 once: 6.5.
    const list = [row('1', 1, { signs: 6, gates: 4 }), row('2', 1, { signs: 8 }), row('3', 1, { gates: 6 })];
    expect(overallScore(list, { ...weighted, importance: new Map([['signs', 3]]) }).score).toBe(6.5);
    const without = overallScore(list, { ...weighted, importance: new Map([['gates', 0]]) });
    expect(without.score).toBe(7);
  });

  it('keeps to its scope, and counts nobody who rated nothing in it', () => {
    const list = [row('1', 1, { signs: 6, gates: 4 }), row('2', 1, { signs: 8 }), row('3', 1, { gates: 6 })];
    expect(overallScore(list, { ...weighted, scope: new Set(['signs']) })).toMatchObject({ score: 7, n: 2 });
    expect(overallScore(list, { ...weighted, scope: new Set() })).toMatchObject({
      score: null,
      n: 0,
      interval: null,
    });
    expect(overallScore([], weighted)).toMatchObject({ score: null, n: 0, effectiveN: null });
  });

  it('has no interval for one respondent', () => {
    expect(overallScore([row('1', 1, { signs: 6, gates: 4 })], weighted)).toMatchObject({
      score: 5,
      interval: null,
    });
  });

  it('of a single touchpoint is the estimate of that touchpoint', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, weights), { minLength: 2, maxLength: 25 }), (answers) => {
        const list = answers.map(([value, weight], index) => row(`r${index}`, weight, { signs: value }));
        const overall = overallScore(list, weighted);
        const ratings = answers.map(([value, weight]) => ({ value, weight }));
        const estimate = estimateMean(rollUpRatings(ratings, { min: 0, max: 10 }), 'weighted');
        expect(overall.score).toBeCloseTo(estimate.mean ?? NaN, 9);
        expect(overall.standardError).toBeCloseTo(estimate.standardError ?? NaN, 6);
        expect(overall.effectiveN).toBeCloseTo(estimate.effectiveN ?? NaN, 6);
      }),
    );
  });

  it('where everybody rated everything is the mean of the respondents’ own means', () => {
    const complete = fc.array(fc.tuple(score, score, score), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(complete, (answers) => {
        const list = answers.map(([signs, gates, shops], index) =>
          row(`r${index}`, 1, { signs, gates, shops }),
        );
        const own = answers.map((three) => ({ value: (three[0] + three[1] + three[2]) / 3 }));
        const estimate = estimateMean(rollUpRatings(own, { min: 0, max: 10 }), 'unweighted');
        const overall = overallScore(list, { weighting: 'unweighted' });
        expect(overall.score).toBeCloseTo(estimate.mean ?? NaN, 9);
        expect(overall.standardError).toBeCloseTo(estimate.standardError ?? NaN, 6);
      }),
    );
  });

  it('has the variance that follows from moving each respondent’s weight a little', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const overall = overallScore(list, weighted);
        if (overall.standardError === null) return;
        const step = 1e-5;
        const derivatives = list.map(({ weight }, index) => {
          const up = meanWith(list, index, weight * (1 + step));
          const down = meanWith(list, index, weight * (1 - step));
          return (up - down) / (2 * step);
        });
        const squares = derivatives.reduce((sum, value) => sum + value * value, 0);
        const variance = (overall.n / (overall.n - 1)) * squares;
        expect(overall.standardError).toBeCloseTo(Math.sqrt(variance), 5);
        expect(overall.score).toBeCloseTo(meanWith(list, -1, 0), 9);
      }),
    );
  });

  it('is the same when one respondent’s answers arrive in several rows', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const split = list.flatMap(({ cluster, weight, ratings }) =>
          [...ratings].map(([touchpoint, value]) => row(cluster, weight, { [touchpoint]: value })),
        );
        const whole = overallScore(list, weighted);
        const parts = overallScore(split, weighted);
        expect(parts.n).toBe(whole.n);
        expect(parts.score ?? -1).toBeCloseTo(whole.score ?? -1, 9);
        expect(parts.standardError ?? -1).toBeCloseTo(whole.standardError ?? -1, 9);
      }),
    );
  });

  it('is the unweighted one when all weigh the same, and deaf to a factor on all weights', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0.2, 1, 30), (list, weight) => {
        const plain = overallScore(list, { weighting: 'unweighted' });
        const equal = overallScore(
          list.map((one) => ({ ...one, weight })),
          weighted,
        );
        expect(equal.score ?? -1).toBeCloseTo(plain.score ?? -1, 9);
        expect(equal.standardError ?? -1).toBeCloseTo(plain.standardError ?? -1, 9);
      }),
    );
  });
});

describe('overallFromSums', () => {
  it('tells the same from what a database can sum', () => {
    const sums = { touchpoints: [{ mean: 7 }, { mean: 5 }], clusters: 3, influence2: 0.375, w: 3, w2: 3 };
    const list = [row('1', 1, { signs: 6, gates: 4 }), row('2', 1, { signs: 8 }), row('3', 1, { gates: 6 })];
    expect(overallFromSums(sums)).toEqual(overallScore(list, { weighting: 'unweighted' }));
  });

  it('tells no effective number without the weights', () => {
    expect(
      overallFromSums({ touchpoints: [{ mean: 7 }], clusters: 3, influence2: 0.1 }).effectiveN,
    ).toBeNull();
  });
});
