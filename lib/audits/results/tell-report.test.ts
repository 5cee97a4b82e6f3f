import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot, SnapshotAction, ToldChange } from './snapshot';
import { shorten, tellReport } from './tell-report';
import { makeSnapshot, makeVisit } from './testing/make-snapshot';

const action = (id: string, at: Partial<SnapshotAction>): SnapshotAction => ({
  id,
  title: `Do ${id}`,
  touchpointIds: [],
  state: 'planned',
  dueOn: null,
  ownerId: null,
  ...at,
});

const clear = (difference: number): ToldChange => ({
  difference,
  margin: 0.5,
  verdict: 'clear',
  method: 'paired',
});

/** The same snapshot, as if its touchpoints had changed so since last time. */
function withChanges(snapshot: Snapshot, changes: readonly (ToldChange | null)[]): Snapshot {
  const touchpoints = snapshot.results.touchpoints.map((row, at) => ({
    ...row,
    change: changes[at] ?? null,
  }));
  return { ...snapshot, results: { ...snapshot.results, touchpoints } };
}

describe('the report of a cycle', () => {
  it('counts levels and rated touchpoints, and names the best of the competitors', () => {
    const snapshot = makeSnapshot(
      ['shop', 'till', 'site', 'bag'],
      [
        makeVisit('a', { shop: 8, till: 3, site: 6 }),
        makeVisit('b', { shop: 5, till: 5 }, { brandId: 'rival' }),
        makeVisit('b', { shop: 9, till: 7 }, { brandId: 'other' }),
      ],
    );
    const report = tellReport(snapshot, '2026-07-01');
    expect(report.levels).toEqual({ wow: 1, ok: 1, stop: 1, unrated: 1 });
    expect(report).toMatchObject({ rated: 3, visits: 3, auditors: 2, facing: 2 });
    expect(report.bestCompetitor).toMatchObject({ name: 'Other', score: 8, n: 1 });
    expect(report.overall).toBe(snapshot.results.overall);
  });

  it('lists three clear changes each way, the largest first, and counts the others', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const scores = Object.fromEntries(ids.map((id) => [id, 5]));
    const unsure = { ...clear(4), verdict: 'seen-not-sure' as const };
    const changes = [clear(1), clear(2), clear(3), clear(1.5), clear(-1), unsure];
    const report = tellReport(
      withChanges(makeSnapshot(ids, [makeVisit('a', scores)]), changes),
      '2026-07-01',
    );
    expect(report.improvements.map(({ name }) => name)).toEqual(['The c', 'The b', 'The d']);
    expect(report.declines.map(({ name }) => name)).toEqual(['The e']);
    expect(report.unlisted).toEqual({ improvements: 1, declines: 0 });
  });

  it('says who does what about the lowest, or why nobody does', () => {
    const snapshot = makeSnapshot(['shop', 'till', 'site'], [makeVisit('a', { shop: 2, till: 3, site: 9 })], {
      actions: [
        action('1', { touchpointIds: ['shop'], ownerId: 'p', dueOn: '2026-06-01', state: 'doing' }),
        action('2', { touchpointIds: ['shop'], ownerId: 'gone', dueOn: '2026-07-01' }),
      ],
    });
    const till = snapshot.touchpoints.find(({ id }) => id === 'till');
    if (till) till.reason = 'Rebuilt in\n autumn';
    const { lowest } = tellReport(snapshot, '2026-07-01');
    expect(lowest.map(({ name }) => name)).toEqual(['The shop', 'The till', 'The site']);
    expect(lowest[0]?.actions).toMatchObject([
      { title: 'Do 1', owner: 'Eva', late: true },
      { title: 'Do 2', owner: '', late: false },
    ]);
    expect(lowest[1]).toMatchObject({ actions: [], reason: 'Rebuilt in autumn' });
  });

  it('lists gaps behind the best competitor only, the widest first', () => {
    const report = tellReport(
      makeSnapshot(
        ['a', 'b', 'c', 'd', 'e'],
        [
          makeVisit('x', { a: 5, b: 5, c: 5, d: 5, e: 5 }),
          makeVisit('x', { a: 6, b: 9, c: 4, d: 7, e: 8 }, { brandId: 'rival' }),
          makeVisit('x', { a: 8, c: 5 }, { brandId: 'other' }),
        ],
      ),
      '2026-07-01',
    );
    expect(report.gaps.map(({ id, gap, best }) => [id, gap, best.name])).toEqual([
      ['b', -4, 'Rival'],
      ['a', -3, 'Other'],
      ['e', -3, 'Rival'],
    ]);
  });

  it('counts actions of this cycle and of the last one as they stood at closing', () => {
    const actions = [
      action('1', { state: 'done' }),
      action('2', { state: 'verified', dueOn: '2026-01-01' }),
      action('3', { state: 'doing', dueOn: '2026-06-30' }),
      action('4', { state: 'idea', dueOn: '2026-07-01' }),
      action('5', { state: 'dropped', dueOn: '2026-01-01' }),
    ];
    const rest = { actions, previous: { id: 'w', name: 'Winter', actions: [actions[0] ?? action('1', {})] } };
    const report = tellReport(makeSnapshot(['a'], [makeVisit('x', { a: 5 })], rest), '2026-07-01');
    expect(report.actions).toEqual({ done: 2, open: 1, late: 1, dropped: 1 });
    expect(report.previousActions).toEqual({ done: 1, open: 0, late: 0, dropped: 0 });
  });

  it('holds with nothing: no previous cycle, no competitors, nothing rated', () => {
    const report = tellReport(makeSnapshot(['a'], []), '2026-07-01');
    expect(report).toMatchObject({
      bestCompetitor: null,
      previousActions: null,
      improvements: [],
      declines: [],
      lowest: [],
      gaps: [],
      rated: 0,
    });
  });

  it('never lists more than fits, whatever was scored', () => {
    const score = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { maxLength: 60 }), (pairs) => {
        const ids = pairs.map((_, at) => `t${at}`);
        const given = (side: 0 | 1) =>
          Object.fromEntries(
            pairs.flatMap((pair, at) => (pair[side] === undefined ? [] : [[`t${at}`, pair[side]]])),
          );
        const snapshot = makeSnapshot(ids, [
          makeVisit('a', given(0)),
          makeVisit('b', given(1), { brandId: 'rival' }),
        ]);
        const { levels, lowest, gaps, rated } = tellReport(snapshot, '2026-07-01');
        expect(levels.wow + levels.ok + levels.stop).toBe(rated);
        expect(rated + levels.unrated).toBe(ids.length);
        expect(lowest).toHaveLength(Math.min(5, rated));
        const worst = Math.max(...lowest.map(({ score: one }) => one ?? 0));
        const others = snapshot.results.touchpoints.filter(({ id }) => !lowest.some((one) => one.id === id));
        expect(others.every(({ score: one }) => one === null || one >= worst)).toBe(true);
        expect(gaps.length).toBeLessThanOrEqual(3);
        expect(gaps.every(({ gap }) => gap < 0)).toBe(true);
      }),
    );
  });
});

describe('shortening', () => {
  it('leaves a short text whole and cuts a long one between words', () => {
    expect(shorten('  a \n b ')).toBe('a b');
    expect(shorten('one two, three', 10)).toBe('one two…');
    expect(shorten('x'.repeat(20), 10)).toBe(`${'x'.repeat(10)}…`);
  });
});
