import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapTypes } from '@/db/values/journeys';
import { applyOperation, applyOperations } from './apply-operations';
import { channelJumps } from './channel-jumps';
import { decideOperation, type Surroundings } from './decide-operation';
import { addCard, clearCells, setCell, setEmotion, setMomentOfTruth } from './edits-cells';
import { duplicateStage, insertStage, insertStep, mergeIntoPrevious, moveStage } from './edits-columns';
import { insertLane, setZone } from './edits-lanes';
import { mapLimits } from './limits';
import { defaultLanes, laneFacts, linesOf } from './lanes';
import { copyMap } from './new-map';
import { packMap, unpackMap } from './pack-map';
import { countMap, lanesOf, readGrid } from './read-map';
import { runOperations } from './run-operations';
import { tellLimits } from './tell-limits';
import { cellAt, makeMap, seen } from './testing/make-map';
import type { MapState, Operation } from './types';

const alone: Surroundings = { isOwn: () => true, filledCells: 0 };
const doAll = (map: MapState, operations: readonly Operation[]) =>
  applyOperations(
    map,
    operations.map((operation, at) => ({ operation, sequence: map.sequence + at + 1 })),
  );
const decide = (map: MapState, operations: readonly Operation[], around = alone) =>
  operations.map((operation) => decideOperation(map, operation, around).reason ?? 'applied');
const titles = (map: MapState) => readGrid(map).stages.map(({ title, steps }) => `${title} ${steps.length}`);

describe('the lanes of a new map', () => {
  it('are those of its type', () => {
    expect(defaultLanes('current-state')).toEqual([
      'goals',
      'actions',
      'touchpoints',
      'channels',
      'thoughts',
      'emotion',
      'pains',
      'moment-of-truth',
      'score',
      'opportunities',
    ]);
    expect(defaultLanes('day-in-the-life')).toEqual([
      'duration',
      'context',
      'actions',
      'channels',
      'thoughts',
      'emotion',
      'needs',
      'pains',
      'storyboard',
      'opportunities',
    ]);
    expect(defaultLanes('future-state')).toEqual([
      'goals',
      'actions',
      'touchpoints',
      'channels',
      'emotion',
      'moment-of-truth',
      'storyboard',
      'metric',
      'changes',
      'assumptions',
    ]);
    expect(defaultLanes('service-blueprint')).toEqual([
      'duration',
      'physical-evidence',
      'actions',
      'touchpoints',
      'moment-of-truth',
      'frontstage-people',
      'frontstage-technology',
      'backstage',
      'support',
      'owner',
    ]);
    expect(laneFacts.score.offers['day-in-the-life']).toBe('hidden');
  });

  it('of a blueprint stand by zones, with the three lines between them, wherever a lane is moved', () => {
    const map = makeMap('service-blueprint');
    const ordered = lanesOf(map);
    const at = (kind: string) => ordered.find((lane) => lane.kind === kind)?.id ?? '';
    expect(linesOf(map.type, ordered)).toEqual([
      { line: 'interaction', above: at('frontstage-people') },
      { line: 'visibility', above: at('backstage') },
      { line: 'internal-interaction', above: at('support') },
    ]);
    const moved = doAll(map, setZone(at('frontstage-people'), 'backstage'));
    expect(linesOf(moved.type, lanesOf(moved))[0]?.above).toBe(at('frontstage-technology'));
    expect(linesOf('current-state', lanesOf(makeMap()))).toEqual([]);
  });
});

it('channel jumps are where medium, channel or unit change; what is not known is none', () => {
  const met = (
    id: string,
    medium: 'online' | 'offline' | null,
    channelId: string | null,
    unitId: string | null,
  ) => ({
    id,
    medium,
    channelId,
    unitId,
  });
  const way = [
    met('ad', 'online', 'web', 'marketing'),
    met('site', 'online', 'web', 'sales'),
    met('shop', 'offline', 'branch', 'sales'),
    met('call', 'offline', null, null),
    met('visit', 'offline', 'branch', 'service'),
  ];
  expect(channelJumps(way)).toEqual([
    { fromId: 'ad', toId: 'site', changes: ['unit'] },
    { fromId: 'site', toId: 'shop', changes: ['medium', 'channel'] },
  ]);
});

