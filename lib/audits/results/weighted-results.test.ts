import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot, SnapshotVisit } from './snapshot';
import { tellResults } from './tell-results';

type Facts = Omit<Snapshot, 'results' | 'previous' | 'version'>;

/** A cycle of one brand and a rival; weights by touchpoint, or none where every touchpoint counts the same. */
function cycle(
  weights: Readonly<Record<string, number>> | null,
  visits: readonly Record<string, number>[],
  brandId = 'own',
): Facts {
  const names = ['shop', 'till', 'bag'];
  return {
    cycle: {
      id: 'c',
      name: 'Spring',
      period: { kind: 'quarter', startsOn: '2026-04-01', endsOn: '2026-06-30', label: null },
      dueOn: '2026-06-30',
      openedAt: null,
      driverId: null,
    },
    thresholds: { wow: 8, ok: 4 },
    ...(weights && {
      weighting: { by: 'impact' as const, unjudged: names.filter((name) => !(name in weights)) },
    }),
    ownBrandIds: ['own'],
    brands: [
      { id: 'own', name: 'Own', kind: 'own' },
      { id: 'rival', name: 'Rival', kind: 'competitor' },
    ],
    objects: [],
    touchpoints: names.map((id) => ({
      id,
      name: id,
      phase: 'before',
      channelId: null,
      channel: null,
      parentId: null,
      weight: weights ? (weights[id] ?? 0) : 1,
      reason: '',
    })),
    people: [],
    form: { name: 'Form', number: 1, step: 1, criteria: [] },
    actions: [],
    visits: visits.map((scores, at): SnapshotVisit => ({
      id: `${brandId}-${at}`,
      auditorId: `auditor-${at}`,
      brandId,
      objectId: null,
      visitedOn: null,
      isDouble: false,
      scores,
    })),
  };
}

describe('an overall score weighted by impact', () => {
  it('is Σ(w·x)/Σw over the touchpoints that have one, beside the plain mean', () => {
    // (10·4 + 5·7)/15 = 5 over shop and till; plain (4 + 7 + 10)/3 = 7. Two visits count either way.
    const told = tellResults(
      cycle({ shop: 10, till: 5 }, [
        { shop: 4, till: 7, bag: 10 },
        { shop: 4, till: 7, bag: 10 },
      ]),
      null,
    );
    expect(told.overall).toMatchObject({ score: 5, n: 2, level: 'ok', min: 4, max: 7 });
    expect(told.equal).toMatchObject({ score: 7, n: 2, change: null });
    expect(told.byBrand.map(({ score }) => score)).toEqual([5]);
    expect(told.byPhase.map(({ score }) => score)).toEqual([7]);
  });

  it('tells the change of both cycles by the later weights, with the linearized interval', () => {
    // Differences +1 (weight 3), +3 (1), +1 (1): 7/5 = 1.4 ± 2.149605, as in overall-change.test.ts. Plain: 5/3.
    const before = cycle({ shop: 1, till: 9, bag: 9 }, [{ shop: 5, till: 5, bag: 5 }]);
    const after = cycle({ shop: 3, till: 1, bag: 1 }, [{ shop: 6, till: 8, bag: 6 }]);
    const { overall, equal } = tellResults(after, before);
    expect(overall.change?.difference).toBeCloseTo(1.4, 12);
    expect(overall.change?.margin).toBeCloseTo(2.149605, 5);
    expect(equal?.change?.difference).toBeCloseTo(5 / 3, 12);
    const plain = tellResults(cycle(null, [{ shop: 6, till: 8, bag: 6 }]), before);
    expect(plain.overall.change?.difference).toBeCloseTo(5 / 3, 12);
    expect(plain.equal).toBeUndefined();
  });

  it('leaves a touchpoint with no impact and one of 0 out, and counts all the same where none is left', () => {
    const visits = [{ shop: 2, till: 8 }];
    expect(tellResults(cycle({ shop: 0, till: 5 }, visits), null).overall).toMatchObject({ score: 8, n: 1 });
    const none = tellResults(cycle({ bag: 9 }, visits), null);
    expect(none.overall).toMatchObject({ score: 5, n: 1 });
    expect(none.equal).toBeUndefined();
  });

  it('does not count a visit that scored only what has no impact', () => {
    const told = tellResults(cycle({ shop: 5 }, [{ shop: 6 }, { bag: 1 }]), null);
    expect(told.overall.n).toBe(1);
    expect(told.equal?.n).toBe(2);
  });
});

const scores = fc.dictionary(fc.constantFrom('shop', 'till', 'bag'), fc.integer({ min: 0, max: 10 }));
const impacts = fc.record({
  shop: fc.integer({ min: 1, max: 20 }),
  till: fc.integer({ min: 1, max: 20 }),
  bag: fc.integer({ min: 1, max: 20 }),
});
const near = (a: number | null | undefined, b: number | null | undefined) => {
  if (a === null || a === undefined) expect(b ?? null).toBeNull();
  else expect(b).toBeCloseTo(a, 9);
};

describe('any weights', () => {
  it('that are all the same give the figure without weights', () => {
    fc.assert(
      fc.property(
        fc.array(scores, { maxLength: 5 }),
        fc.array(scores, { maxLength: 5 }),
        fc.integer({ min: 1, max: 20 }),
        (visits, earlier, weight) => {
          const before = cycle(null, earlier);
          const plain = tellResults(cycle(null, visits), before).overall;
          const told = tellResults(cycle({ shop: weight, till: weight, bag: weight }, visits), before);
          for (const figure of [told.overall, ...(told.equal ? [told.equal] : [])]) {
            near(plain.score, figure.score);
            near(plain.low, figure.low);
            near(plain.change?.difference, figure.change?.difference);
            near(plain.change?.margin, figure.change?.margin);
            expect(figure.n).toBe(plain.n);
          }
        },
      ),
    );
  });

  it('tell the same on another scale and in another order', () => {
    fc.assert(
      fc.property(
        fc.array(scores, { maxLength: 5 }),
        fc.array(scores, { maxLength: 5 }),
        impacts,
        fc.integer({ min: 2, max: 9 }),
        (visits, earlier, weights, times) => {
          const before = cycle(null, earlier);
          const one = tellResults(cycle(weights, visits), before).overall;
          const scaled = Object.fromEntries(Object.entries(weights).map(([id, w]) => [id, w * times]));
          const other = cycle(scaled, [...visits].reverse());
          const told = tellResults(
            { ...other, touchpoints: [...other.touchpoints].reverse() },
            before,
          ).overall;
          near(one.score, told.score);
          near(one.low, told.low);
          near(one.high, told.high);
          near(one.change?.difference, told.change?.difference);
          near(one.change?.margin, told.change?.margin);
        },
      ),
    );
  });
});
