import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapTypes } from '@/db/values/journeys';
import { portableMapSchema } from '../portable-schema';
import { applyOperations } from './apply-operations';
import { beginInChannel } from './begin-in-channel';
import { addCard, setCell, setEmotion } from './edits-cells';
import { fromPortable, type PortableFinders } from './from-portable';
import { cardsInCell, mapLimits } from './limits';
import {
  countPortable,
  fitToLimits,
  portableFormat,
  toPortable,
  withoutContent,
  withoutTraces,
  type PortableMap,
} from './portable-map';
import { cardsOf, countMap, readGrid } from './read-map';
import { cellAt, makeMap } from './testing/make-map';
import type { MapState, Operation } from './types';

const elena = '0190f0b0-0000-7000-8000-000000000001';
const till = '0190f0b0-0000-7000-8000-000000000002';
const nobody = { touchpoints: new Map(), channels: new Map(), personas: new Map() };
const names = {
  touchpoints: new Map([[till, 'Till']]),
  channels: new Map<string, string>(),
  personas: new Map([[elena, 'Elena']]),
};
const nothingHere: PortableFinders = { touchpoint: () => null, channel: () => null, persona: () => null };
const here: PortableFinders = {
  ...nothingHere,
  touchpoint: (name) => (name === 'Till' ? till : null),
  persona: (name) => (name === 'Elena' ? elena : null),
};
const doAll = (map: MapState, operations: readonly Operation[]) =>
  applyOperations(
    map,
    operations.map((operation, at) => ({ operation, sequence: at + 1 })),
  );

function filledMap(): MapState {
  const map = makeMap();
  return doAll(map, [
    ...setCell(cellAt(map, 'actions', 0), 'text', 'Compares prices'),
    ...setCell(cellAt(map, 'actions', 0), 'evidence', 'researched'),
    ...setEmotion(cellAt(map, 'emotion', 0), 'current', -1.5),
    ...setEmotion(cellAt(map, 'emotion', 0), `${elena}.current`, 0),
    ...addCard(map, cellAt(map, 'touchpoints', 1), { kind: 'touchpoint', touchpointId: till }).operations,
  ]);
}

const back = (file: PortableMap, find = here) =>
  fromPortable(file, { language: 'en', header: { title: file.title }, find });

