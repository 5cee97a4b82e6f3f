import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/ids';
import { applyOperations } from './apply-operations';
import { cellId } from './blank-parts';
import { countChanges, diffMaps } from './diff-maps';
import { addCard, moveCard, setCell, setEmotion, setHeader } from './edits-cells';
import { insertStage, insertStep, moveStage, moveStep, removePart, rename } from './edits-columns';
import { insertLane } from './edits-lanes';
import { filledCells, readGrid } from './read-map';
import { restoreOperations, type RestoreScope } from './restore-operations';
import { runOperations } from './run-operations';
import { readShown, shownMap, writeShown } from './shown-map';
import { cellAt, makeMap, seen } from './testing/make-map';
import { edits, operationsFor } from './testing/next-operations';
import type { Card, MapState, Operation } from './types';

/** What the server makes of operations of somebody else than whoever wrote the map. */
function run(map: MapState, operations: readonly Operation[], clientId = newId()) {
  const sent = operations.map((operation) => ({ id: newId(), clientId, operation }));
  return runOperations(map, sent, { writerOf: () => 'writer', filledCells: filledCells(map).size });
}
const doAll = (map: MapState, operations: readonly Operation[]) => run(map, operations, 'writer').map;

/** A map as a version keeps it. */
const keptOf = (map: MapState) => readShown(JSON.parse(writeShown(map)));

const change = fc.record({ edit: fc.constantFrom(...edits), seed: fc.nat(1_000) });
const script = fc.array(change, { maxLength: 25 });
/** A map that people have worked on for a while. */
const play = (map: MapState, changes: readonly { edit: (typeof edits)[number]; seed: number }[], by = 'w') =>
  changes.reduce(
    (now, { edit, seed }, at) => doAll(now, operationsFor(now, edit, seed, `${by} ${at} ${seed}`)),
    map,
  );
/** What cards say, by the steps and lanes that both maps show; a card may have been put in anew with another id. */
function cardsIn(map: MapState, other: MapState, isAbout: (card: Card) => boolean = () => true): string[] {
  const [shown, beside] = [shownMap(map), shownMap(other)];
  return Object.values(shown.card)
    .filter((card) => isAbout(card) && beside.lane[card.laneId] && beside.step[card.stepId])
    .map(({ laneId, stepId, position, kind, text }) => [laneId, stepId, position, kind, text].join(' '))
    .sort();
}
/** Two states say the same. */
function expectSame(one: MapState, other: MapState): void {
  expect(countChanges({ ...diffMaps(one, other), cards: [] })).toBe(0);
  expect(cardsIn(other, one)).toEqual(cardsIn(one, other));
}
const part = <T>(all: readonly T[], at: number) => all[at % Math.max(1, all.length)];

