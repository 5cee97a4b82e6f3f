import { newId } from '@/lib/ids';
import { positionsAfter } from '@/lib/touchpoints/position';
import { newCard, newLane, newPart } from './blank-parts';
import { cardsOf, lanesOf, readGrid } from './read-map';
import type { MapState } from './types';

/** The map with a channel as the first one of its first column; with a row of channels where it had none. */
export function beginInChannel(map: MapState, channelId: string): MapState {
  const [step] = readGrid(map).steps;
  if (!step) return map;
  const lanes = lanesOf(map);
  const found = lanes.find(({ kind }) => kind === 'channels');
  const lane = found ?? {
    ...newPart(newId()),
    ...newLane('channels'),
    position: positionsAfter(lanes, undefined, 1)[0] ?? '',
  };
  const here = cardsOf(map, lane.id, step.id);
  if (here.some((card) => card.channelId === channelId)) return map;
  const card = {
    ...newPart(newId()),
    ...newCard('channel', { channelId }),
    laneId: lane.id,
    stepId: step.id,
    position: positionsAfter(here, null, 1)[0] ?? '',
  };
  return { ...map, lane: { ...map.lane, [lane.id]: lane }, card: { ...map.card, [card.id]: card } };
}
