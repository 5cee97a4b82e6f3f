import { useEffect, useEffectEvent } from 'react';
import { placeOfCell } from '@/lib/journeys/core/blank-parts';
import { isCellKey, type PlaceKey } from '../editor/grid-places';
import { useMap, type MapContextValue } from '../editor/map-context';
import { perMap } from './per-map';

/** Cells that take files, each with what takes them. */
const takersOf = perMap(() => new Map<string, (files: File[]) => void>());

/** Takes the files that are pasted on a cell while the grid is walked through. */
export function useFilesFor(cell: string, take: (files: File[]) => void): void {
  const takers = takersOf(useMap());
  const taken = useEffectEvent(take);
  useEffect(() => {
    const taker = (files: File[]) => taken(files);
    takers.set(cell, taker);
    return () => {
      if (takers.get(cell) === taker) takers.delete(cell);
    };
  }, [takers, cell]);
}

/** Gives pasted files to the cell that has the focus; false where there are none, or the cell is not for pictures. */
export function pasteFiles(map: MapContextValue, place: PlaceKey | null, files: FileList): boolean {
  if (files.length === 0 || place === null || !isCellKey(place)) return false;
  const lane = map.store.map().lane[placeOfCell(place).laneId];
  const take = takersOf(map).get(place);
  if (lane?.kind !== 'storyboard' || !take) return false;
  take([...files]);
  return true;
}
