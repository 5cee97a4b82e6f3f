'use client';

import { useMemo } from 'react';
import type { Grid } from '@/lib/journeys/core/read-map';
import { useShared } from '../cells/use-figures';
import { useGrid, useMap } from '../editor/map-context';
import { hiddenLanesOf } from './hidden-lanes';

/** The map's columns and rows without hidden lanes; the same reference as long as neither changes. */
export function useShownGrid(): Grid {
  const grid = useGrid();
  const hidden = useShared(hiddenLanesOf(useMap()));
  return useMemo(
    () =>
      hidden.length === 0 ? grid : { ...grid, lanes: grid.lanes.filter(({ id }) => !hidden.includes(id)) },
    [grid, hidden],
  );
}
