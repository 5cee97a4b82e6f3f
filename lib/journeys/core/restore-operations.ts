import { placeOfCell } from './blank-parts';
import { shownMap } from './shown-map';
import { transformMap } from './transform-map';
import type { Card, HeaderFields, MapState, Operation, Step } from './types';

/** How much of a map is to be as it was. */
export type RestoreScope = { part: 'map' } | { part: 'stage' | 'lane'; id: string };

export interface Restoring {
  operations: Operation[];
  /** Lanes or steps of that time in which something stood, which are gone and are not part of what comes back. */
  withoutPlace: string[];
}

/** What is told about a map and does not stand in it: it stays as it is by now. */
const kept = ['ownerId', 'status', 'reviewedOn', 'reviewedBy', 'reviewDue'] as const;

type Table<P> = Record<string, P>;

interface Frame {
  stage: Table<MapState['stage'][string]>;
  step: Table<Step>;
  lane: Table<MapState['lane'][string]>;
}

/** Stages, steps and lanes as they will be; a step that came into the stage later goes back to where it came from. */
function frameOf(now: MapState, then: MapState, scope: Exclude<RestoreScope, { part: 'map' }>): Frame {
  const shown = shownMap(now);
  const frame: Frame = { stage: { ...shown.stage }, step: { ...shown.step }, lane: { ...shown.lane } };
  if (scope.part === 'lane') {
    const lane = then.lane[scope.id];
    if (lane) frame.lane[scope.id] = lane;
    return frame;
  }
  const stage = then.stage[scope.id];
  if (stage) frame.stage[scope.id] = stage;
  for (const step of Object.values(shown.step).filter(({ stageId }) => stageId === scope.id)) {
    const was = then.step[step.id];
    if (!was) delete frame.step[step.id];
    else if (frame.stage[was.stageId]) {
      frame.step[step.id] = { ...step, stageId: was.stageId, position: was.position };
    }
  }
  for (const step of Object.values(then.step)) if (step.stageId === scope.id) frame.step[step.id] = step;
  return frame;
}

const isLive = ({ removed }: { removed: boolean }) => !removed;

/** The map as it will be, and what of that time has no place in it. */
function targetOf(
  now: MapState,
  then: MapState,
  scope: Exclude<RestoreScope, { part: 'map' }>,
): { target: MapState; withoutPlace: string[] } {
  const frame = frameOf(now, then, scope);
  const hasPlace = (laneId: string, stepId: string) =>
    frame.lane[laneId] !== undefined && frame.step[stepId] !== undefined;
  const isAbout = (laneId: string, stepId: string) =>
    scope.part === 'lane' ? laneId === scope.id : then.step[stepId]?.stageId === scope.id;
  // What was not there at that time cannot be as it was.
  const isInScope = (laneId: string, stepId: string) =>
    isAbout(laneId, stepId) && then.lane[laneId] !== undefined && then.step[stepId] !== undefined;
  const withoutPlace = new Set<string>();
  const cell: Table<MapState['cell'][string]> = {};
  const card: Table<Card> = {};
  for (const one of Object.values(now.cell)) {
    const { laneId, stepId } = placeOfCell(one.id);
    if (hasPlace(laneId, stepId) && !isInScope(laneId, stepId)) cell[one.id] = one;
  }
  for (const one of Object.values(then.cell)) {
    const { laneId, stepId } = placeOfCell(one.id);
    if (!isInScope(laneId, stepId)) continue;
    if (hasPlace(laneId, stepId)) cell[one.id] = one;
    else withoutPlace.add(scope.part === 'lane' ? stepId : laneId);
  }
  for (const one of Object.values(now.card).filter(isLive)) {
    if (!hasPlace(one.laneId, one.stepId)) continue;
    const was = then.card[one.id];
    if (!isInScope(one.laneId, one.stepId)) card[one.id] = one;
    else if (was && hasPlace(was.laneId, was.stepId)) {
      card[one.id] = { ...one, laneId: was.laneId, stepId: was.stepId, position: was.position };
    }
  }
  for (const one of Object.values(then.card)) {
    if (!isInScope(one.laneId, one.stepId)) continue;
    if (hasPlace(one.laneId, one.stepId)) card[one.id] = one;
    else withoutPlace.add(scope.part === 'lane' ? one.stepId : one.laneId);
  }
  return { target: { ...now, ...frame, cell, card }, withoutPlace: [...withoutPlace] };
}

/**
 * The operations that bring a map, one stage with its steps or one lane back to what it was. Words about the map go back
 * with the whole map; its status, owner and reviews stay as they are. What a stage or a lane shares with the rest of the
 * map stays where it did not exist at that time.
 */
export function restoreOperations(now: MapState, then: MapState, scope: RestoreScope): Restoring {
  if (scope.part !== 'map') {
    const { target, withoutPlace } = targetOf(now, then, scope);
    return { operations: transformMap(now, target), withoutPlace };
  }
  const standing = Object.fromEntries(kept.map((field) => [field, now.header[field]]));
  const header = { ...then.header, ...(standing as Pick<HeaderFields, (typeof kept)[number]>) };
  return { operations: transformMap(now, { ...then, header }), withoutPlace: [] };
}
