import type { Phase } from '@/db/values/touchpoints';
import { newId } from '@/lib/ids';
import { comparePositions, positionsAfter } from '@/lib/touchpoints/position';
import { cellId, placeOfCell } from './blank-parts';
import { cardsOf, stagesOf, stepsOf } from './read-map';
import type { Cell, MapState, Operation, Step } from './types';

/** Where something new goes: behind a sibling, first (null), or last (undefined). */
type After = string | null | undefined;

const onePosition = (siblings: readonly { id: string; position: string }[], after: After) =>
  positionsAfter(siblings, after, 1)[0] ?? '';

/** A new stage with one step, so that there is a column to write into. Gives the ids too. */
export function insertStage(
  map: MapState,
  { title = '', phase, after }: { title?: string; phase: Phase; after?: After },
): { operations: Operation[]; stageId: string; stepId: string } {
  const [stageId, stepId] = [newId(), newId()];
  const position = onePosition(stagesOf(map), after);
  return {
    stageId,
    stepId,
    operations: [
      { type: 'insert', kind: 'stage', id: stageId, position, values: { title, phase } },
      {
        type: 'insert',
        kind: 'step',
        id: stepId,
        under: stageId,
        position: onePosition([], null),
        values: { title: '', subMapId: null },
      },
    ],
  };
}

/** A new step in a stage. */
export function insertStep(
  map: MapState,
  { stageId, title = '', after }: { stageId: string; title?: string; after?: After },
): { operations: Operation[]; stepId: string } {
  const stepId = newId();
  const position = onePosition(stepsOf(map, stageId), after);
  const values = { title, subMapId: null };
  return {
    stepId,
    operations: [{ type: 'insert', kind: 'step', id: stepId, under: stageId, position, values }],
  };
}

/** Gives a stage or a step another title. */
export const rename = (kind: 'stage' | 'step', id: string, title: string): Operation[] => [
  { type: 'set', kind, id, field: 'title', value: title, base: 0 },
];

/** Puts a stage elsewhere, its steps with it. */
export function moveStage(map: MapState, id: string, after: After): Operation[] {
  const others = stagesOf(map).filter((stage) => stage.id !== id);
  return [{ type: 'place', kind: 'stage', id, position: onePosition(others, after) }];
}

/** Puts a step elsewhere, in its own stage or another one. */
export function moveStep(
  map: MapState,
  id: string,
  { stageId, after }: { stageId: string; after?: After },
): Operation[] {
  const others = stepsOf(map, stageId).filter((step) => step.id !== id);
  return [{ type: 'place', kind: 'step', id, under: stageId, position: onePosition(others, after) }];
}

/** Takes a stage, a step, a lane or a card away; what is in it goes along and comes back with it. */
export const removePart = (kind: 'stage' | 'step' | 'lane' | 'card', id: string): Operation[] => [
  { type: 'remove', kind, id },
];

/** Puts the steps of a stage behind those of the stage before it and takes the empty stage away; nothing for the first one. */
export function mergeIntoPrevious(map: MapState, id: string): Operation[] {
  const stages = stagesOf(map);
  const before = stages[stages.findIndex((stage) => stage.id === id) - 1];
  if (!before) return [];
  const moved = stepsOf(map, id);
  const positions = positionsAfter(stepsOf(map, before.id), undefined, moved.length);
  return [
    ...moved.map((step, at): Operation => {
      const place = { under: before.id, position: positions[at] ?? '' };
      return { type: 'place', kind: 'step', id: step.id, ...place };
    }),
    { type: 'remove', kind: 'stage', id },
  ];
}

/** The same values in another cell. */
export function copyCell(cell: Cell, id: string): Operation[] {
  const { text, evidence, amount, unit, target, sampleSize, source, flag, emotions } = cell;
  const set = (field: string, value: unknown, key?: string) =>
    ({ type: 'set', kind: 'cell', id, field, value, base: 0, ...(key ? { key } : {}) }) as Operation;
  const values = { text, evidence, amount, unit, target, sampleSize, source, flag };
  const empty: readonly unknown[] = ['', null, false, 'none'];
  return [
    ...Object.entries(values).flatMap(([field, value]) => (empty.includes(value) ? [] : [set(field, value)])),
    ...Object.entries(emotions).map(([curve, value]) => set('emotions', value, curve)),
  ];
}

/** The same cards in another cell, as new ones. */
export function copyCards(map: MapState, from: { laneId: string; stepId: string }, to: string): Operation[] {
  return cardsOf(map, from.laneId, from.stepId).map((card): Operation => {
    const { kind, text, note, touchpointId, channelId, fileId, ownerId, metric, position } = card;
    const values = { kind, text, note, touchpointId, channelId, fileId, ownerId, metric };
    return { type: 'insert', kind: 'card', id: newId(), under: to, position, values };
  });
}

function copyStep(map: MapState, step: Step, under: string, position: string): Operation[] {
  const id = newId();
  const lanes = Object.values(map.lane).filter(({ removed }) => !removed);
  return [
    {
      type: 'insert',
      kind: 'step',
      id,
      under,
      position,
      values: { title: step.title, subMapId: step.subMapId },
    },
    ...lanes.flatMap((lane) => {
      const cell = map.cell[cellId(lane.id, step.id)];
      const to = cellId(lane.id, id);
      return [
        ...(cell ? copyCell(cell, to) : []),
        ...copyCards(map, { laneId: lane.id, stepId: step.id }, to),
      ];
    }),
  ];
}

/** A second step behind one, with all that stands in its cells. */
export function duplicateStep(map: MapState, id: string): Operation[] {
  const step = map.step[id];
  if (!step) return [];
  return copyStep(map, step, step.stageId, onePosition(stepsOf(map, step.stageId), id));
}

/** A second stage behind one, with its steps and all that stands in their cells. */
export function duplicateStage(map: MapState, id: string): Operation[] {
  const stage = map.stage[id];
  if (!stage) return [];
  const copy = newId();
  const position = onePosition(stagesOf(map), id);
  const { title, phase } = stage;
  return [
    { type: 'insert', kind: 'stage', id: copy, position, values: { title, phase } },
    ...stepsOf(map, id).flatMap((step) => copyStep(map, step, copy, step.position)),
  ];
}

/** Cells of a lane, with the step in which each stands. */
export function cellsOfLane(map: MapState, laneId: string): { cell: Cell; stepId: string }[] {
  return Object.values(map.cell)
    .map((cell) => ({ cell, ...placeOfCell(cell.id) }))
    .filter((one) => one.laneId === laneId)
    .sort((a, b) => comparePositions({ id: a.stepId, position: '' }, { id: b.stepId, position: '' }));
}