describe('editing', () => {
  it('merges a stage into the one before it, moves and copies stages with what is in them', () => {
    const first = makeMap();
    const [look = '', buy = ''] = readGrid(first).stages.map(({ id }) => id);
    const cell = cellAt(first, 'actions', 1);
    const map = doAll(first, [
      ...setCell(cell, 'text', 'Pays'),
      ...setEmotion(cell, 'current', -0.5),
      ...addCard(first, cellAt(first, 'pains', 1), { kind: 'pain', text: 'Queue' }).operations,
    ]);
    expect(titles(doAll(map, mergeIntoPrevious(map, buy)))).toEqual(['Look 2', 'Ride 1']);
    expect(mergeIntoPrevious(map, look)).toEqual([]);
    expect(titles(doAll(map, moveStage(map, look, undefined)))).toEqual(['Buy 1', 'Ride 1', 'Look 1']);
    const twice = doAll(map, duplicateStage(map, buy));
    expect(titles(twice)).toEqual(['Look 1', 'Buy 1', 'Buy 1', 'Ride 1']);
    expect(twice.cell[cellAt(twice, 'actions', 2)]).toMatchObject({
      text: 'Pays',
      emotions: { current: -0.5 },
    });
    expect(countMap(twice).filledCells).toBe(4);
    const empty = doAll(twice, clearCells(twice, Object.keys(twice.cell)));
    expect(countMap(empty).filledCells).toBe(2);
  });

  it('keeps to the limits of a map', () => {
    let map = makeMap();
    for (let n = 3; n < mapLimits.stages; n += 1) {
      map = doAll(map, insertStage(map, { phase: 'after' }).operations);
    }
    expect(countMap(map)).toMatchObject({ stages: 60, steps: 60 });
    expect(decide(map, insertStage(map, { phase: 'after' }).operations)).toContain('limit');
    const stageId = readGrid(map).stages[0]?.id ?? '';
    expect(decide(map, insertStep(map, { stageId }).operations)).toEqual(['limit']);
    for (let n = lanesOf(map).length; n < mapLimits.lanes; n += 1) {
      map = doAll(map, insertLane(map, { kind: 'text' }).operations);
    }
    expect(decide(map, insertLane(map, { kind: 'text' }).operations)).toEqual(['limit']);
    expect(tellLimits(map).map(({ thing, count, isNear, isFull }) => [thing, count, isNear, isFull])).toEqual(
      [
        ['stages', 60, true, true],
        ['steps', 60, true, true],
        ['lanes', 40, true, true],
        ['filledCells', 0, false, false],
      ],
    );
    const full = { ...alone, filledCells: mapLimits.filledCells };
    const cell = cellAt(map, 'actions', 0);
    expect(decide(map, setCell(cell, 'text', 'One more'), full)).toEqual(['limit']);
    const written = doAll(map, setCell(cell, 'text', 'There'));
    expect(decide(written, setCell(cell, 'text', 'Changed'), full)).toEqual(['applied']);
    expect(decide(written, setMomentOfTruth(cellAt(map, 'actions', 1), true), full)).toEqual(['limit']);
  });

  it('knows a conflict: words that somebody else changed after the version that was seen', () => {
    const map = makeMap();
    const cell = cellAt(map, 'actions', 0);
    const changed = applyOperation(map, setCell(cell, 'text', 'Theirs')[0] as Operation, 7);
    const [stale] = setCell(cell, 'text', 'Mine') as [Operation];
    const others = { ...alone, isOwn: () => false };
    expect(decideOperation(changed, stale, others)).toEqual({ outcome: 'conflict', reason: 'changed' });
    expect(decideOperation(changed, { ...stale, base: 7 } as Operation, others).outcome).toBe('applied');
    expect(decideOperation(changed, stale, alone).outcome).toBe('applied');
    expect(decide(changed, setCell(cell, 'text', 'Theirs'), others)).toEqual(['applied']);
    // Of what is chosen, the last one counts.
    const marked = applyOperation(map, setCell(cell, 'evidence', 'partly')[0] as Operation, 8);
    expect(decide(marked, setCell(cell, 'evidence', 'researched'), others)).toEqual(['applied']);
  });
});

