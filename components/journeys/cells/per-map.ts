import type { MapStore } from '@/lib/journeys/client/store-types';
import type { MapContextValue } from '../editor/map-context';

/** Something that belongs to an open map: made when it is first asked for, gone with the map's store. */
export function perMap<T>(make: (map: MapContextValue) => T): (map: MapContextValue) => T {
  const made = new WeakMap<MapStore, T>();
  return (map) => {
    const known = made.get(map.store);
    if (known !== undefined) return known;
    const fresh = make(map);
    made.set(map.store, fresh);
    return fresh;
  };
}

/** A value that pieces of a screen share. */
export interface SharedValue<T> {
  read: () => T;
  set: (next: T) => void;
  subscribe: (listener: () => void) => () => void;
}

export function sharedValue<T>(first: T): SharedValue<T> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    read: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
