import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOfAuditedOverall, changeOfSurveyedOverall, compareScopes } from './overall-change';
import { type ClusterRatings, overallScore } from './overall-score';

const scores = (record: Record<string, number>) => new Map(Object.entries(record));
const row = (cluster: string, ratings: Record<string, number>, weight = 1): ClusterRatings => ({
  cluster,
  weight,
  ratings: scores(ratings),
});

describe('compareScopes', () => {
  it('names what stayed, entered and left', () => {
    expect(compareScopes(['signs', 'gates'], ['gates', 'wifi', 'wifi'])).toEqual({
      compared: ['gates'],
      entered: ['wifi'],
      left: ['signs'],
    });
  });
});

describe('changeOfAuditedOverall', () => {
  it('is the mean of the paired differences over what was scored in both', () => {
    // signs +1, gates +2, shops +1, till +2: as in change.test.ts 1.5 ± 0.918693. The new one and the old one stay out.
    const result = changeOfAuditedOverall(
      scores({ signs: 2, gates: 4, shops: 6, till: 8, fax: 0 }),
      scores({ signs: 3, gates: 6, shops: 7, till: 10, app: 10 }),
    );
    expect(result).toMatchObject({
      difference: 1.5,
      method: 'paired',
      verdict: 'clear',
      pairs: 4,
      nBefore: 5,
      nAfter: 5,
      entered: ['app'],
      left: ['fax'],
    });
    expect(result.interval?.low).toBeCloseTo(1.5 - 0.918693, 5);
  });

  it('weighs the differences by importance', () => {
    // +1 three times, +3 once, +1 once: 7/5 = 1.4. a(d−D): −1.2, 1.6, −0.4, squares 1.44 + 2.56 + 0.16 = 4.16;
    // Var = 3/2 · 4.16/25 = 0.2496, SE = 0.4996, t(2) = 4.302653, margin 2.149605.
    const result = changeOfAuditedOverall(
      scores({ signs: 5, gates: 5, shops: 5 }),
      scores({ signs: 6, gates: 8, shops: 6 }),
      new Map([['signs', 3]]),
    );
    expect(result.difference).toBeCloseTo(1.4, 12);
    expect(result.interval?.high).toBeCloseTo(1.4 + 2.149605, 5);
  });

  it('has no interval on one touchpoint and nothing to compare on none', () => {
    expect(changeOfAuditedOverall(scores({ signs: 3 }), scores({ signs: 9 }))).toMatchObject({
      difference: 6,
      interval: null,
      verdict: 'seen-not-sure',
    });
    expect(changeOfAuditedOverall(scores({ signs: 3 }), scores({ gates: 9 }))).toMatchObject({
      difference: null,
      verdict: 'not-comparable',
      entered: ['gates'],
      left: ['signs'],
    });
  });
});

describe('changeOfSurveyedOverall', () => {
  const before = [row('1', { signs: 6, gates: 4, fax: 0 }), row('2', { signs: 8 }), row('3', { gates: 6 })];
  const after = [
    row('4', { signs: 8, gates: 6 }),
    row('5', { signs: 10, app: 10 }),
    row('6', { gates: 8 }),
    row('7', { app: 9 }),
  ];

  it('compares over the common touchpoints and adds the variances of different people', () => {
    // Each side as in overall-score.test.ts: 6 and 8, SE 0.75, f 2. SE = 0.75·√2 = 1.06066, f = 4, t = 2.776445.
    const result = changeOfSurveyedOverall(before, after, { weighting: 'unweighted' });
    expect(result).toMatchObject({
      difference: 2,
      compared: ['signs', 'gates'],
      entered: ['app'],
      left: ['fax'],
    });
    expect(result).toMatchObject({ method: 'welch', nBefore: 3, nAfter: 3, verdict: 'seen-not-sure' });
    expect(result.interval?.low).toBeCloseTo(2 - 2.776445 * 1.06066, 4);
  });

  it('keeps to the scope', () => {
    const scope = new Set(['signs', 'app']);
    const result = changeOfSurveyedOverall(before, after, { weighting: 'unweighted', scope });
    expect(result).toMatchObject({ compared: ['signs'], entered: ['app'], left: [], nBefore: 2, nAfter: 2 });
    expect(result.difference).toBe(2);
  });

  it('is not comparable without a common touchpoint', () => {
    const result = changeOfSurveyedOverall([row('1', { signs: 5 })], [row('2', { gates: 5 })], {
      weighting: 'weighted',
    });
    expect(result).toMatchObject({ verdict: 'not-comparable', difference: null });
  });

  it('is the mean of the paired differences of the touchpoints', () => {
    const ratings = fc.record({
      signs: fc.integer({ min: 0, max: 10 }),
      gates: fc.integer({ min: 0, max: 10 }),
    });
    const people = fc.array(ratings, { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(people, people, (earlier, later) => {
        const rows = (list: { signs: number; gates: number }[]) =>
          list.map((one, i) => row(`${i}`, one, i + 1));
        const single = (list: ClusterRatings[], touchpoint: string) =>
          overallScore(list, { weighting: 'weighted', scope: new Set([touchpoint]) }).score ?? NaN;
        const [from, to] = [rows(earlier), rows(later)];
        const differences = ['signs', 'gates'].map((name) => single(to, name) - single(from, name));
        const expected = differences.reduce((sum, value) => sum + value, 0) / 2;
        expect(changeOfSurveyedOverall(from, to, { weighting: 'weighted' }).difference).toBeCloseTo(
          expected,
          9,
        );
      }),
    );
  });
});
