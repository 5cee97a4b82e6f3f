'use client';

import type { CellView } from '@/lib/journeys/core/read-map';
import type { Lane } from '@/lib/journeys/core/types';
import { useMap } from '../editor/map-context';
import { figuresOf, type ShownFigures } from './figures-store';
import { countAsked, matchesFilter, type CellFacts } from './map-filter';
import type { MapReferences } from '../editor/map-context';
import { useFilter } from './use-figures';

/** What a filter sees of a cell. */
export function factsOf(
  lane: Lane,
  { cell, cards }: CellView,
  { byId }: Pick<ShownFigures, 'byId'>,
  references: MapReferences,
): CellFacts {
  const nameIn = (kind: keyof MapReferences, id: string | null) =>
    id === null ? [] : [references[kind].get(id)?.name ?? ''];
  const figures = cards.flatMap(({ touchpointId }) => (touchpointId && byId.get(touchpointId)) || []);
  return {
    kind: lane.kind,
    evidence: cell.evidence,
    words: [
      cell.text,
      cell.unit,
      cell.source,
      ...figures.map(({ name }) => name),
      ...cards.flatMap((card) => [
        card.text,
        card.note,
        card.metric,
        ...nameIn('touchpoints', card.touchpointId),
        ...nameIn('channels', card.channelId),
        ...nameIn('people', card.ownerId),
      ]),
    ],
    levels: figures.flatMap(({ level }) => level ?? []),
    channelIds: [
      ...cards.flatMap(({ channelId }) => channelId ?? []),
      ...figures.flatMap(({ channelId }) => channelId ?? []),
    ],
  };
}

/** Whether a cell is not what the filter asks for. */
export function useIsFilteredOut(lane: Lane, view: CellView): boolean {
  const map = useMap();
  const filter = useFilter();
  if (countAsked(filter) === 0) return false;
  return !matchesFilter(filter, factsOf(lane, view, figuresOf(map).read(), map.references()));
}
