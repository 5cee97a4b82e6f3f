import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResultsQuery, resultOrders } from './results-query';
import { tellScreen } from './results-screen';
import { makeSnapshot, makeVisit } from './testing/make-snapshot';

const screenOf = (snapshot: ReturnType<typeof makeSnapshot>, address: Record<string, string> = {}) =>
  tellScreen(snapshot, readResultsQuery(address), (phase) => phase);

const ids = Array.from({ length: 120 }, (_, at) => `t${at}`);
const scoresOf = (score: (at: number) => number) => Object.fromEntries(ids.map((id, at) => [id, score(at)]));
const large = () =>
  makeSnapshot(ids, [
    makeVisit(
      'p',
      scoresOf((at) => at % 10),
    ),
    makeVisit(
      'q',
      scoresOf((at) => (at * 7) % 10),
    ),
    makeVisit(
      'p',
      scoresOf((at) => (at * 3) % 10),
      { brandId: 'rival' },
    ),
  ]);

describe('the page of a closed cycle', () => {
  it('shows twenty-five touchpoints and fifteen of the comparison, and tells the figures of all', () => {
    const screen = screenOf(large());
    expect(screen.touchpoints).toMatchObject({ total: 120, page: 1, pageCount: 5 });
    expect(screen.touchpoints.rows.map(({ name }) => name).slice(0, 2)).toEqual(['The t0', 'The t1']);
    expect(screen.touchpoints.rows).toHaveLength(25);
    expect(screen.comparison?.rows.rows).toHaveLength(15);
    expect(screen).toMatchObject({ rated: 120, unrated: 0, isLong: true });
    const { ahead = 0, behind = 0, gaps } = screen.comparison ?? {};
    expect(gaps).toBe(120);
    expect(ahead + behind).toBeLessThanOrEqual(120);
    expect(behind).toBeGreaterThan(0);
  });

  it('finds by a part of a name, in any order, on any page', () => {
    const found = screenOf(large(), { find: 'THE T11', order: 'lowest' });
    const scores = found.touchpoints.rows.map(({ score }) => score ?? -1);
    expect(found.touchpoints.total).toBe(11);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(screenOf(large(), { page: '3' }).touchpoints.rows[0]?.name).toBe('The t50');
    expect(screenOf(large(), { page: '99' }).touchpoints.page).toBe(5);
    expect(screenOf(large(), { find: 'nowhere' }).touchpoints.rows).toEqual([]);
    expect(screenOf(large(), { order: 'odd', page: 'x' })).toEqual(screenOf(large()));
  });

  it('holds no score of a visit but what it prints', () => {
    const text = JSON.stringify(screenOf(large()));
    expect(text).not.toContain('"scores":{');
    expect(text.length).toBeLessThan(25_000);
  });

  it('names who differed and where, and leaves the name of somebody erased blank', () => {
    const screen = screenOf(large());
    expect(screen.apart.rows).toHaveLength(20);
    expect(screen.apart.total).toBeGreaterThan(20);
    expect(screen.apart.rows[0]).toMatchObject({ place: 'Own' });
    expect(screen.apart.rows[0]?.scores.map(({ name }) => name).sort()).toEqual(['', 'Eva']);
    expect(screen.agreement.bias.map(({ name }) => name).sort()).toEqual(['', 'Eva']);
  });

  it('holds with nothing rated', () => {
    expect(screenOf(makeSnapshot(['a'], []))).toMatchObject({
      best: null,
      worst: null,
      rated: 0,
      unrated: 1,
      isLong: false,
      apart: { total: 0, rows: [] },
    });
  });

  it('has every touchpoint once on its pages, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...resultOrders),
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 140 }),
        (order, scores) => {
          const some = ids.concat(ids.map((id) => `${id}b`)).slice(0, scores.length);
          const given = Object.fromEntries(some.map((id, at) => [id, scores[at] ?? 0]));
          const snapshot = makeSnapshot(some, [makeVisit('p', given)]);
          const { pageCount } = screenOf(snapshot, { order }).touchpoints;
          const shown = Array.from({ length: pageCount }, (_, at) =>
            screenOf(snapshot, { order, page: String(at + 1) }).touchpoints.rows.map(({ id }) => id),
          ).flat();
          expect(shown.sort()).toEqual([...some].sort());
        },
      ),
      { numRuns: 25 },
    );
  });
});
