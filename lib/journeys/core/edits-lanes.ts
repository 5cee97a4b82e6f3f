import type { LaneHeight, LaneKind, LaneZone } from '@/db/values/journeys';
import { newId } from '@/lib/ids';
import { positionsAfter } from '@/lib/touchpoints/position';
import { cellId, newLane } from './blank-parts';
import { cellsOfLane, copyCards, copyCell } from './edits-columns';
import { isStepShown, lanesOf } from './read-map';
import type { MapState, Operation } from './types';

const positionAfter = (map: MapState, after: string | null | undefined, without?: string) =>
  positionsAfter(
    lanesOf(map).filter(({ id }) => id !== without),
    after,
    1,
  )[0] ?? '';

/** A new lane of a kind behind another one, first (null) or last (undefined). Gives its id too. */
export function insertLane(
  map: MapState,
  { kind, title = '', after }: { kind: LaneKind; title?: string; after?: string | null },
): { operations: Operation[]; laneId: string } {
  const laneId = newId();
  const values = { ...newLane(kind), title };
  return {
    laneId,
    operations: [{ type: 'insert', kind: 'lane', id: laneId, position: positionAfter(map, after), values }],
  };
}

/** Puts a lane elsewhere. In a blueprint the order holds within the lane's zone. */
export function moveLane(map: MapState, id: string, after: string | null | undefined): Operation[] {
  return [{ type: 'place', kind: 'lane', id, position: positionAfter(map, after, id) }];
}

export const renameLane = (id: string, title: string): Operation[] => [
  { type: 'set', kind: 'lane', id, field: 'title', value: title, base: 0 },
];

/** Moves a lane across the lines of a blueprint. */
export const setZone = (id: string, zone: LaneZone): Operation[] => [
  { type: 'set', kind: 'lane', id, field: 'zone', value: zone, base: 0 },
];

export const setHeight = (id: string, height: LaneHeight): Operation[] => [
  { type: 'set', kind: 'lane', id, field: 'height', value: height, base: 0 },
];

/** A second lane behind one, with all that stands in its cells. */
export function duplicateLane(map: MapState, id: string): Operation[] {
  const lane = map.lane[id];
  if (!lane) return [];
  const copy = newId();
  const { kind, title, zone, height, settings } = lane;
  const steps = Object.keys(map.step).filter((stepId) => isStepShown(map, stepId));
  return [
    {
      type: 'insert',
      kind: 'lane',
      id: copy,
      position: positionAfter(map, id),
      values: { kind, title, zone, height, settings },
    },
    ...cellsOfLane(map, id).flatMap(({ cell, stepId }) =>
      isStepShown(map, stepId) ? copyCell(cell, cellId(copy, stepId)) : [],
    ),
    ...steps.flatMap((stepId) => copyCards(map, { laneId: id, stepId }, cellId(copy, stepId))),
  ];
}
