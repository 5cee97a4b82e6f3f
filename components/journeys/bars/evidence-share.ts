import { filledCells } from '@/lib/journeys/core/read-map';
import type { MapState } from '@/lib/journeys/core/types';

/** The share of a map's texts that were researched, 0 to 1; null where nothing is written. "Partly" does not count. */
export function evidenceShare(map: MapState): number | null {
  const texts = [...filledCells(map)].flatMap((id) => {
    const cell = map.cell[id];
    return cell && cell.text !== '' ? [cell] : [];
  });
  if (texts.length === 0) return null;
  return texts.filter(({ evidence }) => evidence === 'researched').length / texts.length;
}
