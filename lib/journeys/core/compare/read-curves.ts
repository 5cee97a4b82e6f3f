import { readCell, readGrid } from '../read-map';
import type { MapState } from '../types';
import type { ComparedColumn, ComparedCurve, CurveValues, StageMean } from './types';

type Emotions = Readonly<Record<string, number>>;

/** Whose curves a cell has, with the value of each: of what is felt, or of what is meant. */
function ownValues(emotions: Emotions, curve: 'current' | 'intended'): Record<string, number> {
  return Object.fromEntries(
    Object.entries(emotions).flatMap(([key, value]) => {
      const [first = '', second] = key.split('.');
      return (second ?? first) === curve ? [[second === undefined ? '' : first, value] as const] : [];
    }),
  );
}

/**
 * The map with one point for each owner of a curve, by the persona's id, empty for everybody: of a current map what is felt;
 * of a future one what is meant, unless its lane shows what is felt.
 */
export function withOneCurve(map: MapState, state: 'current' | 'future'): MapState {
  const curveOf = (laneId: string) => {
    if (state === 'current') return 'current';
    return map.lane[laneId]?.settings.shows === 'current' ? 'current' : 'intended';
  };
  return {
    ...map,
    cell: Object.fromEntries(
      Object.values(map.cell).map((cell) => {
        const laneId = cell.id.slice(0, cell.id.indexOf(':'));
        return [cell.id, { ...cell, emotions: ownValues(cell.emotions, curveOf(laneId)) }];
      }),
    ),
  };
}

/** Point of an owner at a step: of the first emotion lane that has one. */
function valueAt(map: MapState, laneIds: readonly string[], stepId: string, owner: string): number | null {
  for (const laneId of laneIds) {
    const value = readCell(map, laneId, stepId).cell.emotions[owner];
    if (value !== undefined) return value;
  }
  return null;
}

/** The curves of both maps, which have one for each owner, along common columns; those of everybody first. */
export function readCurves(
  before: MapState,
  after: MapState,
  columns: readonly ComparedColumn[],
): ComparedCurve[] {
  const owners = [...Object.values(before.cell), ...Object.values(after.cell)].flatMap(({ emotions }) =>
    Object.keys(emotions),
  );
  const along = (map: MapState, owner: string): CurveValues => {
    const lanes = readGrid(map).lanes.filter(({ kind }) => kind === 'emotion');
    const ids = lanes.map(({ id }) => id);
    return columns.map(({ stepId }) => (map.step[stepId] ? valueAt(map, ids, stepId, owner) : undefined));
  };
  return [...new Set(owners)].sort().map((owner) => ({
    personaId: owner === '' ? null : owner,
    current: along(before, owner),
    future: along(after, owner),
  }));
}

function mean(values: readonly (number | null | undefined)[]): number | null {
  const told = values.filter((value) => typeof value === 'number');
  return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0) / told.length;
}

const between = (current: number | null, future: number | null) =>
  current === null || future === null ? null : future - current;

/**
 * Means of the points of a curve for each stage, and of the whole journey: each map by its own steps, a step that changed
 * stage counts where it stands in each. `stageOf` gives a step's stage in one of the maps.
 */
export function stageMeans(
  curve: ComparedCurve,
  columns: readonly ComparedColumn[],
  stages: readonly { id: string; title: string }[],
  stageOf: { current: (stepId: string) => string; future: (stepId: string) => string },
): { means: StageMean[]; whole: StageMean } {
  const meanIn = (state: 'current' | 'future', stageId: string | null) =>
    mean(
      columns.map(({ stepId }, at) =>
        stageId === null || stageOf[state](stepId) === stageId ? curve[state][at] : undefined,
      ),
    );
  const line = (stageId: string | null, title: string): StageMean => {
    const [current, future] = [meanIn('current', stageId), meanIn('future', stageId)];
    return { stageId: stageId ?? '', stage: title, current, future, difference: between(current, future) };
  };
  return { means: stages.map(({ id, title }) => line(id, title)), whole: line(null, '') };
}
