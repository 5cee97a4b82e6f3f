import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapSummary } from '@/lib/journeys/types';
import { filterMaps, mapSortKeys, researchedShareOf, sortMaps, type MapFilter } from './arrange-maps';

const mapOf = (fields: Partial<MapSummary> & { title: string }): MapSummary => ({
  id: fields.title,
  type: 'current-state',
  status: 'draft',
  archived: false,
  language: 'en',
  stages: 4,
  steps: 4,
  written: 0,
  researched: 0,
  touchpoints: 0,
  personas: [],
  owner: null,
  assumed: 0,
  currentMapId: null,
  reviewedOn: null,
  reviewDue: null,
  isStale: false,
  isSample: false,
  updatedAt: '2026-11-23T10:00:00.000Z',
  ...fields,
});
const elena = { id: 'p1', name: 'Elena Ortiz', colour: '1', shape: 'circle', isPrimary: true } as const;
const all: MapFilter = { q: '', type: null, status: null, persona: '', stale: false, archived: false };
const titles = (maps: readonly MapSummary[]) => maps.map(({ title }) => title);

describe('the maps that a filter lets through', () => {
  const maps = [
    mapOf({ title: 'I fly home', owner: 'Łucja Wąs', personas: [elena] }),
    mapOf({ title: 'I park', type: 'future-state', isStale: true }),
    mapOf({ title: 'Old way', archived: true, status: 'live' }),
  ];

  it('hold all words, in title, owner or persona, whatever the accents', () => {
    expect(titles(filterMaps(maps, { ...all, q: 'lucja FLY' }))).toEqual(['I fly home']);
    expect(titles(filterMaps(maps, { ...all, q: 'ortiz' }))).toEqual(['I fly home']);
    expect(titles(filterMaps(maps, { ...all, q: 'ortiz park' }))).toEqual([]);
  });

  it('have the type, the status, the persona and the age that is asked for', () => {
    expect(titles(filterMaps(maps, all))).toEqual(['I fly home', 'I park']);
    expect(titles(filterMaps(maps, { ...all, type: 'future-state' }))).toEqual(['I park']);
    expect(titles(filterMaps(maps, { ...all, persona: 'p1' }))).toEqual(['I fly home']);
    expect(titles(filterMaps(maps, { ...all, stale: true }))).toEqual(['I park']);
    expect(titles(filterMaps(maps, { ...all, status: 'live', archived: true }))).toEqual(['Old way']);
  });
});

describe('the order of maps', () => {
  it('puts what is not known last, whichever way', () => {
    const maps = [
      mapOf({ title: 'A' }),
      mapOf({ title: 'B', reviewDue: '2026-12-01' }),
      mapOf({ title: 'C', reviewDue: '2026-01-01' }),
    ];
    expect(titles(sortMaps(maps, 'review', false))).toEqual(['C', 'B', 'A']);
    expect(titles(sortMaps(maps, 'review', true))).toEqual(['B', 'C', 'A']);
    expect(titles(sortMaps(maps, 'title', true))).toEqual(['C', 'B', 'A']);
  });

  it('goes by the share that was researched, not by the count', () => {
    const maps = [
      mapOf({ title: 'A', written: 10, researched: 5 }),
      mapOf({ title: 'B', written: 2, researched: 2 }),
    ];
    expect(titles(sortMaps(maps, 'researched', true))).toEqual(['B', 'A']);
    expect(researchedShareOf({ written: 0, researched: 0 })).toBeNull();
  });

  it('neither loses nor adds a map', () => {
    const any = fc.record({
      steps: fc.nat(60),
      written: fc.nat(20),
      owner: fc.option(fc.string(), { nil: null }),
      reviewDue: fc.option(fc.constantFrom('2026-01-01', '2027-01-01'), { nil: null }),
    });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 12 }),
        fc.constantFrom(...mapSortKeys),
        fc.boolean(),
        (rows, key, down) => {
          const maps = rows.map((row, at) => mapOf({ title: String(at), ...row }));
          expect(titles(sortMaps(maps, key, down)).sort()).toEqual(titles(maps).sort());
        },
      ),
    );
  });
});
