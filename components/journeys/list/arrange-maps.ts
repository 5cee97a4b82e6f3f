import { mapStatuses, mapTypes, type MapStatus, type MapType } from '@/db/values/journeys';
import { foldForSearch } from '@/lib/format/collate';
import type { MapSummary } from '@/lib/journeys/types';

export const mapSortKeys = [
  'title',
  'type',
  'personas',
  'status',
  'review',
  'researched',
  'size',
  'touchpoints',
  'owner',
  'updated',
] as const;
export type MapSortKey = (typeof mapSortKeys)[number];

export interface MapFilter {
  q: string;
  type: MapType | null;
  status: MapStatus | null;
  /** Id of a persona; empty for all. */
  persona: string;
  stale: boolean;
  archived: boolean;
}

/** Share of the texts that were researched; null where nothing is written. */
export const researchedShareOf = ({
  written,
  researched,
}: Pick<MapSummary, 'written' | 'researched'>): number | null =>
  written === 0 ? null : researched / written;

/** Maps that the filter lets through: words anywhere in title, owner and personas; archived ones where asked. */
export function filterMaps(
  maps: readonly MapSummary[],
  { q, type, status, persona, stale, archived }: MapFilter,
): MapSummary[] {
  const words = foldForSearch(q).split(' ').filter(Boolean);
  return maps.filter((map) => {
    if (map.archived && !archived) return false;
    if (type && map.type !== type) return false;
    if (status && map.status !== status) return false;
    if (stale && !map.isStale) return false;
    if (persona && !map.personas.some(({ id }) => id === persona)) return false;
    const text = foldForSearch([map.title, map.owner, ...map.personas.map(({ name }) => name)].join(' '));
    return words.every((word) => text.includes(word));
  });
}

type Value = string | number | null;

const values: Readonly<Record<Exclude<MapSortKey, 'title'>, (map: MapSummary) => Value>> = {
  type: ({ type }) => mapTypes.indexOf(type),
  personas: ({ personas }) => personas[0]?.name ?? null,
  status: ({ status }) => mapStatuses.indexOf(status),
  review: ({ reviewDue }) => reviewDue,
  researched: researchedShareOf,
  size: ({ stages, steps }) => steps * 100 + stages,
  touchpoints: ({ touchpoints }) => touchpoints,
  owner: ({ owner }) => owner,
  updated: ({ updatedAt }) => updatedAt,
};

/** Maps in order; they come by title. What is not known stands last whichever way, equal ones stay by title. */
export function sortMaps(maps: readonly MapSummary[], key: MapSortKey, descending: boolean): MapSummary[] {
  if (key === 'title') return descending ? [...maps].reverse() : [...maps];
  const value = values[key];
  return [...maps].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order = typeof one === 'string' ? one.localeCompare(String(other)) : Number(one) - Number(other);
    return descending ? -order : order;
  });
}
