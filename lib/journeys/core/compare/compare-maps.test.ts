import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/ids';
import { applyOperations } from '../apply-operations';
import { cellId, placeOfCell } from '../blank-parts';
import { diffMaps, type MapDiff } from '../diff-maps';
import { addCard, setCell, setCard, setEmotion } from '../edits-cells';
import { insertStep, moveStage, moveStep, removePart, rename } from '../edits-columns';
import { copyMap } from '../new-map';
import { filledCells, readGrid } from '../read-map';
import { runOperations } from '../run-operations';
import { shownMap } from '../shown-map';
import { cellAt, makeMap } from '../testing/make-map';
import { edits, operationsFor } from '../testing/next-operations';
import type { MapState, Operation } from '../types';
import { risingRun } from './align-positions';
import { compareMaps } from './compare-maps';
import { pairParts } from './pair-parts';

const doAll = (map: MapState, operations: readonly Operation[]) =>
  applyOperations(
    map,
    operations.map((operation, at) => ({ operation, sequence: map.sequence + at + 1 })),
  );
const futureOf = (map: MapState) =>
  copyMap(map, { type: 'future-state', language: 'en', header: { title: 'Next year' } });

const change = fc.record({ edit: fc.constantFrom(...edits), seed: fc.nat(1_000) });
const script = fc.array(change, { maxLength: 20 });
/** A map that people have worked on for a while; what the server refuses is left out. */
const play = (map: MapState, changes: readonly { edit: (typeof edits)[number]; seed: number }[], by = 'w') =>
  changes.reduce((now, { edit, seed }, at) => {
    const operations = operationsFor(now, edit, seed, `${by} ${at} ${seed}`);
    const sent = operations.map((operation) => ({ id: newId(), clientId: 'writer', operation }));
    return runOperations(now, sent, { writerOf: () => 'writer', filledCells: filledCells(now).size }).map;
  }, map);

/** The same map made anew by somebody else: no id is known. */
function underOtherIds(map: MapState): MapState {
  const shown = shownMap(map);
  const ids = new Map<string, string>();
  const idOf = (id: string) => {
    ids.set(id, ids.get(id) ?? newId());
    return ids.get(id) ?? '';
  };
  const all = <P extends { id: string }>(parts: Readonly<Record<string, P>>, more: (part: P) => Partial<P>) =>
    Object.fromEntries(
      Object.values(parts).map((part) => [idOf(part.id), { ...part, ...more(part), id: idOf(part.id) }]),
    );
  return {
    ...shown,
    stage: all(shown.stage, () => ({})),
    step: all(shown.step, ({ stageId }) => ({ stageId: idOf(stageId) })),
    lane: all(shown.lane, () => ({})),
    card: all(shown.card, ({ laneId, stepId }) => ({ laneId: idOf(laneId), stepId: idOf(stepId) })),
    cell: Object.fromEntries(
      Object.values(shown.cell).map((cell) => {
        const { laneId, stepId } = placeOfCell(cell.id);
        const id = cellId(idOf(laneId), idOf(stepId));
        return [id, { ...cell, id }];
      }),
    ),
  };
}

const diffOf = (a: MapState, b: MapState) => {
  const { before, after } = pairParts(a, b);
  return diffMaps(before, after, { all: true });
};
const parts = ({ header: _head, ...diff }: MapDiff) => Object.entries(diff);
const count = (diff: MapDiff, wanted: string) =>
  parts(diff).map(([kind, changes]) => [kind, changes.filter((one) => one.change === wanted).length]);
const nothing = (diff: MapDiff) => parts(diff).every(([, changes]) => changes.length === 0);

