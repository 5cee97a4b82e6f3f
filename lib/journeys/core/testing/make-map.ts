import type { MapType } from '@/db/values/journeys';
import { cellId } from '../blank-parts';
import { newMap } from '../new-map';
import { filledCells, readCell, readGrid } from '../read-map';
import type { MapState } from '../types';

/** A map of three stages with one step each. */
export const makeMap = (type: MapType = 'current-state'): MapState =>
  newMap({ type, language: 'en', header: { title: 'I buy a ticket' } }, [
    { title: 'Look', phase: 'before' },
    { title: 'Buy', phase: 'during' },
    { title: 'Ride', phase: 'after' },
  ]);

/** The id of the cell in a lane of a kind and the nth step. */
export function cellAt(map: MapState, kind: string, column: number): string {
  const { lanes, steps } = readGrid(map);
  return cellId(lanes.find((lane) => lane.kind === kind)?.id ?? '', steps[column]?.id ?? '');
}

const withoutVersions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, one: unknown) => (name === 'versions' ? undefined : one)));

/** Everything that a reader of a map sees, and nothing else. */
export function seen(map: MapState): unknown {
  const { stages, lanes } = readGrid(map);
  const cells = [...filledCells(map)].sort().map((id) => {
    const [laneId = '', stepId = ''] = id.split(':');
    return readCell(map, laneId, stepId);
  });
  return withoutVersions({ header: map.header, stages, lanes, cells });
}