describe('a map as a file', () => {
  it('names what it points at, and keeps a zero', () => {
    const file = toPortable(filledMap(), names);
    const lane = (kind: string) => file.lanes.find((one) => one.kind === kind)?.cells;
    expect(file).toMatchObject({
      format: portableFormat,
      version: 1,
      title: 'I buy a ticket',
      personas: ['Elena'],
    });
    expect(lane('actions')).toEqual([{ step: 1, text: 'Compares prices', evidence: 'researched' }]);
    expect(lane('emotion')?.[0]?.emotions).toEqual([
      { curve: 'current', value: -1.5 },
      { curve: 'current', persona: 'Elena', value: 0 },
    ]);
    expect(lane('touchpoints')).toEqual([{ step: 2, cards: [{ kind: 'touchpoint', touchpoint: 'Till' }] }]);
    expect(portableMapSchema.safeParse(file).error).toBeUndefined();
    expect(JSON.stringify(file)).not.toContain('0190f0b0');
  });

  it('comes back as it was where everything is here', () => {
    const file = toPortable(filledMap(), names);
    const { map, left } = back(file);
    expect(toPortable(map, names)).toEqual(file);
    expect(left).toEqual({ touchpoints: 0, channels: 0, personas: 0 });
  });

  it('keeps names as text where the brand has nothing of that name, and counts them', () => {
    const { map, left } = back(toPortable(filledMap(), names), nothingHere);
    expect(left).toEqual({ touchpoints: 1, channels: 0, personas: 1 });
    expect(Object.values(map.card)).toMatchObject([{ text: 'Till', touchpointId: null }]);
    // In a brand that has it, the text becomes the touchpoint again.
    const found = back(toPortable(map, nobody)).map;
    expect(Object.values(found.card)).toMatchObject([{ text: '', touchpointId: till }]);
    expect(Object.values(map.cell).flatMap(({ emotions }) => Object.keys(emotions))).toEqual(['current']);
  });

  it('becomes another type as a copy does: a blueprint keeps the customer actions', () => {
    const file = toPortable(filledMap(), names);
    const { map } = fromPortable(file, {
      type: 'service-blueprint',
      language: 'en',
      header: { title: 'Behind it' },
      find: here,
    });
    expect(map.type).toBe('service-blueprint');
    expect(readGrid(map).lanes.some(({ kind }) => kind === 'thoughts')).toBe(false);
    expect(Object.values(map.cell).map(({ text }) => text)).toContain('Compares prices');
  });

  it('leaves behind what was found out about customers, and on wish everything but its structure', () => {
    const file = toPortable(filledMap(), names);
    const bare = withoutTraces(file);
    expect(JSON.stringify(bare)).not.toMatch(/Elena|researched/);
    expect(bare.lanes.find(({ kind }) => kind === 'emotion')?.cells).toHaveLength(1);
    expect(countPortable(withoutContent(file))).toEqual({ ...countPortable(file), cells: 0 });
  });

  it('is whole whatever stands in its cells', () => {
    const map = makeMap();
    const values = fc.array(
      fc.record({ at: fc.nat(2), text: fc.string(), mood: fc.integer({ min: -4, max: 4 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(values, fc.constantFrom(...mapTypes), (entries, type) => {
        const source = entries.reduce(
          (state, { at, text, mood }) =>
            doAll(state, [
              ...setCell(cellAt(map, 'actions', at), 'text', text),
              ...setEmotion(cellAt(map, 'emotion', at), 'intended', mood / 2),
            ]),
          map,
        );
        const file = { ...toPortable(source, nobody), type };
        expect(toPortable(back(file).map, nobody)).toEqual(file);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a file that is larger than a map', () => {
  const large = (stages: number, steps: number, lanes: number, cards = 0): PortableMap => ({
    format: portableFormat,
    version: 1,
    type: 'current-state',
    title: 'Large',
    stages: Array.from({ length: stages }, (_, at) => ({
      title: `Stage ${at}`,
      phase: 'during',
      steps: Array.from({ length: steps }, () => ({ title: '' })),
    })),
    lanes: Array.from({ length: lanes }, () => ({
      kind: 'pains',
      cells: Array.from({ length: stages * steps }, (_, at) => ({
        step: at + 1,
        text: 'x',
        ...(cards > 0
          ? { cards: Array.from({ length: cards }, () => ({ kind: 'pain' as const, text: 'x' })) }
          : {}),
      })),
    })),
  });

  it('is offered in part, with a count of the rest', () => {
    // 70 steps: 10 are beyond the limit, with one cell in each of two lanes.
    expect(fitToLimits(large(7, 10, 2)).cut).toEqual({ stages: 1, steps: 10, lanes: 0, cells: 20, cards: 0 });
    expect(fitToLimits(large(1, 1, mapLimits.lanes + 3)).cut).toMatchObject({ lanes: 3, cells: 3 });
    expect(fitToLimits(large(1, 2, 1, cardsInCell + 5)).cut).toMatchObject({ cards: 10, cells: 0 });
    // 60 steps in 40 lanes are 2,400 cells.
    expect(fitToLimits(large(6, 10, 40)).cut).toMatchObject({ steps: 0, cells: 400 });
  });

  it('fits then, and what fits loses nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(70), fc.nat(45), (stages, steps, lanes) => {
        const { map, cut } = fitToLimits(large(stages, Math.min(steps, 5), lanes));
        const counts = countMap(back(map).map);
        expect(counts.stages).toBeLessThanOrEqual(mapLimits.stages);
        expect(counts.steps).toBeLessThanOrEqual(mapLimits.steps);
        expect(counts.lanes).toBeLessThanOrEqual(mapLimits.lanes);
        expect(counts.filledCells).toBeLessThanOrEqual(mapLimits.filledCells);
        const again = fitToLimits(map);
        expect(Object.values(again.cut)).toEqual([0, 0, 0, 0, 0]);
        expect(cut.steps).toBe(stages * Math.min(steps, 5) - counts.steps);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a map that begins in a channel', () => {
  it('has it first in its first column, once', () => {
    const channel = '0190f0b0-0000-7000-8000-000000000003';
    const map = beginInChannel(beginInChannel(makeMap(), channel), channel);
    const { lanes, steps } = readGrid(map);
    const lane = lanes.find(({ kind }) => kind === 'channels');
    expect(cardsOf(map, lane?.id ?? '', steps[0]?.id ?? '')).toMatchObject([
      { kind: 'channel', channelId: channel },
    ]);
    expect(Object.keys(map.card)).toHaveLength(1);
  });
});
