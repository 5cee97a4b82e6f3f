import { describe, expect, it } from 'vitest';
import { expandTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { facetCounts, facetReader, facets, rowFilter, searcher, type Facet } from './inventory-filters';
import type { InventoryQuery } from './inventory-url';

let last = 0;
const row = (values: Partial<TouchpointRow> = {}) =>
  expandTouchpoint({
    id: String(++last),
    name: 'Touchpoint',
    phase: 'before',
    position: 'a0',
    createdAt: '',
    updatedAt: '',
    ...values,
  });

const channels = [
  { id: 'web', name: 'Website', medium: 'online', archived: false },
  { id: 'shop', name: 'Shop', medium: 'offline', archived: false },
] as const;
const read = facetReader(
  { channels: [...channels] },
  { today: '2026-11-23', lastRated: { rated: '2026-11-01', old: '2026-01-31' } },
);
const empty = Object.fromEntries(facets.map((facet) => [facet, [] as string[]])) as Pick<
  InventoryQuery,
  Facet
>;
const passes = (query: Partial<InventoryQuery>, values: Partial<TouchpointRow>) =>
  rowFilter({ ...empty, archived: false, ...query }, read)(row(values));

describe('filters', () => {
  it('passes any chosen value of one filter and needs all filters', () => {
    expect(passes({ phase: ['before', 'after'] }, { phase: 'after' })).toBe(true);
    expect(passes({ phase: ['before', 'after'] }, { phase: 'during' })).toBe(false);
    expect(passes({ phase: ['before'], channel: ['web'] }, { channelId: 'shop' })).toBe(false);
  });

  it('finds a touchpoint in each of its phases', () => {
    expect(passes({ phase: ['after'] }, { phase: 'before', otherPhases: ['after'] })).toBe(true);
  });

  it('knows the medium by the channel, and rows without one', () => {
    expect(passes({ medium: ['online'] }, { channelId: 'web' })).toBe(true);
    expect(passes({ medium: ['online'] }, { channelId: 'shop' })).toBe(false);
    expect(passes({ channel: ['none'] }, {})).toBe(true);
    expect(passes({ channel: ['none', 'web'] }, { channelId: 'web' })).toBe(true);
  });

  it('leaves archived rows out until they are asked for', () => {
    expect(passes({}, { archived: true })).toBe(false);
    expect(passes({ archived: true }, { archived: true })).toBe(true);
  });

  it('asks what is neglected', () => {
    expect(passes({ neglect: ['never-rated'] }, { id: 'rated' })).toBe(false);
    expect(passes({ neglect: ['stale'] }, { id: 'old' })).toBe(true);
    expect(passes({ neglect: ['no-owner'] }, { ownerId: 'somebody' })).toBe(false);
  });

  it('counts rows by value, those without under none', () => {
    const counts = facetCounts([row({ aims: ['buy', 'stay'] }), row({ aims: ['buy'] }), row()], read.aim);
    expect(Object.fromEntries(counts)).toEqual({ buy: 2, stay: 1, none: 1 });
  });
});

describe('search', () => {
  const search = searcher((one) => one.name);

  it('needs every word, in any order, without diacritics', () => {
    const cashier = row({ name: 'Pokladna, čekání ve frontě' });
    expect(search('cekani pokladna')(cashier)).toBe(true);
    expect(search('cekani vratky')(cashier)).toBe(false);
    expect(search('  ')(cashier)).toBe(true);
  });
});
