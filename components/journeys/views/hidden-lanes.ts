import { perMap, sharedValue } from '../cells/per-map';
import type { MapContextValue } from '../editor/map-context';

/** Ids of the lanes that the reader does not want to see; of a view also some that are gone. */
export const hiddenLanesOf = perMap(() => sharedValue<readonly string[]>([]));

/** Takes a lane out of sight. */
export function hideLane(map: MapContextValue, laneId: string): void {
  const hidden = hiddenLanesOf(map);
  if (!hidden.read().includes(laneId)) hidden.set([...hidden.read(), laneId]);
}

/** Brings a lane back into sight. */
export function showLane(map: MapContextValue, laneId: string): void {
  const hidden = hiddenLanesOf(map);
  if (hidden.read().includes(laneId)) hidden.set(hidden.read().filter((id) => id !== laneId));
}
