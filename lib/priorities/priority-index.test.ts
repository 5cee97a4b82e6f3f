import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deficitOf, priorityIndex, priorityInterval, type PriorityParts } from './priority-index';

const scale = fc.double({ min: 0, max: 10, noNaN: true });
const parts = fc.record({ score: scale, ideal: scale, impact: scale, costEffectiveness: scale });

describe('the priority index', () => {
  it('is the geometric mean of deficit, impact and cost-effectiveness', () => {
    // 0.6 · 0.8 · 0.5 = 0.24, whose cube root is 0.62145.
    const till = { score: 4, ideal: 10, impact: 8, costEffectiveness: 5 };
    expect(deficitOf(4, 10)).toBe(0.6);
    expect(priorityIndex(till)).toBeCloseTo(62.1447, 4);
    // At an ideal of 8 the same score lacks 0.4: 0.4 · 0.8 · 0.5 = 0.16.
    expect(priorityIndex({ ...till, ideal: 8 })).toBeCloseTo(54.2884, 4);
  });

  it('is 100 for the worst that matters most and is worth it, and 0 as soon as one part is missing on purpose', () => {
    const worst = { score: 0, ideal: 10, impact: 10, costEffectiveness: 10 };
    expect(priorityIndex(worst)).toBe(100);
    for (const none of [{ score: 10 }, { impact: 0 }, { costEffectiveness: 0 }]) {
      expect(priorityIndex({ ...worst, ...none })).toBe(0);
    }
  });

  it('knows no surplus: above its ideal nothing is lacking', () => {
    expect(deficitOf(9, 8)).toBe(0);
  });

  it('has the interval that the score’s interval gives, upside down', () => {
    const till = { score: 4, ideal: 10, impact: 8, costEffectiveness: 5 };
    const { low, high } = priorityInterval(till, { low: 3, high: 5 });
    expect(low).toBeCloseTo(priorityIndex({ ...till, score: 5 }), 12);
    expect(high).toBeCloseTo(priorityIndex({ ...till, score: 3 }), 12);
  });

  it('stays within 0 and 100', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const index = priorityIndex(given);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('never falls when a part grows, and never grows when the score does', () => {
    const grown = fc.tuple(parts, fc.constantFrom('ideal', 'impact', 'costEffectiveness', 'score'), scale);
    fc.assert(
      fc.property(grown, ([given, part, more]: [PriorityParts, keyof PriorityParts, number]) => {
        const raised = { ...given, [part]: Math.min(10, given[part] + more) };
        const change = priorityIndex(raised) - priorityIndex(given);
        if (part === 'score') expect(change).toBeLessThanOrEqual(1e-9);
        else expect(change).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('lies within its interval', () => {
    fc.assert(
      fc.property(parts, scale, scale, (given, below, above) => {
        const score = { low: Math.max(0, given.score - below), high: Math.min(10, given.score + above) };
        const { low, high } = priorityInterval(given, score);
        expect(low).toBeLessThanOrEqual(priorityIndex(given) + 1e-9);
        expect(high).toBeGreaterThanOrEqual(priorityIndex(given) - 1e-9);
      }),
    );
  });
});
