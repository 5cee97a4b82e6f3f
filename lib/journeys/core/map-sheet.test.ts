import { describe, expect, it } from 'vitest';
import { applyOperations } from './apply-operations';
import { addCard, setCell, setEmotion, setMomentOfTruth } from './edits-cells';
import { insertStep, removePart } from './edits-columns';
import { mapSheet, sheetStages, type SheetNames } from './map-sheet';
import { readGrid } from './read-map';
import { cellAt, makeMap } from './testing/make-map';
import type { MapState, Operation } from './types';

const run = (map: MapState, operations: readonly Operation[]) =>
  applyOperations(
    map,
    operations.map((operation, at) => ({ operation, sequence: map.sequence + at + 1 })),
  );
const noNames: SheetNames = {
  touchpoints: new Map(),
  channels: new Map(),
  people: new Map(),
  maps: new Map(),
};
const laneOf = (map: MapState, kind: string) =>
  readGrid(map).lanes.find((lane) => lane.kind === kind)?.id ?? '';

describe('a map as a sheet', () => {
  it('has its stages, steps and lanes in their order, and what stands where they cross', () => {
    const before = makeMap();
    const map = run(before, [
      ...setCell(cellAt(before, 'actions', 1), 'text', 'Pays by card'),
      ...setCell(cellAt(before, 'actions', 1), 'evidence', 'researched'),
      ...setEmotion(cellAt(before, 'emotion', 2), 'current', -1.5),
      ...setMomentOfTruth(cellAt(before, 'moment-of-truth', 0), true),
    ]);
    const sheet = mapSheet(map, noNames);
    expect(sheet.stages).toEqual([
      { title: 'Look', phase: 'before', steps: 1 },
      { title: 'Buy', phase: 'during', steps: 1 },
      { title: 'Ride', phase: 'after', steps: 1 },
    ]);
    expect(sheet.columns.map((column) => column?.number)).toEqual([1, 2, 3]);
    expect(sheet.lanes.map(({ kind }) => kind)).toEqual(readGrid(map).lanes.map(({ kind }) => kind));
    const cellsOf = (kind: string) => sheet.lanes.find((lane) => lane.kind === kind)?.cells;
    expect(cellsOf('actions')).toMatchObject([null, { text: 'Pays by card', evidence: 'researched' }, null]);
    expect(cellsOf('emotion')?.[2]?.emotions).toEqual({ current: -1.5 });
    expect(cellsOf('moment-of-truth')?.[0]?.flag).toBe(true);
  });

  it('shows only the chosen lanes, and no lane of figures where there are none', () => {
    const map = makeMap();
    const shown = new Set([laneOf(map, 'actions'), laneOf(map, 'score')]);
    expect(mapSheet(map, noNames, { shown }).lanes.map(({ kind }) => kind)).toEqual(['actions', 'score']);
    const plain = mapSheet(map, noNames, { shown, hasFigures: false });
    expect(plain.lanes.map(({ kind }) => kind)).toEqual(['actions']);
  });

  it('keeps a column for a stage without steps, and leaves removed parts out', () => {
    const before = makeMap();
    const [first, second] = readGrid(before).stages;
    const added = insertStep(before, { stageId: second?.id ?? '', title: 'Wait' });
    const map = run(before, [
      ...added.operations,
      ...removePart('step', readGrid(before).steps[0]?.id ?? ''),
      ...removePart('lane', laneOf(before, 'thoughts')),
    ]);
    expect(first?.title).toBe('Look');
    const sheet = mapSheet(map, noNames);
    expect(sheet.columns.map((column) => column?.number ?? null)).toEqual([null, 1, 2, 3]);
    expect(sheet.lanes.some(({ kind }) => kind === 'thoughts')).toBe(false);
    expect(sheetStages(sheet).map(({ span, columns }) => [span, columns.map(({ at }) => at)])).toEqual([
      [1, [0]],
      [2, [1, 2]],
      [1, [3]],
    ]);
  });

  it('tells names that are given, and of people whose names are not given nothing', () => {
    const before = makeMap();
    const touchpoints = cellAt(before, 'touchpoints', 0);
    const opportunities = cellAt(before, 'opportunities', 0);
    const map = run(before, [
      ...addCard(before, touchpoints, { kind: 'touchpoint', touchpointId: 'till' }).operations,
      ...addCard(before, touchpoints, { kind: 'touchpoint', touchpointId: 'trashed' }).operations,
      ...addCard(before, touchpoints, { kind: 'touchpoint', text: 'A kiosk' }).operations,
      ...addCard(before, opportunities, { kind: 'opportunity', text: 'A second till', ownerId: 'anna' })
        .operations,
    ]);
    const names = { ...noNames, touchpoints: new Map([['till', 'The till']]) };
    const cardsOf = (kind: string, given: SheetNames) =>
      mapSheet(map, given).lanes.find((lane) => lane.kind === kind)?.cells[0]?.cards;
    expect(cardsOf('touchpoints', names)?.map((card) => ('name' in card ? card.name : ''))).toEqual(
      expect.arrayContaining(['The till', 'A kiosk']),
    );
    expect(cardsOf('touchpoints', names)).toHaveLength(2);
    expect(cardsOf('opportunities', names)).toMatchObject([{ text: 'A second till', owner: null }]);
    const people = new Map([['anna', 'Anna']]);
    expect(cardsOf('opportunities', { ...names, people })).toMatchObject([{ owner: 'Anna' }]);
  });

  it('draws a line of a blueprint only where lanes on both of its sides are shown', () => {
    const map = makeMap('service-blueprint');
    const linesIn = (shown?: ReadonlySet<string>) =>
      mapSheet(map, noNames, { shown }).lanes.flatMap(({ line }) => line ?? []);
    expect(linesIn()).toEqual(['interaction', 'visibility', 'internal-interaction']);
    const { lanes } = readGrid(map);
    const outside = lanes.filter(({ zone }) => zone === 'customer' || zone === 'frontstage');
    expect(linesIn(new Set(outside.map(({ id }) => id)))).toEqual(['interaction']);
  });
});
