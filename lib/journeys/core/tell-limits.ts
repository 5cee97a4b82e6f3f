import { mapLimits, nearLimit, type LimitedThing } from './limits';
import { countMap } from './read-map';
import type { MapState } from './types';

export interface LimitState {
  thing: LimitedThing;
  count: number;
  limit: number;
  /** At 80 % and beyond; people are told. */
  isNear: boolean;
  isFull: boolean;
}

/** How far a map is from each of its limits. */
export function tellLimits(map: MapState): LimitState[] {
  const counts = countMap(map);
  return (Object.keys(mapLimits) as LimitedThing[]).map((thing) => {
    const [count, limit] = [counts[thing], mapLimits[thing]];
    return { thing, count, limit, isNear: count >= limit * nearLimit, isFull: count >= limit };
  });
}
