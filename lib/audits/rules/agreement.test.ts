import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, krippendorffAlpha, type AuditorScore } from './agreement';

/** Krippendorff 2011, example C: four observers, twelve units, some data missing. */
const observers = {
  A: [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  B: [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  C: [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  D: [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
};

function scoresOf(table: Readonly<Record<string, readonly (number | null)[]>>): AuditorScore[] {
  return Object.entries(table).flatMap(([auditor, list]) =>
    list.flatMap((score, at) => (score === null ? [] : [{ unit: `unit ${at}`, auditor, score }])),
  );
}

const tables = fc.integer({ min: 1, max: 8 }).chain((units) =>
  fc.record({
    A: fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: units, maxLength: units }),
    B: fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: units, maxLength: units }),
    C: fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: units, maxLength: units }),
  }),
);

describe('krippendorffAlpha', () => {
  it('is 0.849 for the published example with missing data', () => {
    expect(agreement(scoresOf(observers)).alpha).toBeCloseTo(0.849, 3);
  });

  it('is 1 where all agree and scores vary, unknown where nothing varies or nothing is shared', () => {
    expect(
      krippendorffAlpha([
        [2, 2],
        [9, 9, 9],
      ]),
    ).toBe(1);
    expect(
      krippendorffAlpha([
        [8, 8],
        [8, 8],
      ]),
    ).toBeNull();
    expect(krippendorffAlpha([[1], [7]])).toBeNull();
  });

  it('is at most 1, and the same when all scores are shifted, stretched or told in another order', () => {
    const list = fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(list, (units) => {
        const alpha = krippendorffAlpha(units);
        const others = [
          krippendorffAlpha(units.map((unit) => unit.map((score) => 3 * score + 5))),
          krippendorffAlpha([...units].reverse().map((unit) => [...unit].reverse())),
        ];
        for (const other of others) {
          if (alpha === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(alpha, 9);
        }
        expect(alpha ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('agreement', () => {
  it('tells differences, the share within one point and who scores higher than the others', () => {
    const told = agreement(scoresOf({ Ada: [8, 6, 4], Ben: [7, 6, 1] }));
    expect(told).toMatchObject({ units: 3, pairs: 3, meanAbsoluteDifference: 4 / 3, verdict: 'too-few' });
    expect(told.within1).toBeCloseTo(2 / 3, 12);
    expect(told.bias).toEqual([
      { auditor: 'Ada', units: 3, mean: 4 / 3 },
      { auditor: 'Ben', units: 3, mean: -4 / 3 },
    ]);
  });

  it('calls a narrow range what it is: never more than a point apart, yet alpha is low', () => {
    const told = agreement(scoresOf({ Ada: [8, 9, 8, 9, 8, 9, 8, 9], Ben: [8, 9, 9, 8, 9, 8, 8, 9] }));
    expect(told.alpha).toBeLessThan(0.1);
    expect(told).toMatchObject({ meanAbsoluteDifference: 0.5, within1: 1, verdict: 'narrow-range' });
  });

  it('asks for calibration from five shared units on, where auditors are apart', () => {
    const apart = { Ada: [2, 9, 3, 8, 5], Ben: [7, 4, 8, 3, 9] };
    expect(agreement(scoresOf(apart)).verdict).toBe('calibrate');
    const four = { Ada: apart.Ada.slice(0, 4), Ben: apart.Ben.slice(0, 4) };
    expect(agreement(scoresOf(four)).verdict).toBe('too-few');
  });

  it('agrees with the same differences over a wide range of scores', () => {
    expect(agreement(scoresOf({ Ada: [0, 3, 5, 8, 10], Ben: [1, 3, 4, 8, 9] }))).toMatchObject({
      verdict: 'agree',
    });
  });

  it('keeps shares within 0–1, and biases of two auditors opposite', () => {
    fc.assert(
      fc.property(tables, ({ A, B, C }) => {
        const { within1, meanAbsoluteDifference } = agreement(scoresOf({ A, B, C }));
        expect(within1 ?? 0).toBeGreaterThanOrEqual(0);
        expect(within1 ?? 0).toBeLessThanOrEqual(1);
        expect(meanAbsoluteDifference ?? 0).toBeLessThanOrEqual(10);
        const [one, other] = agreement(scoresOf({ A, B })).bias;
        if (one && other) expect(one.mean).toBeCloseTo(-other.mean, 9);
      }),
    );
  });
});
