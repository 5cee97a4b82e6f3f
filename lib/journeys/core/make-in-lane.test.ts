import { expect, it } from 'vitest';
import { applyOperations } from './apply-operations';
import { placeOfCell } from './blank-parts';
import { removePart } from './edits-columns';
import { makeCard, laneFor } from './make-in-lane';
import { readCell } from './read-map';
import { cellAt, makeMap } from './testing/make-map';
import type { MapState, Operation } from './types';

const doAll = (map: MapState, operations: readonly Operation[]) =>
  applyOperations(
    map,
    operations.map((operation, at) => ({ operation, sequence: map.sequence + at + 1 })),
  );
const cardsIn = (map: MapState, cell: string) => {
  const { laneId, stepId } = placeOfCell(cell);
  return readCell(map, laneId, stepId).cards.map(({ kind, text }) => ({ kind, text }));
};

it('a pain point stands in the lane of pain points at the same step', () => {
  const map = makeMap();
  const { stepId } = placeOfCell(cellAt(map, 'actions', 1));
  const { operations, isNewLane } = makeCard(map, { stepId, kind: 'pain', text: 'Long queue' });
  expect(isNewLane).toBe(false);
  const after = doAll(map, operations);
  expect(cardsIn(after, cellAt(after, 'pains', 1))).toEqual([{ kind: 'pain', text: 'Long queue' }]);
});

it('a lane that the map has not, or has no more, is added with it', () => {
  const whole = makeMap();
  const { laneId } = laneFor(whole, 'opportunities');
  const map = doAll(whole, removePart('lane', laneId));
  const { stepId } = placeOfCell(cellAt(map, 'actions', 2));
  const { operations, isNewLane } = makeCard(map, { stepId, kind: 'opportunity', text: 'Two desks' });
  expect(isNewLane).toBe(true);
  const after = doAll(map, operations);
  expect(cardsIn(after, cellAt(after, 'opportunities', 2))).toEqual([
    { kind: 'opportunity', text: 'Two desks' },
  ]);
  expect(laneFor(after, 'opportunities').operations).toEqual([]);
});
