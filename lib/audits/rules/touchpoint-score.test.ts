import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { touchpointScore, type VisitRating } from './touchpoint-score';

const visits = (...scores: (number | null)[]): VisitRating[] =>
  scores.map((score, at) => ({ visitId: `visit ${at}`, score }));
const ratings = fc.array(
  fc.record({
    visitId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    score: fc.option(fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2)),
  }),
  { maxLength: 30 },
);

describe('touchpointScore', () => {
  it('is the mean over visits with its 95 % interval', () => {
    // 4, 5, 5: mean 14/3, s = 0.57735, t(0.975; 2) = 4.302653, margin = 4.302653 · 0.57735 / √3 = 1.434218.
    const { mean, n, min, max, interval } = touchpointScore(visits(5, 4, 5));
    expect({ n, min, max }).toEqual({ n: 3, min: 4, max: 5 });
    expect(mean).toBeCloseTo(14 / 3, 12);
    expect(interval?.low).toBeCloseTo(14 / 3 - 1.434218, 5);
    expect(interval?.high).toBeCloseTo(14 / 3 + 1.434218, 5);
  });

  it('averages the segments of a visit first', () => {
    // Visit a: (2 + 4) / 2 = 3; visit b: 9; mean (3 + 9) / 2 = 6, not (2 + 4 + 9) / 3 = 5.
    const told = touchpointScore([
      { visitId: 'a', score: 2 },
      { visitId: 'a', score: 4 },
      { visitId: 'b', score: 9 },
    ]);
    expect(told).toMatchObject({ mean: 6, n: 2, min: 3, max: 9, scores: [3, 9] });
  });

  it('has no interval from one visit, and no score from none', () => {
    expect(touchpointScore(visits(7, null))).toMatchObject({ mean: 7, n: 1, interval: null });
    expect(touchpointScore(visits(null))).toEqual({
      mean: null,
      n: 0,
      min: null,
      max: null,
      interval: null,
      scores: [],
    });
  });

  it('clips the interval to the scale', () => {
    expect(touchpointScore(visits(0, 10)).interval).toEqual({ low: 0, high: 10 });
  });

  it('keeps lowest ≤ mean ≤ highest and the mean inside its interval, in whatever order ratings come', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const told = touchpointScore(given);
        expect(touchpointScore([...given].reverse()).n).toBe(told.n);
        if (told.mean === null || told.min === null || told.max === null) return;
        expect(told.min).toBeLessThanOrEqual(told.mean + 1e-9);
        expect(told.max).toBeGreaterThanOrEqual(told.mean - 1e-9);
        expect(told.interval === null).toBe(told.n < 2);
        expect(told.interval?.low ?? 0).toBeLessThanOrEqual(told.mean + 1e-9);
        expect(told.interval?.high ?? 10).toBeGreaterThanOrEqual(told.mean - 1e-9);
      }),
    );
  });
});
