import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateAggregate, estimateMean, estimateScores } from './mean-estimate';
import { parseRollUp, rollUpRatings } from './roll-up';
import { ratingsOn, scales } from './testing/arbitraries';

const five = { min: 1, max: 5 };
const onFive = (...answers: [value: number, weight: number][]) =>
  rollUpRatings(
    answers.map(([value, weight]) => ({ value, weight })),
    five,
  );

/** Independent of the sums: residuals one by one, straight from the definition. */
function directly(ratings: { value: number; weight: number }[], scale: { min: number; max: number }) {
  const n = ratings.length;
  const onTen = ratings.map(({ value, weight }) => ({
    x: ((value - scale.min) / (scale.max - scale.min)) * 10,
    w: weight,
  }));
  const total = onTen.reduce((sum, { w }) => sum + w, 0);
  const mean = onTen.reduce((sum, { x, w }) => sum + (w / total) * x, 0);
  const variance = (n / (n - 1)) * onTen.reduce((sum, { x, w }) => sum + ((w / total) * (x - mean)) ** 2, 0);
  return { mean, standardError: Math.sqrt(variance) };
}

describe('estimateMean, unweighted', () => {
  it('is the plain mean with s/√n and Student t', () => {
    // 5, 3, 4 on 1–5 are 10, 5, 7.5: mean 7.5, s² = (6.25 + 6.25 + 0)/2 = 6.25, SE = 2.5/√3 = 1.443376,
    // t(0.975; 2) = 4.302653, margin 6.210344, so 1.289656 to 13.71…, cut off at 10.
    const estimate = estimateMean(onFive([5, 2], [3, 1], [4, 1]), 'unweighted');
    expect(estimate).toMatchObject({ mean: 7.5, n: 3, effectiveN: 3, degreesOfFreedom: 2 });
    expect(estimate.standardError).toBeCloseTo(1.443376, 6);
    expect(estimate.interval?.low).toBeCloseTo(1.289656, 6);
    expect(estimate.interval?.high).toBe(10);
  });

  it('agrees with the margins of small samples: sd 1.5 gives ± 3.7 at n = 3 and ± 1.9 at n = 5', () => {
    // −1, 0, 1 have sd 1; times 1.5. −1, −1, 0, 1, 1 have s² = 4/4 = 1; times 1.5.
    const three = estimateScores([3.5, 5, 6.5]);
    expect((three.interval?.high ?? 0) - 5).toBeCloseTo(3.726, 3);
    const several = estimateScores([3.5, 3.5, 5, 6.5, 6.5]);
    expect((several.interval?.high ?? 0) - 5).toBeCloseTo(1.8625, 3);
  });
});

describe('estimateMean, weighted', () => {
  it('is the weighted mean with the linearized variance and Kish’s effective n', () => {
    // 5 (w 2), 3 (w 1), 4 (w 1): Σw = 4, m = (10 + 3 + 4)/4 = 4.25 → 8.125 on 0–10.
    // w(x−m) = 1.5, −1.25, −0.25: squares 2.25 + 1.5625 + 0.0625 = 3.875;
    // Var = 3/2 · 3.875/16 = 0.36328125, SE = 0.602728 → ·2.5 = 1.506820. Kish 16/(4+1+1) = 2.6667.
    const estimate = estimateMean(onFive([5, 2], [3, 1], [4, 1]), 'weighted');
    expect(estimate.mean).toBe(8.125);
    expect(estimate.effectiveN).toBeCloseTo(8 / 3, 12);
    expect(estimate.standardError).toBeCloseTo(1.50682, 5);
    expect(estimate.interval?.low).toBeCloseTo(8.125 - 4.302653 * 1.50682, 4);
    expect(estimate.interval?.high).toBe(10);
  });

  it('equals the direct computation from residuals', () => {
    fc.assert(
      fc.property(
        scales.chain((scale) => fc.tuple(fc.constant(scale), ratingsOn(scale, 2))),
        ([scale, ratings]) => {
          const estimate = estimateMean(rollUpRatings(ratings, scale), 'weighted');
          const direct = directly(ratings, scale);
          expect(estimate.mean).toBeCloseTo(direct.mean, 9);
          expect(estimate.standardError).toBeCloseTo(direct.standardError, 6);
        },
      ),
    );
  });

  it('is the unweighted estimate when all weigh the same, whatever that weight is', () => {
    fc.assert(
      fc.property(ratingsOn(five, 2), fc.constantFrom(0.25, 1, 3, 17), (ratings, weight) => {
        const equal = rollUpRatings(
          ratings.map(({ value }) => ({ value, weight })),
          five,
        );
        const weighted = estimateMean(equal, 'weighted');
        const plain = estimateMean(equal, 'unweighted');
        expect(weighted.mean).toBeCloseTo(plain.mean ?? NaN, 9);
        expect(weighted.standardError).toBeCloseTo(plain.standardError ?? NaN, 7);
        expect(weighted.effectiveN).toBeCloseTo(plain.n ?? NaN, 9);
      }),
    );
  });

  it('does not change when all weights are multiplied by a constant', () => {
    fc.assert(
      fc.property(ratingsOn(five, 2), fc.constantFrom(0.1, 7, 1000), (ratings, factor) => {
        const estimate = estimateMean(rollUpRatings(ratings, five), 'weighted');
        const heavier = ratings.map(({ value, weight }) => ({ value, weight: weight * factor }));
        const scaled = estimateMean(rollUpRatings(heavier, five), 'weighted');
        expect(scaled.mean).toBeCloseTo(estimate.mean ?? NaN, 9);
        expect(scaled.standardError).toBeCloseTo(estimate.standardError ?? NaN, 7);
        expect(scaled.effectiveN).toBeCloseTo(estimate.effectiveN ?? NaN, 7);
      }),
    );
  });
});

