import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMapStore } from '@/lib/journeys/client/map-store';
import type { MapStoreOptions } from '@/lib/journeys/client/store-types';
import { applyOperations } from '@/lib/journeys/core/apply-operations';
import { addCard, setEmotion } from '@/lib/journeys/core/edits-cells';
import { packMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import { cellAt, makeMap } from '@/lib/journeys/core/testing/make-map';
import type { MapState, Operation } from '@/lib/journeys/core/types';
import type { MapFigures, TouchpointFigure } from '@/lib/journeys/figure-types';
import enums from '@/messages/en/enum.json';
import format from '@/messages/en/format.json';
import mapCells from '@/messages/en/mapCells.json';
import ui from '@/messages/en/ui.json';
import { MapContext, type MapContextValue } from '../editor/map-context';
import { CellContent } from './cell-content';
import { figuresOf } from './figures-store';
import { LaneNote } from './lane-note';

afterEach(() => void vi.unstubAllGlobals());

const figureOf = (id: string, more: Partial<TouchpointFigure> = {}): TouchpointFigure => ({
  id,
  name: `The ${id}`,
  isTrashed: false,
  presence: 'existing',
  lifecycle: null,
  medium: 'offline',
  channelId: 'shop',
  unitId: null,
  score: 3.25,
  n: 12,
  level: 'stop',
  change: null,
  isWithheld: false,
  openActions: 0,
  freshness: 'fresh',
  ...more,
});

const inVain = () => Promise.reject(new TypeError('No server here.'));

/** A map after operations, opened, with figures of its touchpoints that have come. */
async function open(edit: (map: MapState) => Operation[][], touchpoints: TouchpointFigure[] = []) {
  let map = makeMap();
  for (const operations of edit(map)) {
    const numbered = operations.map((operation) => ({ operation, sequence: map.sequence + 1 }));
    map = applyOperations(map, numbered);
  }
  const keep = { read: () => Promise.resolve(null), write: () => Promise.resolve() };
  const store = createMapStore({
    map: packMap(map),
    revision: 0,
    archived: false,
    canWrite: true,
    network: { send: inVain, load: inVain },
    keep: keep as unknown as MapStoreOptions['keep'],
  });
  const none = new Map();
  const references = { touchpoints: none, channels: none, people: none, maps: none, personas: none };
  const value = {
    organization: 'north',
    workspace: 'shop',
    mapId: map.id,
    canWrite: true,
    store,
    references: () => references,
    subscribeReferences: () => () => undefined,
  } as unknown as MapContextValue;
  const answer: Partial<MapFigures> = { thresholds: { wowFrom: 8, okFrom: 4 }, touchpoints };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answer)));
  await new Promise<void>((done) => figuresOf(value).subscribe(done));

  const say = (node: ReactNode) =>
    renderToStaticMarkup(
      <NextIntlClientProvider
        locale="en"
        timeZone="UTC"
        messages={{ enum: enums, format, mapCells, ui }}
        onError={(error) => {
          throw error;
        }}
      >
        <MapContext value={value}>{node}</MapContext>
      </NextIntlClientProvider>,
    )
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const { lanes, steps } = readGrid(store.map());
  const nothing = () => undefined;
  return {
    cell(kind: string, column: number): string {
      const lane = lanes.find((one) => one.kind === kind);
      const step = steps[column];
      if (!lane || !step) throw new Error('There is no such cell.');
      const view = store.cell(lane.id, step.id);
      const about = { lane, step, view, isEditing: false, typed: null, leave: nothing, cancel: nothing };
      return say(<CellContent {...about} />);
    },
    note(kind: string): string {
      const lane = lanes.find((one) => one.kind === kind);
      return lane ? say(<LaneNote lane={lane} />) : '';
    },
  };
}

const linked = (map: MapState, column: number, touchpointId: string) =>
  addCard(map, cellAt(map, 'touchpoints', column), { kind: 'touchpoint', touchpointId }).operations;

describe('what a cell says', () => {
  it('of a touchpoint: score, level, n, actions, and that its figures are old', async () => {
    const figure = figureOf('till', { openActions: 2, freshness: 'stale', lifecycle: 'decline' });
    const { cell } = await open((map) => [linked(map, 0, 'till')], [figure]);
    expect(cell('touchpoints', 0)).toBe('The till 3.3 stop n 12 Decline Figures are stale 2 2 open actions');
    expect(cell('score', 0)).toBe('3.3 stop mean of 1 of 1');
  });

  it('of one that is withheld: so much, and no figure anywhere', async () => {
    const figure = figureOf('till', { score: null, n: null, level: null, isWithheld: true });
    const { cell } = await open((map) => [linked(map, 0, 'till')], [figure]);
    expect(cell('touchpoints', 0)).toBe('The till Score hidden until your own visit is handed in');
    expect(cell('score', 0)).toBe('1 hidden');
  });

  it('of a jump, in the cell and counted in the header of the lane', async () => {
    const figures = [figureOf('till'), figureOf('app', { medium: 'online', channelId: 'app' })];
    const { cell, note } = await open((map) => [linked(map, 0, 'till'), linked(map, 2, 'app')], figures);
    expect(cell('touchpoints', 2)).toMatch(/^Jump: the customer changes medium and channel The app/);
    expect(cell('touchpoints', 0)).not.toContain('Jump');
    expect(note('touchpoints')).toBe('1 channel jump');
  });

  it('of cards for which there is no room: how many, and their names to whoever hears it', async () => {
    const { cell } = await open((map) =>
      ['No signs', 'No staff', 'No seats'].map(
        (text) => addCard(map, cellAt(map, 'pains', 0), { kind: 'pain', text }).operations,
      ),
    );
    expect(cell('pains', 0)).toMatch(/1 more : No (signs|staff|seats)$/);
  });

  it('of an emotion: the value and its word', async () => {
    const { cell, note } = await open((map) => [
      setEmotion(cellAt(map, 'emotion', 0), 'current', -1.5),
      setEmotion(cellAt(map, 'emotion', 2), 'current', 1),
    ]);
    expect(cell('emotion', 0)).toContain('−1.5, between frustrated and annoyed');
    expect(cell('emotion', 1)).toBe('');
    expect(note('emotion')).toBe('Mean −0.3; peak and end −0.3');
  });
});
