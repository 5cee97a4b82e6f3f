import { lanesOf, stagesOf, stepsOf } from '@/lib/journeys/core/read-map';
import type { MapState } from '@/lib/journeys/core/types';
import { laneKey, readPlace, stageKey, stepKey, type PlaceKey } from '../editor/grid-places';

/** What has a header: it is named, moved, doubled and deleted there. */
export interface MapPart {
  kind: 'stage' | 'step' | 'lane';
  id: string;
}

/** The stage, step or lane of a header's key; null for others. */
export function partOf(key: PlaceKey): MapPart | null {
  const place = readPlace(key);
  return place.kind === 'cell' || place.kind === 'empty' ? null : { kind: place.kind, id: place.id };
}

/** The siblings among which a part stands, in order. */
export function siblingsOf(map: MapState, { kind, id }: MapPart): readonly { id: string }[] {
  if (kind === 'stage') return stagesOf(map);
  if (kind === 'lane') return lanesOf(map);
  return stepsOf(map, map.step[id]?.stageId ?? '');
}

/** The key of a part's header. */
export const keyOf = ({ kind, id }: MapPart): PlaceKey =>
  kind === 'stage' ? stageKey(id) : kind === 'step' ? stepKey(id) : laneKey(id);

/** Where a part stands in its row, from 1. */
export function placeAmong(map: MapState, part: MapPart): { place: number; count: number } {
  const all = siblingsOf(map, part);
  return { place: all.findIndex(({ id }) => id === part.id) + 1, count: all.length };
}