describe('estimateMean, both', () => {
  const weightings = fc.constantFrom('weighted' as const, 'unweighted' as const);

  it('stays within 0–10 and within its interval', () => {
    fc.assert(
      fc.property(
        scales.chain((scale) => fc.tuple(fc.constant(scale), ratingsOn(scale, 1))),
        weightings,
        ([scale, ratings], weighting) => {
          const { mean, interval, effectiveN, n } = estimateMean(rollUpRatings(ratings, scale), weighting);
          expect(mean).toBeGreaterThanOrEqual(interval?.low ?? 0);
          expect(mean).toBeLessThanOrEqual(interval?.high ?? 10);
          expect(interval?.low ?? 0).toBeGreaterThanOrEqual(0);
          expect(interval?.high ?? 10).toBeLessThanOrEqual(10);
          expect(effectiveN).toBeLessThanOrEqual((n ?? 0) + 1e-9);
        },
      ),
    );
  });

  it('is moved by a shift of the answers and of the scale not at all', () => {
    fc.assert(
      fc.property(
        scales.chain((scale) => fc.tuple(fc.constant(scale), ratingsOn(scale, 2))),
        fc.integer({ min: -50, max: 50 }),
        fc.constantFrom(0.5, 2, 10),
        weightings,
        ([scale, ratings], shift, factor, weighting) => {
          const move = (value: number) => value * factor + shift;
          const moved = ratings.map(({ value, weight }) => ({ value: move(value), weight }));
          const before = estimateMean(rollUpRatings(ratings, scale), weighting);
          const after = estimateMean(
            rollUpRatings(moved, { min: move(scale.min), max: move(scale.max) }),
            weighting,
          );
          expect(after.mean).toBeCloseTo(before.mean ?? NaN, 7);
          expect(after.standardError).toBeCloseTo(before.standardError ?? NaN, 5);
        },
      ),
    );
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(ratingsOn(five, 2), weightings, (ratings, weighting) => {
        const forwards = estimateMean(rollUpRatings(ratings, five), weighting);
        const backwards = estimateMean(rollUpRatings([...ratings].reverse(), five), weighting);
        expect(backwards.mean).toBeCloseTo(forwards.mean ?? NaN, 10);
        expect(backwards.standardError).toBeCloseTo(forwards.standardError ?? NaN, 8);
      }),
    );
  });

  it('has no interval below two ratings and no mean without any', () => {
    expect(estimateMean(onFive([4, 1.5]), 'weighted')).toMatchObject({ mean: 7.5, n: 1, interval: null });
    expect(estimateMean(onFive(), 'weighted')).toMatchObject({ mean: null, n: 0, interval: null });
    expect(estimateScores([])).toMatchObject({ mean: null, n: 0, standardError: null });
  });

  it('knows that equal answers do not vary, whatever rounding leaves in the sums', () => {
    const equal = Array.from({ length: 1000 }, () => ({ value: 4.7, weight: 0.553675 }));
    const estimate = estimateMean(rollUpRatings(equal, five), 'weighted');
    expect(estimate.standardError).toBe(0);
    const withoutHistogram = { ...rollUpRatings(equal, five), histogram: {} };
    expect(estimateMean(withoutHistogram, 'weighted').standardError).toBe(0);
  });

  it('sees one dissenter among a million', () => {
    // 999,999 answers of 5 and one of 4: Σ(x−m)² = 1 − 1/n, so s² = 1/n and SE = 1/n = 1e-6, times 2.5.
    const n = 1_000_000;
    const x = 5 * n - 1;
    const x2 = 25 * (n - 1) + 16;
    const rollUp = parseRollUp({
      scaleMin: 1,
      scaleMax: 5,
      n,
      x,
      x2,
      w: n,
      w2: n,
      wx: x,
      wx2: x2,
      w2x: x,
      w2x2: x2,
      histogram: { '4': { n: 1, w: 1 }, '5': { n: n - 1, w: n - 1 } },
    });
    expect(estimateMean(rollUp, 'weighted').standardError).toBeCloseTo(2.5e-6, 9);
  });
});

describe('estimateAggregate', () => {
  const aggregate = { mean: 4, n: 100, standardDeviation: 1, scale: five };

  it('has an interval only with both n and the standard deviation', () => {
    // SE = 1/√100 = 0.1 → 0.25 on 0–10; t(0.975; 99) = 1.984217; 7.5 ± 0.496054
    const estimate = estimateAggregate(aggregate);
    expect(estimate.mean).toBe(7.5);
    expect(estimate.interval?.low).toBeCloseTo(7.003946, 5);
    expect(estimateAggregate({ ...aggregate, n: null })).toMatchObject({
      mean: 7.5,
      n: null,
      interval: null,
    });
    expect(estimateAggregate({ ...aggregate, standardDeviation: null })).toMatchObject({
      n: 100,
      interval: null,
    });
    expect(estimateAggregate({ ...aggregate, n: 1 })).toMatchObject({ mean: 7.5, interval: null });
  });
});
