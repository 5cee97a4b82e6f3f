'use client';

import { useSyncExternalStore } from 'react';
import type { SavedView } from '@/lib/saved-views/types';
import { figuresOf } from '../cells/figures-store';
import { useFilter, usePaint, useShared } from '../cells/use-figures';
import { useGridView } from '../editor/grid-view';
import { useGrid, useMap } from '../editor/map-context';
import { arrangementNow } from './arrange-map';
import { isSameArrangement, readArrangement, type MapArrangement } from './arrangement';
import { hiddenLanesOf } from './hidden-lanes';

/** How the map is looked at now. */
export function useArrangement(): MapArrangement {
  const map = useMap();
  const { density } = useGridView();
  const figures = figuresOf(map);
  const wish = () => figures.read().wish;
  useShared(hiddenLanesOf(map));
  useFilter();
  usePaint();
  useSyncExternalStore(figures.subscribe, wish, wish);
  return arrangementNow(map, density);
}

/** Whether the map is looked at in another way than a view says; a view without a density leaves it open. */
export function useIsViewChanged({ state }: SavedView): boolean {
  const { lanes } = useGrid();
  const now = useArrangement();
  const saved = readArrangement(state);
  const wanted = { ...saved, density: saved.density ?? now.density };
  return !isSameArrangement(
    now,
    wanted,
    lanes.map(({ id }) => id),
  );
}