describe('the difference between two states of a map', () => {
  it('is none between a map and itself, also when it was kept and read', () => {
    fc.assert(
      fc.property(script, (changes) => {
        const map = play(makeMap(), changes);
        expect(countChanges(diffMaps(map, map))).toBe(0);
        const kept = keptOf(map);
        expect(seen(kept)).toEqual(seen(shownMap(map)));
        expect(countChanges(diffMaps(map, kept))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('names a text, a point of a curve and a field of the head', () => {
    const map = makeMap();
    const [words, mood] = [cellAt(map, 'actions', 0), cellAt(map, 'emotion', 1)];
    const first = doAll(map, setCell(words, 'text', 'Reads'));
    const then = doAll(first, [
      ...setCell(words, 'text', 'Reads the board'),
      ...setEmotion(mood, 'current', -1.5),
      ...setHeader(map, 'goal', 'A seat'),
    ]);
    expect(diffMaps(first, then)).toMatchObject({
      header: [{ field: 'goal', before: '', after: 'A seat' }],
      cells: [
        {
          id: words,
          change: 'changed',
          fields: [{ field: 'text', before: 'Reads', after: 'Reads the board' }],
        },
        { id: mood, change: 'added', fields: [{ field: 'emotions', before: {}, after: { current: -1.5 } }] },
      ],
    });
    expect(diffMaps(then, map).cells.map(({ change }) => change)).toEqual(['removed', 'removed']);
  });

  it('names what was added, removed, renamed and moved, and nothing beside it', () => {
    const map = makeMap();
    const { stages, steps } = readGrid(map);
    const [look, buy, ride] = stages.map(({ id }) => id);
    const added = insertStep(map, { stageId: buy ?? '', title: 'Pay' });
    const after = doAll(map, [
      ...added.operations,
      ...rename('stage', buy ?? '', 'Pay'),
      ...moveStage(map, ride ?? '', null),
      ...removePart('step', steps[0]?.id ?? ''),
    ]);
    const diff = diffMaps(map, after);
    expect(diff.stages).toEqual([
      { id: buy, change: 'changed', moved: false, fields: [{ field: 'title', before: 'Buy', after: 'Pay' }] },
      { id: ride, change: 'moved', moved: true, fields: [] },
    ]);
    expect(diff.steps.map(({ id, change }) => [id, change])).toEqual([
      [added.stepId, 'added'],
      [steps[0]?.id, 'removed'],
    ]);
    expect(look).toBeDefined();
    expect(countChanges({ ...diff, stages: [], steps: [] })).toBe(0);
  });

  it('tells a card that went elsewhere from one that is new, and leaves what goes with a lane to the lane', () => {
    const map = makeMap();
    const [from, to] = [cellAt(map, 'pains', 0), cellAt(map, 'pains', 2)];
    const queue = addCard(map, from, { kind: 'pain', text: 'A queue' });
    const start = doAll(map, queue.operations);
    const noise = addCard(start, to, { kind: 'pain', text: 'Noise' });
    const moved = doAll(start, [...moveCard(start, queue.cardId, { cell: to }), ...noise.operations]);
    expect(
      diffMaps(start, moved).cards.map(({ id, change, cell, from }) => [id, change, cell, from]),
    ).toEqual([
      [queue.cardId, 'moved', to, from],
      [noise.cardId, 'added', to, null],
    ]);
    const lane = readGrid(map).lanes.find(({ kind }) => kind === 'pains');
    const without = diffMaps(moved, doAll(moved, removePart('lane', lane?.id ?? '')));
    expect(without.lanes.map(({ change }) => change)).toEqual(['removed']);
    expect(without.cards).toEqual([]);
  });

  it('names exactly the fields that operations set', () => {
    const values = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.string({ maxLength: 5 })), { maxLength: 12 });
    fc.assert(
      fc.property(script, values, (changes, sets) => {
        const map = play(makeMap(), changes);
        const { lanes, steps } = readGrid(map);
        fc.pre(lanes.length > 0 && steps.length > 0);
        const texts = new Map<string, string>();
        for (const [lane, step, text] of sets) {
          texts.set(cellId(part(lanes, lane)?.id ?? '', part(steps, step)?.id ?? ''), text);
        }
        const after = doAll(
          map,
          [...texts].flatMap(([cell, text]) => setCell(cell, 'text', text)),
        );
        const expected = [...texts].filter(([cell, text]) => (map.cell[cell]?.text ?? '') !== text);
        const diff = diffMaps(map, after);
        expect(diff.cells.map(({ id }) => id).sort()).toEqual(expected.map(([cell]) => cell).sort());
        expect(countChanges(diff)).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('bringing a map back', () => {
  const whole: RestoreScope = { part: 'map' };

  it('gives what stood in it, whatever happened since, and every operation is applied', () => {
    fc.assert(
      fc.property(script, script, (before, since) => {
        const then = play(makeMap(), before);
        const kept = keptOf(then);
        const now = play(then, since, 'later');
        const { map, entries } = run(now, restoreOperations(now, kept, whole).operations);
        expect(entries.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
        expectSame(kept, map);
        // A card whose step is gone for good was put in anew: by its id it is another one.
        const isSameCards = diffMaps(kept, map).cards.length === 0;
        if (isSameCards) expect(restoreOperations(map, kept, whole).operations).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('goes forward again to what was there before it', () => {
    fc.assert(
      fc.property(script, script, (before, since) => {
        const then = play(makeMap(), before);
        const now = play(then, since, 'later');
        const [old, safety] = [then, now].map((map) => keptOf(map));
        if (!old || !safety) throw new Error('a version is missing');
        const back = doAll(now, restoreOperations(now, old, whole).operations);
        const again = doAll(back, restoreOperations(back, safety, whole).operations);
        expectSame(safety, again);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves status, owner and reviews as they are', () => {
    const then = makeMap();
    const now = doAll(then, [...setHeader(then, 'status', 'live'), ...setHeader(then, 'goal', 'A seat')]);
    const { header } = doAll(now, restoreOperations(now, then, whole).operations);
    expect([header.status, header.goal]).toEqual(['live', '']);
  });

  it('gives back one lane with what stood in it and changes no other', () => {
    fc.assert(
      fc.property(script, script, fc.nat(50), (before, since, at) => {
        const then = shownMap(play(makeMap(), before));
        const now = play(then, since, 'later');
        const lane = part(readGrid(then).lanes, at);
        fc.pre(lane !== undefined);
        const id = lane?.id ?? '';
        const { map, entries } = run(now, restoreOperations(now, then, { part: 'lane', id }).operations);
        expect(entries.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
        const left = diffMaps(then, map);
        const isIn = (cell: string) => cell.startsWith(id);
        expect(left.lanes.filter((one) => one.id === id && one.fields.length > 0)).toEqual([]);
        expect(left.cells.filter((cell) => isIn(cell.id))).toEqual([]);
        const isInLane = ({ laneId }: Card) => laneId === id;
        expect(cardsIn(map, then, isInLane)).toEqual(cardsIn(then, map, isInLane));
        const touched = diffMaps(now, map);
        expect([...touched.header, ...touched.stages, ...touched.steps]).toEqual([]);
        expect(touched.lanes.filter((one) => one.id !== id)).toEqual([]);
        expect(touched.cells.filter((cell) => !isIn(cell.id))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives back one stage with its steps, and leaves lanes that are gone away', () => {
    fc.assert(
      fc.property(script, script, fc.nat(50), (before, since, at) => {
        const then = shownMap(play(makeMap(), before));
        const now = play(then, since, 'later');
        const stage = part(readGrid(then).stages, at);
        fc.pre(stage !== undefined);
        const id = stage?.id ?? '';
        const { map, entries } = run(now, restoreOperations(now, then, { part: 'stage', id }).operations);
        expect(entries.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
        const steps = new Set(stage?.steps.map((step) => step.id));
        const back = readGrid(map).stages.find((one) => one.id === id);
        expect(back?.title).toBe(stage?.title);
        expect(stage?.steps.every((step) => back?.steps.some((one) => one.id === step.id))).toBe(true);
        const left = diffMaps(then, map);
        const isIn = (cell: string) => steps.has(cell.split(':')[1] ?? '');
        expect(left.steps.filter((step) => steps.has(step.id) && step.fields.length > 0)).toEqual([]);
        expect(left.cells.filter((cell) => isIn(cell.id))).toEqual([]);
        const touched = diffMaps(now, map);
        expect([...touched.header, ...touched.lanes]).toEqual([]);
        expect(touched.stages.filter((one) => one.id !== id)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('moves a step back that stands in a stage which was removed since', () => {
    const map = makeMap();
    const { stages, steps } = readGrid(map);
    const [step] = steps;
    const other = insertStage(map, { phase: 'after', title: 'Later' });
    const moved = doAll(doAll(map, other.operations), [
      ...setCell(cellAt(map, 'actions', 0), 'text', 'Reads'),
      ...moveStep(map, step?.id ?? '', { stageId: other.stageId }),
    ]);
    const gone = doAll(moved, removePart('stage', other.stageId));
    const back = doAll(gone, restoreOperations(gone, shownMap(map), whole).operations);
    expect(readGrid(back).stages.map(({ id }) => id)).toEqual(stages.map(({ id }) => id));
    expect(back.step[step?.id ?? '']?.stageId).toBe(stages[0]?.id);
  });

  it('names the lanes of a stage that have no place any more', () => {
    const map = makeMap();
    const lane = insertLane(map, { kind: 'text', title: 'Notes', after: undefined });
    const made = doAll(map, lane.operations);
    const note = Object.values(made.lane).find(({ title }) => title === 'Notes');
    const [step] = readGrid(made).steps;
    const then = doAll(made, setCell(cellId(note?.id ?? '', step?.id ?? ''), 'text', 'Ask'));
    const now = doAll(then, removePart('lane', note?.id ?? ''));
    const scope: RestoreScope = { part: 'stage', id: readGrid(then).stages[0]?.id ?? '' };
    expect(restoreOperations(now, shownMap(then), scope)).toEqual({
      operations: [],
      withoutPlace: [note?.id],
    });
  });

  it('changes nothing that was applied twice', () => {
    const map = play(makeMap(), [
      { edit: 'text', seed: 3 },
      { edit: 'card', seed: 8 },
    ]);
    const now = doAll(map, removePart('stage', readGrid(map).stages[0]?.id ?? ''));
    const { operations } = restoreOperations(now, shownMap(map), whole);
    const once = applyOperations(
      now,
      operations.map((operation) => ({ operation, sequence: 9 })),
    );
    const twice = applyOperations(
      once,
      operations.map((operation) => ({ operation, sequence: 10 })),
    );
    expect(seen(twice)).toEqual(seen(once));
  });
});