it('a copy for a blueprint takes what it shows of the customer, a future map what fits', () => {
  const source = makeMap();
  const filled = doAll(source, [
    ...setCell(cellAt(source, 'actions', 0), 'text', 'Reads the board'),
    ...setCell(cellAt(source, 'thoughts', 0), 'text', 'When does it go?'),
    ...setEmotion(cellAt(source, 'emotion', 0), 'current', -1),
    ...addCard(source, cellAt(source, 'touchpoints', 0), { kind: 'touchpoint', text: 'Board' }).operations,
    ...addCard(source, cellAt(source, 'channels', 0), { kind: 'channel', text: 'Station' }).operations,
    ...addCard(source, cellAt(source, 'pains', 0), { kind: 'pain', text: 'Small print' }).operations,
  ]);
  const about = { language: 'en', header: { title: 'Copy' } };
  const texts = (map: MapState) =>
    Object.values({ ...map.cell, ...map.card }).flatMap(({ text }) => (text ? [text] : []));
  const blueprint = copyMap(filled, { ...about, type: 'service-blueprint' });
  expect(titles(blueprint)).toEqual(titles(filled));
  expect(lanesOf(blueprint).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([...defaultLanesByZone(), 'channels']),
  );
  expect(lanesOf(blueprint).map(({ kind }) => kind)).not.toContain('emotion');
  expect(texts(blueprint).sort()).toEqual(['Board', 'Reads the board', 'Station']);
  expect(linesOf(blueprint.type, lanesOf(blueprint)).map(({ line }) => line)).toEqual([
    'interaction',
    'visibility',
    'internal-interaction',
  ]);
  const future = copyMap(filled, { ...about, type: 'future-state' });
  expect(lanesOf(future).some(({ kind }) => kind === 'pains')).toBe(false);
  expect(texts(future).sort()).toEqual(['Board', 'Reads the board', 'Station', 'When does it go?']);
  expect(lanesOf(future).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(defaultLanes('future-state')),
  );
  // What is meant begins with what is; parts stay known by their ids.
  expect(future.cell[cellAt(filled, 'emotion', 0)]?.emotions).toEqual({ current: -1, intended: -1 });
  expect(Object.keys(future.step)).toEqual(Object.keys(filled.step));
  expect(Object.keys(future.stage)).toEqual(Object.keys(filled.stage));
  expect(future.id).not.toBe(filled.id);
});

function defaultLanesByZone(): string[] {
  return lanesOf(makeMap('service-blueprint')).map(({ kind }) => kind);
}

it('a map comes out of its parcel as it went in', () => {
  for (const type of mapTypes) {
    const map = makeMap(type);
    const full = doAll(map, [
      ...setCell(cellAt(map, 'actions', 0), 'text', 'Looks'),
      ...setCell(cellAt(map, 'actions', 1), 'amount', 0),
      ...addCard(map, cellAt(map, 'touchpoints', 1), { kind: 'touchpoint' }).operations,
    ]);
    expect(unpackMap(JSON.parse(JSON.stringify(packMap(full))) as ReturnType<typeof packMap>)).toEqual(full);
  }
});

it('an operation that is applied twice is applied once', () => {
  const edit = fc.tuple(fc.nat(6), fc.nat(2), fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      let map = makeMap();
      for (const [what, at, word] of edits) {
        const stage = readGrid(map).stages[at % 2]?.id ?? '';
        const operations = [
          () => setCell(cellAt(map, 'actions', at), 'text', word),
          () => setEmotion(cellAt(map, 'emotion', at), 'current', at - 1),
          () => insertStage(map, { phase: 'before', title: word }).operations,
          () => duplicateStage(map, stage),
          () => moveStage(map, stage, null),
          () => mergeIntoPrevious(map, stage),
          () => addCard(map, cellAt(map, 'pains', at), { kind: 'pain', text: word }).operations,
        ][what]?.();
        const sent = (operations ?? []).map((operation, n) => ({ id: `${n}`, clientId: 'c', operation }));
        const { map: next, entries } = runOperations(map, sent, { writerOf: () => 'c', filledCells: 0 });
        expect(seen(applyOperations(next, entries))).toEqual(seen(next));
        map = next;
      }
    }),
  );
});
