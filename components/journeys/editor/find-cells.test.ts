import { expect, it } from 'vitest';
import { addCard, setCell } from '@/lib/journeys/core/edits-cells';
import { applyOperations } from '@/lib/journeys/core/apply-operations';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { newMap } from '@/lib/journeys/core/new-map';
import { readCell, readGrid } from '@/lib/journeys/core/read-map';
import type { MapState, Operation } from '@/lib/journeys/core/types';
import { findPlaces } from './find-cells';
import { laneKey, stageKey } from './grid-places';

const empty = newMap({ type: 'current-state', language: 'en', header: { title: 'A trip' } }, [
  { title: 'Žádost', phase: 'before' },
  { title: 'Using', phase: 'during' },
]);
const { lanes, steps, stages } = readGrid(empty);
const cell = (lane: number, step: number) => cellId(lanes[lane]?.id ?? '', steps[step]?.id ?? '');
const apply = (map: MapState, operations: Operation[]) =>
  applyOperations(
    map,
    operations.map((operation, at) => ({ operation, sequence: at + 1 })),
  );
const touchpoints = lanes.findIndex(({ kind }) => kind === 'touchpoints');
const map = apply(empty, [
  ...setCell(cell(0, 1), 'text', 'Find a žlutá taxi'),
  ...setCell(cell(1, 0), 'text', 'A TAXI again'),
  ...addCard(empty, cell(touchpoints, 0), { kind: 'touchpoint', note: '' }).operations,
]);
const find = (search: string) =>
  findPlaces(readGrid(map), search, {
    cell: (laneId, stepId) => readCell(map, laneId, stepId),
    laneName: ({ kind }) => (kind === 'pains' ? 'Pain points' : kind),
    card: () => 'Taxi rank',
  });

it('finds texts, cards and names without regard to case and marks, in the order of the grid', () => {
  expect(find('taxi')).toEqual([cell(0, 1), cell(1, 0), cell(touchpoints, 0)].sort(byLane));
  expect(find('zadost')).toEqual([stageKey(stages[0]?.id ?? '')]);
  expect(find('pain po')).toEqual([laneKey(lanes.find(({ kind }) => kind === 'pains')?.id ?? '')]);
});

it('finds nothing for nothing', () => {
  expect(find('  ')).toEqual([]);
  expect(find('bus')).toEqual([]);
});

function byLane(a: string, b: string): number {
  const row = (id: string) => lanes.findIndex((lane) => id.startsWith(lane.id));
  return row(a) - row(b);
}
