import { comparePositions } from '@/lib/touchpoints/position';
import { blankCell, cellId, placeOfCell } from './blank-parts';
import { orderLanes } from './lanes';
import type { Card, Cell, Lane, MapState, PlacedKind, Stage, Step } from './types';

/** Whether a step is to be seen: it and its stage are there. */
export function isStepShown(map: MapState, id: string): boolean {
  const step = map.step[id];
  return step !== undefined && !step.removed && map.stage[step.stageId]?.removed === false;
}

/** Whether a cell is to be seen: its lane and its step are. */
export function isCellShown(map: MapState, id: string): boolean {
  const { laneId, stepId } = placeOfCell(id);
  return map.lane[laneId]?.removed === false && isStepShown(map, stepId);
}

/** Whether a part that can be removed is to be seen. */
export function isShown(map: MapState, kind: PlacedKind, id: string): boolean {
  if (kind === 'step') return isStepShown(map, id);
  if (kind !== 'card') return map[kind][id]?.removed === false;
  const card = map.card[id];
  return card !== undefined && !card.removed && isCellShown(map, cellId(card.laneId, card.stepId));
}

const shown = <P extends Stage | Step | Card>(parts: Readonly<Record<string, P>>) =>
  Object.values(parts).filter(({ removed }) => !removed);

/** The stages of a map in their order. */
export const stagesOf = (map: MapState): Stage[] => shown(map.stage).sort(comparePositions);

/** The steps of a stage in their order. */
export function stepsOf(map: MapState, stageId: string): Step[] {
  return shown(map.step)
    .filter((step) => step.stageId === stageId)
    .sort(comparePositions);
}

/** The lanes of a map in their order. */
export function lanesOf(map: MapState): Lane[] {
  return orderLanes(
    map.type,
    Object.values(map.lane).filter(({ removed }) => !removed),
  );
}

const noCards: Card[] = [];
const cardsByCell = new WeakMap<MapState['card'], Map<string, Card[]>>();

/** Cards by cell; tables of cards are never changed in place, so each is sorted once. */
function indexCards(cards: MapState['card']): Map<string, Card[]> {
  const known = cardsByCell.get(cards);
  if (known) return known;
  const index = new Map<string, Card[]>();
  for (const card of shown(cards).sort(comparePositions)) {
    const id = cellId(card.laneId, card.stepId);
    index.set(id, [...(index.get(id) ?? noCards), card]);
  }
  cardsByCell.set(cards, index);
  return index;
}

/** The cards of a cell in their order. */
export const cardsOf = (map: MapState, laneId: string, stepId: string): readonly Card[] =>
  indexCards(map.card).get(cellId(laneId, stepId)) ?? noCards;

/** A map's columns and rows as a reader sees them. */
export interface Grid {
  stages: readonly (Stage & { steps: readonly Step[] })[];
  /** All of them, from left to right. */
  steps: readonly Step[];
  lanes: readonly Lane[];
}

/** Stages with their steps, and lanes, each in its order. */
export function readGrid(map: MapState): Grid {
  const stages = stagesOf(map).map((stage) => ({ ...stage, steps: stepsOf(map, stage.id) }));
  return { stages, steps: stages.flatMap(({ steps }) => steps), lanes: lanesOf(map) };
}

/** What stands where a lane and a step cross. */
export interface CellView {
  cell: Cell;
  cards: readonly Card[];
}

/** A cell with its cards; a blank one where nothing was written yet. */
export function readCell(map: MapState, laneId: string, stepId: string): CellView {
  const id = cellId(laneId, stepId);
  return { cell: map.cell[id] ?? blankCell(id), cards: cardsOf(map, laneId, stepId) };
}

/** Whether anything stands in a cell, cards left aside. */
export function hasValue({ text, amount, target, flag, emotions }: Cell): boolean {
  return text !== '' || amount !== null || target !== null || flag || Object.keys(emotions).length > 0;
}

/** The ids of all cells in which something stands and that are to be seen. */
export function filledCells(map: MapState): Set<string> {
  const filled = new Set<string>();
  for (const cell of Object.values(map.cell)) if (hasValue(cell)) filled.add(cell.id);
  for (const card of shown(map.card)) filled.add(cellId(card.laneId, card.stepId));
  for (const id of filled) if (!isCellShown(map, id)) filled.delete(id);
  return filled;
}

export interface MapCounts {
  stages: number;
  steps: number;
  lanes: number;
  filledCells: number;
}

/** How much of what is limited a map has. */
export function countMap(map: MapState): MapCounts {
  const { stages, steps, lanes } = readGrid(map);
  return {
    stages: stages.length,
    steps: steps.length,
    lanes: lanes.length,
    filledCells: filledCells(map).size,
  };
}
