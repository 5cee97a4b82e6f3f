import { foldForSearch } from '@/lib/format/collate';
import { neglectsOf, type Neglect } from '@/lib/touchpoints/freshness';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { none, type InventoryQuery } from './inventory-url';
import type { Lists } from './row-store';

export const facets = [
  'phase',
  'channel',
  'medium',
  'kind',
  'presence',
  'owner',
  'unit',
  'object',
  'lifecycle',
  'control',
  'involvement',
  'aim',
  'risk',
  'data',
  'brandValue',
  'neglect',
] as const;
export type Facet = (typeof facets)[number];

/** What rows are judged by beside their own attributes. */
export interface InventoryFacts {
  /** Day in the workspace's time zone, `YYYY-MM-DD`. */
  today: string;
  /** Last day of the newest period with a figure, by touchpoint; absent for those without. */
  lastRated: Readonly<Record<string, string>>;
}

export function neglectsOfRow(row: TouchpointRow, { today, lastRated }: InventoryFacts): Neglect[] {
  return neglectsOf(row, { lastRatedOn: lastRated[row.id] ?? null }, today);
}

/** The values of a row by which each filter asks; nothing where the row has none. */
export function facetReader(
  lists: Pick<Lists, 'channels'>,
  facts: InventoryFacts,
): Record<Facet, (row: TouchpointRow) => readonly string[]> {
  const media = new Map<string, string>(lists.channels.map(({ id, medium }) => [id, medium]));
  const one = (value: string | null | undefined) => (value ? [value] : []);
  return {
    phase: (row) => [row.phase, ...row.otherPhases],
    channel: (row) => one(row.channelId),
    medium: (row) => one(row.channelId && media.get(row.channelId)),
    kind: (row) => one(row.kind),
    presence: (row) => [row.presence],
    owner: (row) => one(row.ownerId),
    unit: (row) => one(row.unitId),
    object: (row) => row.objectIds,
    lifecycle: (row) => one(row.lifecycleStage),
    control: (row) => one(row.control),
    involvement: (row) => one(row.involvement),
    aim: (row) => row.aims,
    risk: (row) => one(row.risk),
    data: (row) => one(row.dataKind),
    brandValue: (row) => row.brandValueIds,
    neglect: (row) => neglectsOfRow(row, facts),
  };
}

type Filters = Pick<InventoryQuery, Facet | 'archived'>;

/** Whether a row passes: any of the chosen values within a filter, all filters together. */
export function rowFilter(
  query: Filters,
  read: ReturnType<typeof facetReader>,
): (row: TouchpointRow) => boolean {
  const asked = facets.flatMap((facet) => {
    const wanted = new Set<string>(query[facet]);
    return wanted.size > 0 ? [{ wanted, valuesOf: read[facet] }] : [];
  });
  return (row) =>
    (query.archived || !row.archived) &&
    asked.every(({ wanted, valuesOf }) => {
      const values = valuesOf(row);
      return values.length === 0 ? wanted.has(none) : values.some((value) => wanted.has(value));
    });
}

/** How many rows have each value of a filter; rows without one count under `none`. */
export function facetCounts(
  rows: readonly TouchpointRow[],
  valuesOf: (row: TouchpointRow) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const row of rows) {
    const values = valuesOf(row);
    if (values.length === 0) add(none);
    else values.forEach(add);
  }
  return counts;
}

/** Searches names and other words of rows; every word of the query must occur. Folded texts are kept by row. */
export function searcher(
  wordsOf: (row: TouchpointRow) => string,
): (query: string) => (row: TouchpointRow) => boolean {
  const folded = new WeakMap<TouchpointRow, string>();
  const textOf = (row: TouchpointRow) => {
    let text = folded.get(row);
    if (text === undefined) folded.set(row, (text = foldForSearch(wordsOf(row))));
    return text;
  };
  return (query) => {
    const words = foldForSearch(query).split(' ').filter(Boolean);
    if (words.length === 0) return () => true;
    return (row) => {
      const text = textOf(row);
      return words.every((word) => text.includes(word));
    };
  };
}

export const activeFacets = (query: Filters): Facet[] => facets.filter((facet) => query[facet].length > 0);