describe('the pairing of two maps', () => {
  it('finds nothing different between a map and itself, nor one under other ids', () => {
    fc.assert(
      fc.property(script, (changes) => {
        const map = play(makeMap(), changes);
        expect(nothing(diffOf(map, map))).toBe(true);
        expect(nothing(diffOf(map, underOtherIds(map)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('says the other way round that what was added is removed', () => {
    fc.assert(
      fc.property(script, script, script, fc.boolean(), (common, mine, theirs, isKnown) => {
        const map = play(makeMap(), common);
        const [a, other] = [play(map, mine, 'a'), play(map, theirs, 'b')];
        const b = isKnown ? other : underOtherIds(other);
        const [there, back] = [diffOf(a, b), diffOf(b, a)];
        expect(count(there, 'added')).toEqual(count(back, 'removed'));
        expect(count(there, 'removed')).toEqual(count(back, 'added'));
      }),
      { numRuns: 60 },
    );
  });

  it('knows a part by its title where the maps were made apart, the nearest first', () => {
    const map = makeMap();
    const apart = underOtherIds(map);
    const [, second] = readGrid(apart).stages;
    const other = doAll(apart, [
      ...rename('stage', second?.id ?? '', 'BUY  '),
      ...insertStep(apart, { stageId: second?.id ?? '', title: 'Pay' }).operations,
    ]);
    const diff = diffOf(map, other);
    // The title of the stage is written otherwise, and is the same when compared as a search does.
    expect(diff.stages).toMatchObject([{ change: 'changed', fields: [{ before: 'Buy', after: 'BUY  ' }] }]);
    expect(diff.steps).toMatchObject([{ change: 'added' }]);
    expect(diff.lanes).toEqual([]);
  });

  it('moves as few stages as can be', () => {
    const map = makeMap();
    const apart = underOtherIds(map);
    const [first] = readGrid(apart).stages;
    const last = readGrid(apart).stages.at(-1)?.id ?? '';
    const turned = doAll(apart, moveStage(apart, first?.id ?? '', last));
    const diff = diffOf(map, turned);
    expect(diff.stages).toMatchObject([{ change: 'moved' }]);
    expect(diff.stages[0]?.id).toBe(readGrid(map).stages[0]?.id);
  });

  it('finds a longest rising run', () => {
    expect([...risingRun([3, 1, 2, 5, 4])].sort()).toEqual([1, 2, 4]);
    expect([...risingRun([])]).toEqual([]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100), { maxLength: 9 }), (values) => {
        const run = [...risingRun(values)].sort((a, b) => a - b).map((at) => values[at] ?? 0);
        expect(run).toEqual([...run].sort((a, b) => a - b));
        const longest = (from: number, above: number): number =>
          from === values.length
            ? 0
            : Math.max(
                longest(from + 1, above),
                (values[from] ?? 0) > above ? 1 + longest(from + 1, values[from] ?? 0) : 0,
              );
        expect(run.length).toBe(longest(0, -1));
      }),
    );
  });
});

describe('a future state beside its present', () => {
  it('is the same as long as nothing was changed in it', () => {
    fc.assert(
      fc.property(script, (changes) => {
        const played = play(makeMap(), changes);
        // What is felt alone: points of what is meant would be differences.
        const cells = Object.values(played.cell).map((cell) => {
          const { intended: _meant, ...emotions } = cell.emotions;
          return [cell.id, { ...cell, emotions }] as const;
        });
        const map = { ...played, cell: Object.fromEntries(cells) };
        const { differences, curves } = compareMaps(map, futureOf(map), {});
        expect(differences).toEqual([]);
        for (const { whole } of curves) expect(whole.difference ?? 0).toBeCloseTo(0);
      }),
      { numRuns: 60 },
    );
  });

  /** Looks −1, 0.5 · buys −2 · rides nothing; pain and touchpoints. */
  function example() {
    const start = makeMap();
    const { stages } = readGrid(start);
    const second = insertStep(start, { stageId: stages[0]?.id ?? '', title: 'Compare' });
    let map = doAll(start, second.operations);
    map = doAll(map, [
      ...setEmotion(cellAt(map, 'emotion', 0), 'current', -1),
      ...setEmotion(cellAt(map, 'emotion', 1), 'current', 0.5),
      ...setEmotion(cellAt(map, 'emotion', 2), 'current', -2),
      ...setCell(cellAt(map, 'actions', 2), 'text', 'Queues'),
    ]);
    for (const [lane, column, kind, text] of [
      ['touchpoints', 0, 'touchpoint', 'Board'],
      ['touchpoints', 2, 'touchpoint', 'Desk'],
      ['channels', 2, 'channel', 'Station'],
      ['pains', 2, 'pain', 'The queue'],
      ['pains', 0, 'pain', 'Small print'],
    ] as const) {
      map = doAll(map, addCard(map, cellAt(map, lane, column), { kind, text }).operations);
    }
    return map;
  }

  it('has means by stage and for the whole, each by its own points', () => {
    const today = example();
    const fresh = futureOf(today);
    const [, , buys, rides] = readGrid(fresh).steps;
    const mood = (step = '') =>
      cellId(readGrid(fresh).lanes.find(({ kind }) => kind === 'emotion')?.id ?? '', step);
    const future = doAll(fresh, [
      ...setEmotion(mood(buys?.id), 'intended', 1),
      ...setEmotion(mood(rides?.id), 'intended', 1.5),
    ]);
    const { curves, columns } = compareMaps(today, future, {});
    expect(columns.map(({ step, isIn }) => [step, isIn])).toEqual([
      ['Look · 1', 'both'],
      ['Compare', 'both'],
      ['Buy · 1', 'both'],
      ['Ride · 1', 'both'],
    ]);
    expect(curves).toHaveLength(1);
    expect(curves[0]?.current).toEqual([-1, 0.5, -2, null]);
    expect(curves[0]?.future).toEqual([-1, 0.5, 1, 1.5]);
    // (−1 + 0.5) / 2 = −0.25; −2 → 1 is 3 more; today nobody said how the ride feels.
    expect(
      curves[0]?.means.map(({ stage, current, future: meant, difference }) => [
        stage,
        current,
        meant,
        difference,
      ]),
    ).toEqual([
      ['Look', -0.25, -0.25, 0],
      ['Buy', -2, 1, 3],
      ['Ride', null, 1.5, null],
    ]);
    // (−1 + 0.5 − 2) / 3 = −0.8333; (−1 + 0.5 + 1 + 1.5) / 4 = 0.5
    expect(curves[0]?.whole.current).toBeCloseTo(-0.8333, 4);
    expect(curves[0]?.whole.future).toBe(0.5);
    expect(curves[0]?.whole.difference).toBeCloseTo(1.3333, 4);
  });

  it('names what is otherwise, with both texts, and tells fates of touchpoints and answers to pains', () => {
    const today = example();
    const fresh = futureOf(today);
    const { stages, steps } = readGrid(fresh);
    const cell = (kind: string, column: number) => cellAt(fresh, kind, column);
    const desk = Object.values(fresh.card).find(({ text }) => text === 'Desk')?.id ?? '';
    const board = Object.values(fresh.card).find(({ text }) => text === 'Board')?.id ?? '';
    const future = doAll(fresh, [
      ...rename('step', steps[1]?.id ?? '', 'Choose'),
      ...moveStep(fresh, steps[1]?.id ?? '', { stageId: stages[1]?.id ?? '', after: null }),
      ...setCell(cell('actions', 2), 'text', 'Pays on the phone'),
      ...removePart('card', desk),
      ...addCard(fresh, cell('touchpoints', 2), { kind: 'touchpoint', text: 'App' }).operations,
      ...addCard(fresh, cell('touchpoints', 3), { kind: 'touchpoint', text: 'Board' }).operations,
      ...setCard(board, 'note', 'Larger'),
      ...addCard(fresh, cell('touchpoints', 3), { kind: 'touchpoint', text: 'Gate' }).operations,
    ]);
    // The opportunities lane came along empty.
    const offered = doAll(
      future,
      addCard(future, cellAt(future, 'opportunities', 2), { kind: 'opportunity', text: 'Sell in the app' })
        .operations,
    );
    const { differences, touchpoints, pains } = compareMaps(today, offered, {});
    expect(
      differences.map(({ kind, change: how, field, before, after }) => [kind, how, field, before, after]),
    ).toEqual(
      expect.arrayContaining([
        ['step', 'changed', 'title', 'Compare', 'Choose'],
        ['step', 'moved', 'place', 'Look · 2', 'Buy · 1'],
        ['text', 'changed', 'text', 'Queues', 'Pays on the phone'],
        ['touchpoint', 'removed', 'text', 'Desk', null],
        ['touchpoint', 'added', 'text', null, 'App'],
        ['touchpoint', 'added', 'text', null, 'Gate'],
        ['touchpoint', 'added', 'text', null, 'Board'],
        ['touchpoint', 'changed', 'note', null, 'Larger'],
        ['opportunity', 'added', 'text', null, 'Sell in the app'],
      ]),
    );
    // The lane of pain points stays behind with the present, and the new lanes of a future state are empty.
    expect(differences.filter(({ kind }) => kind === 'lane' || kind === 'pain')).toEqual([]);
    expect(differences).toHaveLength(9);
    expect(touchpoints.map(({ name, fate }) => [name, fate]).sort()).toEqual([
      ['App', 'new'],
      ['Board', 'moved'],
      ['Desk', 'gone'],
      ['Gate', 'new'],
    ]);
    expect(pains.map(({ text, answers }) => [text, answers.map((one) => [one.text, one.isNew])])).toEqual([
      ['Small print', []],
      ['The queue', [['Sell in the app', true]]],
    ]);
  });

  it('tells the cards of a step that is gone, and leaves its texts to the step', () => {
    const today = example();
    const fresh = futureOf(today);
    const future = doAll(fresh, removePart('step', readGrid(fresh).steps[2]?.id ?? ''));
    const { differences, pains, columns } = compareMaps(today, future, {});
    expect(differences.map(({ kind, change: how, before }) => [kind, how, before])).toEqual([
      ['step', 'removed', 'Buy · 1'],
      ['touchpoint', 'removed', 'Desk'],
      ['channel', 'removed', 'Station'],
    ]);
    expect(pains.find(({ text }) => text === 'The queue')).toMatchObject({ hasStep: false, answers: [] });
    expect(columns.map(({ isIn }) => isIn)).toEqual(['both', 'both', 'current', 'both']);
  });
});
