import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRecommendations, netPromoterScore, recommendationGroup, weightedNetPromoterScore } from './nps';

describe('recommendationGroup', () => {
  it('is detractor to 6, passive at 7 and 8, promoter from 9', () => {
    expect([0, 6, 7, 8, 9, 10].map(recommendationGroup)).toEqual([
      'detractors',
      'detractors',
      'passives',
      'passives',
      'promoters',
      'promoters',
    ]);
    expect(() => recommendationGroup(11)).toThrow(RangeError);
    expect(() => recommendationGroup(Number.NaN)).toThrow(RangeError);
  });
});

describe('countRecommendations', () => {
  it('counts a histogram, 0 included', () => {
    const histogram = { '0': { n: 2 }, '6': { n: 1 }, '7': { n: 4 }, '9': { n: 3 }, '10': { n: 5 } };
    expect(countRecommendations(histogram)).toEqual({ promoters: 8, passives: 4, detractors: 3 });
  });
});

describe('netPromoterScore', () => {
  const half = (n: number) => netPromoterScore({ promoters: n / 2, passives: n / 4, detractors: n / 4 });

  it('has the adjusted Wald interval', () => {
    // n = 20, P = 10, D = 5: p = 10.75/23, d = 5.75/23, m = 5/23 = 0.217391,
    // SE = √((0.467391 + 0.25 − 0.047259)/23) = 0.170693; m ± 1.959964·SE = −0.117160 … 0.551943.
    const { nps, interval, shares } = half(20);
    expect(nps).toBe(25);
    expect(interval?.low).toBeCloseTo(-11.716, 3);
    expect(interval?.high).toBeCloseTo(55.194, 3);
    expect(shares).toEqual({ promoters: 0.5, passives: 0.25, detractors: 0.25 });
  });

  it('gives the known margins of a true 25', () => {
    const rounded = (n: number) => {
      const { interval } = half(n);
      return [Math.round(interval?.low ?? NaN), Math.round(interval?.high ?? NaN)];
    };
    expect(rounded(20)).toEqual([-12, 55]);
    expect(rounded(100)).toEqual([8, 40]);
    expect(rounded(400)).toEqual([17, 33]);
    expect(rounded(1000)).toEqual([20, 30]);
  });

  it('is nothing without answers', () => {
    expect(netPromoterScore({ promoters: 0, passives: 0, detractors: 0 })).toMatchObject({
      nps: null,
      n: 0,
      interval: null,
    });
  });

  it('stays within −100…100 and turns with the groups', () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        const { nps, interval } = netPromoterScore({ promoters, passives, detractors });
        const turned = netPromoterScore({ promoters: detractors, passives, detractors: promoters });
        if (nps === null || !interval) return;
        expect(turned.nps).toBeCloseTo(-nps, 9);
        expect(turned.interval?.high).toBeCloseTo(-interval.low, 9);
        expect(interval.low).toBeGreaterThanOrEqual(-100);
        expect(interval.high).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('weightedNetPromoterScore', () => {
  const group = (...list: number[]) => ({
    n: list.length,
    w: list.reduce((sum, w) => sum + w, 0),
    w2: list.reduce((sum, w) => sum + w * w, 0),
  });

  it('is the weighted mean of +100, 0 and −100 with its linearized variance', () => {
    // Promoters 2 and 1, passive 1, detractor 1: Σw = 5, NPS = 100·(3 − 1)/5 = 40.
    // w(y − m): 2·60, 60, −40, −140 → 14400 + 3600 + 1600 + 19600 = 39200; Var = 4/3 · 39200/25 = 2090.667;
    // SE = 45.7238; t(3) = 3.182446 → ± 145.5, cut off at ±100. Kish 25/7.
    const result = weightedNetPromoterScore({
      promoters: group(2, 1),
      passives: group(1),
      detractors: group(1),
    });
    expect(result.nps).toBe(40);
    expect(result.shares).toEqual({ promoters: 0.6, passives: 0.2, detractors: 0.2 });
    expect(result.interval).toEqual({ low: -100, high: 100 });
    expect(result.effectiveN).toBeCloseTo(25 / 7, 12);
  });

  it('has the width that the definition gives, answer by answer', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(weights, weights, weights, (up, middle, down) => {
        const answers = [
          up.map((w) => [w, 100]),
          middle.map((w) => [w, 0]),
          down.map((w) => [w, -100]),
        ].flat();
        const total = answers.reduce((sum, [w = 0]) => sum + w, 0);
        const mean = answers.reduce((sum, [w = 0, y = 0]) => sum + w * y, 0) / total;
        const squares = answers.reduce((sum, [w = 0, y = 0]) => sum + (w * (y - mean)) ** 2, 0);
        const variance = ((answers.length / (answers.length - 1)) * squares) / total ** 2;
        const result = weightedNetPromoterScore({
          promoters: group(...up),
          passives: group(...middle),
          detractors: group(...down),
        });
        expect(result.nps).toBeCloseTo(mean, 9);
        // From 60 to 120 answers t lies between 2.001 and 1.980.
        const margin = (result.interval?.high ?? NaN) - mean;
        expect(margin / Math.sqrt(variance)).toBeGreaterThan(1.98);
        expect(margin / Math.sqrt(variance)).toBeLessThan(2.002);
      }),
    );
  });

  it('has no interval where nothing varies or nobody answered', () => {
    const none = group();
    const alike = weightedNetPromoterScore({ promoters: group(1, 2), passives: none, detractors: none });
    expect(alike).toMatchObject({ nps: 100, interval: null });
    const nobody = weightedNetPromoterScore({ promoters: none, passives: none, detractors: none });
    expect(nobody).toMatchObject({ nps: null, n: 0, interval: null });
  });
});
