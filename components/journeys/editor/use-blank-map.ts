'use client';

import { useEffect, useState } from 'react';
import { filledCells } from '@/lib/journeys/core/read-map';
import { useMap } from './map-context';

/** Whether nothing stands in the map's cells yet. A map that had something once is not asked again. */
export function useBlankMap(): boolean {
  const { store } = useMap();
  const [isBlank, setBlank] = useState(() => filledCells(store.map()).size === 0);
  useEffect(() => {
    if (!isBlank) return;
    return store.subscribeStatus(() => {
      if (filledCells(store.map()).size > 0) setBlank(false);
    });
  }, [store, isBlank]);
  return isBlank;
}
