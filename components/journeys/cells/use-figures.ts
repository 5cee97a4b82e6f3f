'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { MapChoices, TouchpointFigure } from '@/lib/journeys/figure-types';
import { defaultThresholds, type LevelThresholds } from '@/lib/format/level';
import { useMap } from '../editor/map-context';
import { choicesOf } from './choices-store';
import { figuresOf, type ShownFigures } from './figures-store';
import { filterOf, type MapFilter } from './map-filter';
import { paintOf, type Paint } from './paint';
import type { SharedValue } from './per-map';

export function useShared<T>({ subscribe, read }: Pick<SharedValue<T>, 'subscribe' | 'read'>): T {
  return useSyncExternalStore(subscribe, read, read);
}

/** All that is known of the map's touchpoints, with what was chosen. */
export const useFigures = (): ShownFigures => useShared(figuresOf(useMap()));

/** What is known of one touchpoint; asks again for one that has just come onto the map. */
export function useFigure(id: string | null): TouchpointFigure | undefined {
  const store = figuresOf(useMap());
  const read = () => (id === null ? undefined : store.read().byId.get(id));
  const figure = useSyncExternalStore(store.subscribe, read, read);
  const isMissing = id !== null && figure === undefined;
  useEffect(() => {
    if (isMissing && id !== null) store.miss(id);
  });
  return figure;
}

export function useThresholds(): LevelThresholds {
  const store = figuresOf(useMap());
  const read = () => store.read().figures?.thresholds ?? defaultThresholds;
  return useSyncExternalStore(store.subscribe, read, read);
}

/** What cells choose from; null until it has come. */
export const useChoices = (): MapChoices | null => useShared(choicesOf(useMap()));

export const usePaint = (): Paint => useShared(paintOf(useMap()));

export const useFilter = (): MapFilter => useShared(filterOf(useMap()));
