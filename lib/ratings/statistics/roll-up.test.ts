import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineRollUps, parseRollUp, rescaleRollUp, type RollUp, rollUpRatings } from './roll-up';
import { ratingsOn, scales } from './testing/arbitraries';

function expectSameRollUp(actual: RollUp, expected: RollUp) {
  const { histogram, scale, ...sums } = expected;
  expect(actual.scale).toEqual(scale);
  for (const [name, sum] of Object.entries(sums)) {
    // Sums of squares reach 1e5 and their rescaled forms are differences of such: nine digits of the larger must agree.
    const size = Math.max(1, ...Object.values(sums).map(Math.abs));
    expect(Math.abs(actual[name as keyof typeof sums] - sum) / size).toBeLessThan(1e-9);
  }
  expect(Object.keys(actual.histogram).sort()).toEqual(Object.keys(histogram).sort());
  for (const [value, bin] of Object.entries(histogram)) {
    expect(actual.histogram[value]?.n).toBe(bin.n);
    expect(actual.histogram[value]?.w).toBeCloseTo(bin.w, 9);
  }
}

describe('rollUpRatings', () => {
  it('sums values, weights and their products', () => {
    // 5 with weight 2, 3 with weight 1, 5 with weight 0.5:
    // Σx = 13, Σx² = 25 + 9 + 25 = 59, Σw = 3.5, Σw² = 4 + 1 + 0.25 = 5.25, Σwx = 10 + 3 + 2.5 = 15.5,
    // Σwx² = 50 + 9 + 12.5 = 71.5, Σw²x = 20 + 3 + 1.25 = 24.25, Σw²x² = 100 + 9 + 6.25 = 115.25
    const rollUp = rollUpRatings([{ value: 5, weight: 2 }, { value: 3 }, { value: 5, weight: 0.5 }], {
      min: 1,
      max: 5,
    });
    expect(rollUp).toEqual({
      scale: { min: 1, max: 5 },
      n: 3,
      x: 13,
      x2: 59,
      w: 3.5,
      w2: 5.25,
      wx: 15.5,
      wx2: 71.5,
      w2x: 24.25,
      w2x2: 115.25,
      histogram: { '3': { n: 1, w: 1 }, '5': { n: 2, w: 2.5 } },
    });
  });

  it('refuses what no question can have been answered with', () => {
    expect(() => rollUpRatings([{ value: 6 }], { min: 1, max: 5 })).toThrow(RangeError);
    expect(() => rollUpRatings([{ value: Number.NaN }], { min: 1, max: 5 })).toThrow(RangeError);
    expect(() => rollUpRatings([{ value: 3, weight: 0 }], { min: 1, max: 5 })).toThrow(RangeError);
    expect(() => rollUpRatings([{ value: 3, weight: -1 }], { min: 1, max: 5 })).toThrow(RangeError);
  });
});

describe('parseRollUp', () => {
  const row = {
    scaleMin: '1',
    scaleMax: '5',
    n: '3',
    x: '13',
    x2: '59',
    w: '3.5000000000',
    w2: '5.25',
    wx: '15.5',
    wx2: '71.5',
    w2x: '24.25',
    w2x2: '115.25',
    histogram: { '3': { n: 1, w: '1' }, '5': { n: 1, w: '2.0' }, '5.0': { n: 1, w: '0.5' } },
  };

  it('reads the exact decimals of Postgres and joins equal values', () => {
    const weights = [{ value: 5, weight: 2 }, { value: 3 }, { value: 5, weight: 0.5 }];
    expectSameRollUp(parseRollUp(row), rollUpRatings(weights, { min: 1, max: 5 }));
  });

  it('refuses text that is no number', () => {
    expect(() => parseRollUp({ ...row, wx: '' })).toThrow(RangeError);
    expect(() => parseRollUp({ ...row, w: 'NaN' })).toThrow(RangeError);
    expect(() => parseRollUp({ ...row, histogram: { Blank: { n: 1, w: '1' } } })).toThrow(RangeError);
  });
});

describe('combineRollUps and rescaleRollUp', () => {
  it('gives an empty roll-up for none', () => {
    expect(combineRollUps([])).toMatchObject({ n: 0, w: 0, scale: { min: 0, max: 10 }, histogram: {} });
  });

  it('brings 1–5 and 0–10 together on 0–10', () => {
    // 4 of 1–5 is 7.5 of 0–10; with a 9 beside it Σx = 16.5 and Σx² = 56.25 + 81 = 137.25.
    const five = rollUpRatings([{ value: 4 }], { min: 1, max: 5 });
    const ten = rollUpRatings([{ value: 9 }], { min: 0, max: 10 });
    expect(combineRollUps([five, ten])).toMatchObject({
      scale: { min: 0, max: 10 },
      n: 2,
      x: 16.5,
      x2: 137.25,
      histogram: { '7.5': { n: 1, w: 1 }, '9': { n: 1, w: 1 } },
    });
  });

  it('equals the roll-up of all ratings at once, however they are split', () => {
    fc.assert(
      fc.property(
        scales.chain((scale) => fc.tuple(fc.constant(scale), fc.array(ratingsOn(scale), { minLength: 1 }))),
        ([scale, parts]) => {
          const combined = combineRollUps(parts.map((part) => rollUpRatings(part, scale)));
          expectSameRollUp(combined, rollUpRatings(parts.flat(), scale));
        },
      ),
    );
  });

  it('equals the roll-up of rescaled ratings', () => {
    fc.assert(
      fc.property(
        scales.chain((scale) => fc.tuple(fc.constant(scale), ratingsOn(scale))),
        ([scale, ratings]) => {
          const units = 10 / (scale.max - scale.min);
          const onTen = ratings.map(({ value, weight }) => ({ value: (value - scale.min) * units, weight }));
          expectSameRollUp(
            rescaleRollUp(rollUpRatings(ratings, scale)),
            rollUpRatings(onTen, { min: 0, max: 10 }),
          );
        },
      ),
    );
  });
});
