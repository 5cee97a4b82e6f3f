import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SnapshotVisit } from './snapshot';
import { tellAgreement, tellFigure, tellResults } from './tell-results';
import { makeFacts, makeVisit } from './testing/make-snapshot';

const facts = (visits: SnapshotVisit[]) => makeFacts(['shop', 'till'], visits);

describe('tellResults', () => {
  it('says 4, 5, 5 then 7, 8, 8 by other auditors as +3.00 ± 1.31, clear', () => {
    const before = facts(['a', 'b', 'c'].map((who, at) => makeVisit(who, { shop: [4, 5, 5][at] ?? 0 })));
    const after = facts(['d', 'e', 'f'].map((who, at) => makeVisit(who, { shop: [7, 8, 8][at] ?? 0 })));
    const [shop, till] = tellResults(after, before).touchpoints;
    expect(shop?.change).toMatchObject({ verdict: 'clear', method: 'welch' });
    expect(shop?.change?.difference).toBeCloseTo(3, 12);
    expect(shop?.change?.margin).toBeCloseTo(1.3089, 3);
    expect(shop).toMatchObject({ n: 3, level: 'ok', min: 7, max: 8, dots: [7, 8, 8] });
    expect(till).toMatchObject({ score: null, n: 0, change: null });
  });

  it('pairs by auditor from three pairs on', () => {
    const before = facts(['a', 'b', 'c'].map((who, at) => makeVisit(who, { shop: [2, 5, 8][at] ?? 0 })));
    const after = facts(['a', 'b', 'c'].map((who, at) => makeVisit(who, { shop: [3, 6, 10][at] ?? 0 })));
    const { change } = tellResults(after, before).touchpoints[0] ?? {};
    expect(change?.method).toBe('paired');
    expect(change?.difference).toBeCloseTo(4 / 3, 12);
  });

  it('takes the overall score as the mean of the touchpoints, whatever their n, and names what entered and left', () => {
    const before = facts([makeVisit('a', { shop: 5, gone: 2 })]);
    const after = facts([makeVisit('a', { shop: 8, till: 2 }), makeVisit('b', { shop: 6 })]);
    const { overall } = tellResults(after, before);
    expect(overall.score).toBe(4.5);
    expect(overall).toMatchObject({ entered: ['till'], left: ['gone'], n: 2 });
    expect(overall.change?.difference).toBe(2);
  });

  it('keeps brands apart: gap to the best other, rank, best in class', () => {
    const { comparisons, touchpoints } = tellResults(
      facts([
        makeVisit('a', { shop: 5, till: 9 }),
        makeVisit('a', { shop: 8, till: 7 }, { brandId: 'rival' }),
      ]),
      null,
    );
    expect(touchpoints[0]?.score).toBe(5);
    expect(comparisons.map(({ gap, rank, bestId }) => ({ gap, rank, bestId }))).toEqual([
      { gap: -3, rank: 2, bestId: 'rival' },
      { gap: 2, rank: 1, bestId: 'own' },
    ]);
  });
});

describe('tellFigure', () => {
  it('has dots below five visits and none from there on', () => {
    expect(tellFigure([3, 1], { wow: 8, ok: 4 })).toMatchObject({ level: 'stop', dots: [1, 3], n: 2 });
    expect(tellFigure([1, 2, 3, 4, 5], { wow: 8, ok: 4 }).dots).toEqual([]);
    expect(tellFigure([], { wow: 8, ok: 4 })).toMatchObject({ score: null, level: null, n: 0, min: null });
  });
  it('has the standard deviation of the visits as its spread', () => {
    expect(tellFigure([2, 4, 6], { wow: 8, ok: 4 }).spread).toBeCloseTo(2, 12);
  });
});

describe('tellAgreement', () => {
  it('compares what two auditors scored at the same place', () => {
    const at = { objectId: 'north' };
    const told = tellAgreement([
      makeVisit('a', { shop: 8, till: 6 }, at),
      makeVisit('b', { shop: 7, till: 3, bag: 1 }, at),
      makeVisit('b', { shop: 1 }, { objectId: 'south' }),
    ]);
    // Differences 1 and 3: mean 2, one of two within 1, a is 2 above b.
    expect(told).toMatchObject({ units: 2, meanAbsoluteDifference: 2, within1: 0.5, verdict: 'too-few' });
    expect(told.bias.map(({ auditor, mean }) => [auditor, mean])).toEqual([
      ['a', 2],
      ['b', -2],
    ]);
  });
});

const visits = fc
  .uniqueArray(
    fc.record({
      auditorId: fc.constantFrom('a', 'b', 'c', 'd'),
      brandId: fc.constantFrom('own', 'rival'),
      objectId: fc.constantFrom(null, 'north', 'south'),
      scores: fc.dictionary(
        fc.constantFrom('shop', 'till'),
        fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2),
      ),
    }),
    { maxLength: 12, selector: ({ auditorId, brandId, objectId }) => `${auditorId} ${brandId} ${objectId}` },
  )
  .map((list) => list.map(({ auditorId, scores, ...at }) => makeVisit(auditorId, scores, at)));

/** Numbers to nine digits: sums in another order differ in the last ones. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, one: unknown) =>
      typeof one === 'number' ? Math.round(one * 1e9) / 1e9 + 0 : one,
    ),
  );

/** With lists whose order is that of the visits put in order. */
const inOrder = ({ agreement, ...results }: ReturnType<typeof tellResults>) =>
  rounded({
    ...results,
    agreement: { ...agreement, bias: [...agreement.bias].sort((a, b) => a.auditor.localeCompare(b.auditor)) },
  });

describe('the figures of any cycle', () => {
  it('do not depend on the order of its visits', () => {
    fc.assert(
      fc.property(
        visits.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        visits,
        ([list, shuffled], before) => {
          const told = inOrder(tellResults(facts(list), facts(before)));
          expect(inOrder(tellResults(facts(shuffled), facts([...before].reverse())))).toEqual(told);
        },
      ),
    );
  });

  it('lie within what was scored, and count visits that scored something alone', () => {
    fc.assert(
      fc.property(visits, (list) => {
        for (const { id, score, n, min, max } of tellResults(facts(list), null).touchpoints) {
          const given = list.flatMap(({ brandId, scores }) =>
            brandId === 'own' && scores[id] !== undefined ? [scores[id]] : [],
          );
          expect(n).toBe(given.length);
          if (given.length === 0) expect(score).toBeNull();
          else {
            expect([min, max]).toEqual([Math.min(...given), Math.max(...given)]);
            expect(score).toBeGreaterThanOrEqual((min ?? 0) - 1e-9);
            expect(score).toBeLessThanOrEqual((max ?? 0) + 1e-9);
          }
        }
      }),
    );
  });
});
