import type { LaneKind } from '@/db/values/journeys';
import { cellId } from './blank-parts';
import { addCard } from './edits-cells';
import { insertLane } from './edits-lanes';
import { lanesOf } from './read-map';
import type { MapState, Operation } from './types';

/** The first lane of a kind; where the map has none, a new one at its end with the operations that add it. */
export function laneFor(map: MapState, kind: LaneKind): { laneId: string; operations: Operation[] } {
  const known = lanesOf(map).find((lane) => lane.kind === kind);
  return known ? { laneId: known.id, operations: [] } : insertLane(map, { kind });
}

/** What a text can be made into, and the lane in which that stands. */
export const madeIn = { pain: 'pains', opportunity: 'opportunities' } as const;
export type MadeKind = keyof typeof madeIn;

/** Operations that make a pain point or an opportunity of a text, in the lane of its kind at the same step. */
export function makeCard(
  map: MapState,
  { stepId, kind, text }: { stepId: string; kind: MadeKind; text: string },
): { operations: Operation[]; isNewLane: boolean } {
  const { laneId, operations } = laneFor(map, madeIn[kind]);
  const card = addCard(map, cellId(laneId, stepId), { kind, text });
  return { operations: [...operations, ...card.operations], isNewLane: operations.length > 0 };
}
