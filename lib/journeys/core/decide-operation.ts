import type { MapOperationOutcome, MapOperationReason } from '@/db/values/journeys';
import { findPart, valueAt, versionAt } from './apply-operations';
import { cellId, placeOfCell } from './blank-parts';
import { cardsInCell, curvesInLane, mapLimits } from './limits';
import { cardsOf, hasValue, isCellShown, isShown, isStepShown } from './read-map';
import type { InsertOperation, MapState, Operation, PartKind, PlaceOperation, SetOperation } from './types';

export interface Decision {
  outcome: MapOperationOutcome;
  reason: MapOperationReason | null;
}

/** What a decision needs to know beside the map. */
export interface Surroundings {
  /** Whether the version of a field was written by the page that sends the operation. */
  isOwn: (version: number) => boolean;
  /** Filled cells of the whole map by now. */
  filledCells: number;
}

const applied: Decision = { outcome: 'applied', reason: null };
const refused = (reason: MapOperationReason): Decision => ({ outcome: 'refused', reason });

/** Fields that somebody types: none of them is written over unseen. Of the others the last writer wins. */
const typed: Readonly<Record<PartKind, ReadonlySet<string>>> = {
  header: new Set(['title', 'scenario', 'goal', 'startsWith', 'endsWith', 'period', 'evidenceBasis']),
  stage: new Set(['title']),
  step: new Set(['title']),
  lane: new Set(['title']),
  cell: new Set(['text', 'amount', 'unit', 'target', 'sampleSize', 'source']),
  card: new Set(['text', 'note', 'metric']),
};

/** Whether an operation carries something that a person typed. */
export const isTyped = ({ kind, field }: SetOperation): boolean => typed[kind].has(field);

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether a cell has anything in it, cards included. */
export function isFilled(map: MapState, id: string): boolean {
  const cell = map.cell[id];
  if (cell && hasValue(cell)) return true;
  const { laneId, stepId } = placeOfCell(id);
  return cardsOf(map, laneId, stepId).length > 0;
}

/** The cells that an operation may fill or empty. */
export function cellsOf(map: MapState, operation: Operation): string[] {
  const { kind, id } = operation;
  if (kind === 'cell') return [id];
  if (kind !== 'card') return [];
  const card = map.card[id];
  const there = card ? [cellId(card.laneId, card.stepId)] : [];
  return 'under' in operation && operation.under ? [...there, operation.under] : there;
}

function isTooFull(map: MapState, operation: Operation, { filledCells }: Surroundings): boolean {
  if (filledCells < mapLimits.filledCells) return false;
  return cellsOf(map, operation).some((id) => isCellShown(map, id) && !isFilled(map, id));
}

/** Whether the stage, or the lane and the step, under which a part is to stand are there. */
function hasPlace(map: MapState, { kind, under = '' }: InsertOperation | PlaceOperation): boolean {
  if (kind === 'step') return map.stage[under]?.removed === false;
  return kind !== 'card' || isCellShown(map, under);
}

const countLive = (parts: Readonly<Record<string, { removed: boolean }>>) =>
  Object.values(parts).filter(({ removed }) => !removed).length;

const countSteps = (map: MapState) => Object.keys(map.step).filter((id) => isStepShown(map, id)).length;

/** Whether one more part of a kind, or the steps that come back with a stage, are too many. */
function isOneTooMany(map: MapState, operation: Operation): boolean {
  const { kind, id } = operation;
  if (kind === 'lane') return countLive(map.lane) >= mapLimits.lanes;
  if (kind === 'step') return countSteps(map) >= mapLimits.steps;
  if (kind === 'stage') {
    const back = Object.values(map.step).filter((step) => !step.removed && step.stageId === id).length;
    return countLive(map.stage) >= mapLimits.stages || countSteps(map) + back > mapLimits.steps;
  }
  if (kind !== 'card') return false;
  const [cell = ''] = cellsOf(map, operation).slice(-1);
  const { laneId, stepId } = placeOfCell(cell);
  return cardsOf(map, laneId, stepId).length >= cardsInCell;
}

function decideSet(map: MapState, operation: SetOperation, around: Surroundings): Decision {
  const { kind, id, value, base, key } = operation;
  const isThere =
    kind === 'header' ? id === map.id : kind === 'cell' ? isCellShown(map, id) : isShown(map, kind, id);
  if (!isThere) return refused('removed');
  if (same(valueAt(map, operation), value)) return applied;
  const version = versionAt(map, operation);
  if (isTyped(operation) && version > base && !around.isOwn(version)) {
    return { outcome: 'conflict', reason: 'changed' };
  }
  if (kind === 'cell' && key !== undefined && value !== null) {
    const curves = Object.keys(map.cell[id]?.emotions ?? {});
    if (!curves.includes(key) && curves.length >= curvesInLane) return refused('limit');
  }
  const empties = value === '' || value === null || value === false;
  return !empties && isTooFull(map, operation, around) ? refused('limit') : applied;
}

/**
 * What becomes of an operation on the map as it is by now: applied; a conflict, where somebody else changed the typed words
 * after the version that its author saw; or refused, with the reason. Removing wins over changing: what was typed into a
 * removed part is refused and its author is told. The same map, operation and surroundings give the same decision.
 */
export function decideOperation(map: MapState, operation: Operation, around: Surroundings): Decision {
  if (operation.type === 'set') return decideSet(map, operation, around);
  const { kind, id } = operation;
  const part = findPart(map, kind, id);
  if (operation.type === 'insert') {
    if (part) return applied;
    if (!hasPlace(map, operation)) return refused('removed');
    return isOneTooMany(map, operation) || isTooFull(map, operation, around) ? refused('limit') : applied;
  }
  if (!part) return refused('removed');
  if (operation.type === 'remove') return applied;
  if (operation.type === 'restore') {
    return part.removed && isOneTooMany(map, operation) ? refused('limit') : applied;
  }
  if (!isShown(map, operation.kind, id) || !hasPlace(map, operation)) return refused('removed');
  if (kind !== 'card') return applied;
  const [from, to] = cellsOf(map, operation);
  if (from === to) return applied;
  return isOneTooMany(map, operation) || isTooFull(map, operation, around) ? refused('limit') : applied;
}
