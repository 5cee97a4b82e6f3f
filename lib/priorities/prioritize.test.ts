import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorityParts } from './constants';
import { prioritize, type Subject } from './prioritize';

const subject = (id: string, values: Partial<Subject> = {}): Subject => ({
  id,
  score: { mean: 4, interval: { low: 3.5, high: 4.5 } },
  isWithheld: false,
  ideal: 10,
  impact: 8,
  costEffectiveness: 5,
  ...values,
});
const scored = (mean: number, around: number) => ({
  mean,
  interval: { low: Math.max(0, mean - around), high: Math.min(10, mean + around) },
});

const value = fc.option(
  fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2),
  { nil: null },
);
const someSubject = fc.record({
  score: fc.option(
    fc.record({
      mean: fc.double({ min: 0, max: 10, noNaN: true }),
      around: fc.option(fc.double({ min: 0, max: 5, noNaN: true }), { nil: null }),
    }),
    { nil: null },
  ),
  isWithheld: fc.boolean(),
  ideal: value,
  impact: value,
  costEffectiveness: value,
});
const subjects = fc.array(someSubject, { maxLength: 25 }).map((list) =>
  list.map(({ score, ...rest }, at): Subject => ({
    id: `s${String(at).padStart(2, '0')}`,
    ...rest,
    score:
      score &&
      (score.around === null ? { mean: score.mean, interval: null } : scored(score.mean, score.around)),
  })),
);

describe('priorities', () => {
  it('put the worst that matters first, with what a point of each part would change', () => {
    // till 0.6·0.8·0.5 = 0.24 → 62.1; door 0.2·0.9·0.9 = 0.162 → 54.5; lamp 0.5·0.2·0.5 = 0.05 → 36.8.
    const till = subject('till');
    const door = subject('door', { score: scored(8, 0.2), impact: 9, costEffectiveness: 9 });
    const lamp = subject('lamp', { score: scored(5, 0.2), impact: 2 });
    const { ranked, unranked } = prioritize([lamp, door, till]);
    expect(unranked).toEqual([]);
    expect(ranked.map(({ id, rank, best, worst }) => [id, rank, best, worst])).toEqual([
      ['till', 1, 1, 1],
      ['door', 2, 2, 2],
      ['lamp', 3, 3, 3],
    ]);
    expect(ranked[0]?.index).toBeCloseTo(62.1447, 4);
    expect(ranked[0]?.deficit).toBeCloseTo(0.6, 12);
    // Door, a point lower: 0.3 · 0.81 = 0.243, above 0.24; a point higher: 0.081, still above 0.05.
    expect(ranked[1]?.around.deficit).toEqual({ less: 2, more: 1 });
    expect(ranked[0]?.around).toEqual({
      deficit: { less: 1, more: 1 },
      impact: { less: 1, more: 1 },
      'cost-effectiveness': { less: 1, more: 1 },
    });
    // Lamp with an impact of 3: 0.075; nothing of it reaches 0.162.
    expect(ranked[2]?.around.impact).toEqual({ less: 3, more: 3 });
  });

  it('are a band where the intervals of the scores overlap', () => {
    const wide = subject('wide', { score: scored(4, 3) });
    const other = subject('other', { score: scored(5, 3) });
    const { ranked } = prioritize([other, wide]);
    expect(ranked.map(({ id, best, worst }) => [id, best, worst])).toEqual([
      ['wide', 1, 2],
      ['other', 1, 2],
    ]);
  });

  it('say what is missing instead of taking it for 0', () => {
    const { ranked, unranked } = prioritize([
      subject('new', { score: null, impact: null, costEffectiveness: null }),
      subject('once', { score: { mean: 2, interval: null } }),
      subject('kept', { isWithheld: true, score: null }),
      subject('alone', { ideal: null }),
    ]);
    expect(ranked).toEqual([]);
    expect(unranked).toEqual([
      { id: 'new', needs: ['score', 'impact', 'cost-effectiveness'], index: null },
      { id: 'once', needs: ['interval'], index: 100 * Math.cbrt(0.8 * 0.8 * 0.5) },
      { id: 'kept', needs: ['withheld'], index: null },
      { id: 'alone', needs: ['ideal'], index: null },
    ]);
  });

  it('rank an impact of 0, which was judged, last and not as missing', () => {
    const { ranked, unranked } = prioritize([subject('nothing', { impact: 0 }), subject('till')]);
    expect(unranked).toEqual([]);
    expect(ranked.at(-1)).toMatchObject({ id: 'nothing', index: 0, rank: 2 });
  });

  it('name every subject once, and each unranked one says why', () => {
    fc.assert(
      fc.property(subjects, (list) => {
        const { ranked, unranked } = prioritize(list);
        expect([...ranked, ...unranked].map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id));
        for (const { needs } of unranked) expect(needs.length).toBeGreaterThan(0);
        for (const { id } of ranked) {
          const found = list.find((one) => one.id === id);
          expect([found?.impact, found?.costEffectiveness, found?.ideal]).not.toContain(null);
          expect(found?.score?.interval).not.toBeNull();
        }
      }),
    );
  });

  it('do not depend on the order in which they were asked for', () => {
    fc.assert(
      fc.property(subjects, fc.nat(), (list, turn) => {
        const at = list.length === 0 ? 0 : turn % list.length;
        const turned = [...list.slice(at), ...list.slice(0, at)].reverse();
        expect(prioritize(turned).ranked).toEqual(prioritize(list).ranked);
      }),
    );
  });

  it('leave what lacks a part out as if it were not there, instead of at 0', () => {
    const missing: Partial<Subject>[] = [
      { score: null },
      { ideal: null },
      { impact: null },
      { costEffectiveness: null },
    ];
    fc.assert(
      fc.property(subjects, fc.nat(), fc.constantFrom(...missing), (list, turn, nothing) => {
        const at = list.length === 0 ? 0 : turn % list.length;
        const without = list.map((one, place) => (place === at ? { ...one, ...nothing } : one));
        const gone = list.filter((_, place) => place !== at);
        expect(prioritize(without).ranked).toEqual(prioritize(gone).ranked);
      }),
    );
  });

  it('tell of the first ones what they tell of them among all', () => {
    fc.assert(
      fc.property(subjects, fc.nat({ max: 30 }), (list, shown) => {
        const [all, some] = [prioritize(list), prioritize(list, shown)];
        expect(some.ranked).toEqual(all.ranked.slice(0, shown));
        expect(some.rankedCount).toBe(all.ranked.length);
        expect(some.unranked).toEqual(all.unranked);
        for (const { id, index } of [...all.ranked, ...all.unranked])
          expect(some.indices.get(id) ?? null).toBe(index);
      }),
    );
  });

  it('never rank something later when a part of it grows', () => {
    fc.assert(
      fc.property(subjects, (list) => {
        for (const { rank, around } of prioritize(list).ranked) {
          for (const part of priorityParts) {
            expect(around[part].more).toBeLessThanOrEqual(rank);
            expect(around[part].less).toBeGreaterThanOrEqual(rank);
          }
        }
      }),
    );
  });
});
