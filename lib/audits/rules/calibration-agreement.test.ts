import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, type AuditorScore } from './agreement';
import { alphaInterval, calibrationAgreement, standsApart } from './calibration-agreement';

const limits = { difference: 1, within: 0.85, good: 0.8, low: 0.667 };

const scoresOf = (table: Readonly<Record<string, readonly number[]>>): AuditorScore[] =>
  Object.entries(table).flatMap(([auditor, list]) =>
    list.map((score, at) => ({ unit: `case ${at}`, auditor, score })),
  );
const verdictOf = (table: Record<string, number[]>, changed = {}) =>
  calibrationAgreement(scoresOf(table), { ...limits, ...changed }).verdict;

const list = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 8 });
const tables = fc.record({ A: list, B: list, C: list });

describe('calibrationAgreement', () => {
  it('says nothing under five shared cases or with one auditor alone', () => {
    expect(calibrationAgreement(scoresOf({ A: [1, 5, 9, 3], B: [1, 5, 9, 3] }), limits)).toEqual({
      auditors: 2,
      cases: 4,
      verdict: 'few-cases',
      figures: null,
    });
    expect(calibrationAgreement(scoresOf({ A: [1, 5, 9, 3, 7] }), limits)).toMatchObject({
      verdict: 'few-auditors',
      figures: null,
    });
  });

  it('has a word for close and varied, near, apart, and close but alike', () => {
    expect(verdictOf({ A: [1, 3, 5, 7, 9], B: [2, 3, 5, 8, 9] })).toBe('well');
    expect(verdictOf({ A: [0, 3, 5, 7, 10], B: [2, 5, 7, 9, 10] })).toBe('discuss');
    expect(verdictOf({ A: [1, 9, 2, 8, 5], B: [9, 1, 8, 2, 5] })).toBe('unreliable');
    expect(verdictOf({ A: [8, 9, 8, 9, 8], B: [9, 8, 9, 8, 8] })).toBe('narrow-range');
    expect(verdictOf({ A: [8, 8, 8, 8, 8], B: [8, 8, 8, 8, 8] })).toBe('narrow-range');
  });

  it('goes by the limits of the brand, ends included', () => {
    // Each pair one point apart: the difference is 1.0 exactly, alpha 0.93.
    const near = { A: [0, 2, 4, 6, 8], B: [1, 3, 5, 7, 9] };
    expect(verdictOf(near)).toBe('well');
    expect(verdictOf(near, { difference: 0.9 })).toBe('discuss');
    expect(verdictOf(near, { good: 0.99 })).toBe('discuss');
    expect(verdictOf(near, { difference: 0.9, good: 1, low: 0.99 })).toBe('unreliable');
  });

  it('tells how far an auditor leans, with n and the interval of Student', () => {
    // B lies 1, 1, 2, 0, 1 above A: mean 1, s² = 0.5, s/√5 = 0.3162, t(0.975; 4) = 2.776.
    const { figures } = calibrationAgreement(scoresOf({ A: [1, 3, 5, 7, 8], B: [2, 4, 7, 7, 9] }), limits);
    const lean = figures?.bias.find(({ auditor }) => auditor === 'B');
    expect(lean).toMatchObject({ n: 5, mean: 1 });
    expect(lean?.interval?.low).toBeCloseTo(1 - 0.878, 3);
    expect(lean?.interval?.high).toBeCloseTo(1 + 0.878, 3);
  });

  it('agrees with what closed cycles are told, and intervals hold their figure', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const told = calibrationAgreement(scoresOf(table), limits);
        const known = agreement(scoresOf(table));
        const { figures } = told;
        expect(figures?.alpha).toBe(known.alpha);
        expect(figures?.bias.map(({ auditor, n, mean }) => ({ auditor, units: n, mean }))).toEqual(
          known.bias.map((one) => ({ ...one, mean: expect.closeTo(one.mean, 9) as number })),
        );
        for (const { mean, interval } of figures?.bias ?? []) {
          expect(interval?.low).toBeLessThanOrEqual(mean + 1e-9);
          expect(interval?.high).toBeGreaterThanOrEqual(mean - 1e-9);
        }
        // With the defaults, what a cycle calls "calibrate" is "unreliable" here, and the other way round.
        expect(told.verdict === 'unreliable').toBe(known.verdict === 'calibrate');
      }),
      { numRuns: 30 },
    );
  });
});

describe('alphaInterval', () => {
  it('is the same each time, ordered, and at most 1', () => {
    fc.assert(
      fc.property(tables, ({ A, B, C }) => {
        const units = A.map((score, at) => [score, B[at] ?? 0, C[at] ?? 0]);
        const found = alphaInterval(units);
        expect(alphaInterval(units)).toEqual(found);
        if (!found) return;
        expect(found.low).toBeLessThanOrEqual(found.high);
        expect(found.high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  it('is one point where all agree, and unknown where nothing varies', () => {
    expect(
      alphaInterval([
        [1, 1],
        [5, 5],
        [9, 9],
        [3, 3],
        [7, 7],
      ]),
    ).toEqual({ low: 1, high: 1 });
    expect(
      alphaInterval([
        [8, 8],
        [8, 8],
        [8, 8],
      ]),
    ).toBeNull();
  });
});

describe('standsApart', () => {
  it('is more than two points from the median of the others', () => {
    expect(standsApart(9, [4, 5, 6])).toBe(true);
    expect(standsApart(7, [4, 5, 6])).toBe(false);
    expect(standsApart(4, [8])).toBe(true);
    expect(standsApart(4, [])).toBe(false);
  });

  it('does not depend on the order, nor on where the scale lies', () => {
    const score = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(score, fc.array(score, { maxLength: 6 }), (one, others) => {
        const apart = standsApart(one, others);
        expect(standsApart(one, [...others].reverse())).toBe(apart);
        expect(
          standsApart(
            one + 5,
            others.map((other) => other + 5),
          ),
        ).toBe(apart);
      }),
    );
  });
});
