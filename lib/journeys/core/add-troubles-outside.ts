import { newId } from '@/lib/ids';
import { positionsAfter } from '@/lib/touchpoints/position';
import { newLane, newPart } from './blank-parts';
import { lanesOf } from './read-map';
import type { MapState } from './types';

/**
 * A day in the life with a lane for troubles that are none of the brand's making, behind what surrounds people; another map
 * as it is.
 */
export function addTroublesOutside(map: MapState, title: string): MapState {
  if (map.type !== 'day-in-the-life') return map;
  const lanes = lanesOf(map);
  const context = lanes.find(({ kind }) => kind === 'context');
  const [position = ''] = positionsAfter(lanes, context?.id, 1);
  const lane = { ...newPart(newId()), ...newLane('text'), title, zone: 'customer' as const, position };
  return { ...map, lane: { ...map.lane, [lane.id]: lane } };
}
