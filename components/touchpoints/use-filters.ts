import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Filter, FilterOption } from '@/components/data-table/filter-panel';
import { touchpointKinds } from '@/db/values/touchpoint-kinds';
import {
  aims,
  controls,
  dataKinds,
  involvements,
  lifecycleStages,
  media,
  phases,
  presences,
  risks,
} from '@/db/values/touchpoints';
import { neglects } from '@/lib/touchpoints/freshness';
import { facetCounts, facetReader, facets, type Facet, type InventoryFacts } from './inventory-filters';
import type { InventoryState } from './row-store';
import { none, type InventoryQuery } from './inventory-url';
import { useValueWords } from './value-words';

const fieldOfFacet: Record<Exclude<Facet, 'neglect'>, string> = {
  phase: 'phase',
  channel: 'channelId',
  medium: 'medium',
  kind: 'kind',
  presence: 'presence',
  owner: 'ownerId',
  unit: 'unitId',
  object: 'objectIds',
  lifecycle: 'lifecycleStage',
  control: 'control',
  involvement: 'involvement',
  aim: 'aims',
  risk: 'risk',
  data: 'dataKind',
  brandValue: 'brandValueIds',
};

/**
 * Every filter and what is chosen; `counted`, with only the values that occur and how often they do. Counting walks all
 * rows, so it is left out while nobody looks.
 */
export function useFilters(
  { rows, lists }: InventoryState,
  query: InventoryQuery,
  facts: InventoryFacts,
  counted: boolean,
): Filter[] {
  const words = useValueWords(lists);
  const t = useTranslations('touchpoints');

  const known = useMemo(() => {
    const listed = (list: Parameters<typeof words.listed>[0], values: readonly string[]) =>
      values.map((value): [string, string] => [value, words.listed(list, value)]);
    const named = (entries: readonly { id: string; name: string }[]) =>
      entries.map(({ id, name }): [string, string] => [id, name]);
    const options: Record<Facet, [string, string][]> = {
      phase: listed('phases', phases),
      channel: named(lists.channels),
      medium: listed('media', media),
      kind: listed('touchpointKinds', touchpointKinds),
      presence: listed('presences', presences),
      owner: named(lists.people),
      unit: named(lists.units),
      object: named(lists.objects),
      lifecycle: listed('lifecycleStages', lifecycleStages),
      control: listed('controls', controls),
      involvement: listed('involvements', involvements),
      aim: listed('aims', aims),
      risk: listed('risks', risks),
      data: listed('dataKinds', dataKinds),
      brandValue: named(lists.brandValues),
      neglect: listed('neglects', neglects),
    };
    return options;
  }, [lists, words]);

  const counts = useMemo(() => {
    if (!counted) return null;
    const read = facetReader(lists, facts);
    const standing = rows.filter(({ archived }) => !archived);
    return new Map(facets.map((facet) => [facet, facetCounts(standing, read[facet])]));
  }, [rows, lists, facts, counted]);

  return facets.map((facet): Filter => {
    const chosen: readonly string[] = query[facet];
    const count = (value: string) => counts?.get(facet)?.get(value) ?? 0;
    const options = known[facet]
      .map(([value, label]): FilterOption => ({ value, label, count: count(value) }))
      .filter(({ value, count: found }) => !counts || found > 0 || chosen.includes(value));
    if (!counts || count(none) > 0 || chosen.includes(none)) {
      options.push({
        value: none,
        label: facet === 'neglect' ? t('freshness.nothing') : t('filter.none'),
        count: count(none),
      });
    }
    return {
      key: facet,
      label: facet === 'neglect' ? t('freshness.column') : words.field(fieldOfFacet[facet]),
      options,
      chosen,
    };
  });
}
