import { addCard, moveCard, setCell, setEmotion, setHeader } from '../edits-cells';
import {
  duplicateStage,
  insertStage,
  insertStep,
  mergeIntoPrevious,
  moveStage,
  moveStep,
  removePart,
  rename,
} from '../edits-columns';
import { duplicateLane, insertLane, moveLane } from '../edits-lanes';
import { cellId } from '../blank-parts';
import { readGrid } from '../read-map';
import type { MapState, Operation } from '../types';

/** What people do to a map. */
export const edits = [
  'text',
  'text',
  'text',
  'emotion',
  'title',
  'header',
  'stage',
  'step',
  'lane',
  'card',
  'cards',
  'place',
  'move',
  'merge',
  'remove',
  'duplicate',
] as const;
export type Edit = (typeof edits)[number];

/** One of several by a number that may be larger. */
export const one = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];

/** What a person does next, from what they see; the same numbers give the same. */
export function operationsFor(map: MapState, edit: Edit, seed: number, word: string): readonly Operation[] {
  const { stages, steps, lanes } = readGrid(map);
  const [stage, step, lane] = [one(stages, seed), one(steps, seed >> 2), one(lanes, seed >> 3)];
  if (!stage || !step || !lane) return insertStage(map, { phase: 'before', title: word }).operations;
  const cell = cellId(lane.id, step.id);
  const card = one(
    Object.values(map.card).filter(({ removed }) => !removed),
    seed,
  );
  const made: Partial<Record<Edit, () => readonly Operation[]>> = {
    // Few cells, so that people meet in them.
    text: () => setCell(cellId(lanes[seed % 2]?.id ?? '', step.id), 'text', word),
    emotion: () => setEmotion(cell, seed % 2 ? 'current' : 'intended', (seed % 9) / 2 - 2),
    title: () => rename(seed % 2 ? 'stage' : 'step', seed % 2 ? stage.id : step.id, word),
    header: () => setHeader(map, seed % 2 ? 'goal' : 'scenario', word),
    stage: () =>
      insertStage(map, { phase: 'during', title: word, after: seed % 3 ? stage.id : null }).operations,
    step: () => insertStep(map, { stageId: stage.id, title: word }).operations,
    lane: () => insertLane(map, { kind: 'text', title: word, after: lane.id }).operations,
    card: () => addCard(map, cell, { kind: 'pain', text: word }).operations,
    cards: () => (card ? moveCard(map, card.id, { cell }) : []),
    place: () => moveStep(map, step.id, { stageId: stage.id, after: null }),
    move: () => (seed % 2 ? moveStage(map, stage.id, undefined) : moveLane(map, lane.id, null)),
    merge: () => mergeIntoPrevious(map, stage.id),
    remove: () => {
      if (card && seed % 3 === 0) return removePart('card', card.id);
      return seed % 2 ? removePart('stage', stage.id) : removePart('lane', lane.id);
    },
    duplicate: () => (seed % 2 ? duplicateStage(map, stage.id) : duplicateLane(map, lane.id)),
  };
  return made[edit]?.() ?? [];
}
