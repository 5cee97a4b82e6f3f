import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitScore, type CriterionAnswer } from './visit-score';

const answer = (score: number | null, weight = 1, critical = false): CriterionAnswer => ({
  score,
  weight,
  critical,
});
const answers = fc.array(
  fc.record({
    score: fc.option(fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2)),
    weight: fc.integer({ min: 1, max: 1_000 }).map((hundredths) => hundredths / 100),
    critical: fc.boolean(),
  }),
  { maxLength: 20 },
);
const close = 1e-9;

describe('visitScore', () => {
  it('is the direct score where there is one', () => {
    expect(visitScore(7.5, [], 4)).toBe(7.5);
  });

  it('is the weighted mean of the answered criteria; the others leave the denominator', () => {
    // (2·9 + 1·6) / (2 + 1) = 8
    expect(visitScore(null, [answer(9, 2), answer(6), answer(null, 5)], 4)).toBe(8);
  });

  it('stays just below ok where a critical criterion failed, and lower where the mean is lower', () => {
    expect(visitScore(null, [answer(10, 9), answer(3.5, 1, true)], 4)).toBe(3.9);
    // (1·9 + 3·1) / 10 = 1.2
    expect(visitScore(null, [answer(1, 9), answer(3, 1, true)], 4)).toBeCloseTo(1.2, 12);
    expect(visitScore(null, [answer(10), answer(4, 1, true)], 4)).toBe(7);
  });

  it('is unknown, not 0, without answers', () => {
    expect(visitScore(null, [answer(null), answer(null, 2, true)], 4)).toBeNull();
  });

  it('lies between the lowest and the highest answer, or at the cap', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 9 }), (given, okFrom) => {
        const scores = given.flatMap(({ score }) => score ?? []);
        const result = visitScore(null, given, okFrom);
        if (scores.length === 0) return result === null;
        const lowest = Math.min(...scores, okFrom - 0.1);
        return result !== null && result >= lowest - close && result <= Math.max(...scores) + close;
      }),
    );
  });

  it('does not change when an unanswered criterion joins, nor when all weights are multiplied', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 50 }), (given, factor) => {
        const result = visitScore(null, given, 4);
        expect(visitScore(null, [...given, answer(null, 7, true)], 4)).toBe(result);
        const scaled = visitScore(
          null,
          given.map((one) => ({ ...one, weight: one.weight * factor })),
          4,
        );
        if (result === null) expect(scaled).toBeNull();
        else expect(scaled).toBeCloseTo(result, 9);
      }),
    );
  });
});
