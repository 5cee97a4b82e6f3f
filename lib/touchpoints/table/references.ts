import { foldForSearch } from '@/lib/format/collate';
import type { Inventory } from '../types';

/** Names of everything that a cell can point at, folded; a name that several bear has several ids. */
export interface References {
  channels: ReadonlyMap<string, readonly string[]>;
  units: ReadonlyMap<string, readonly string[]>;
  people: ReadonlyMap<string, readonly string[]>;
  objects: ReadonlyMap<string, readonly string[]>;
  brandValues: ReadonlyMap<string, readonly string[]>;
}

/** Ids by folded name. */
export function byName(entries: readonly { id: string; name: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, name } of entries) {
    const key = foldForSearch(name);
    found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}

/** References of a workspace. Where objects of several brands share a name, the own brand's is meant. */
export function referencesOf(
  lists: Pick<Inventory, 'channels' | 'units' | 'people' | 'objects' | 'brandValues' | 'brands'>,
): References {
  const own = new Set(lists.brands.filter(({ kind }) => kind === 'own').map(({ id }) => id));
  const objects = byName(lists.objects);
  for (const [name, ids] of byName(lists.objects.filter(({ brandId }) => own.has(brandId))))
    objects.set(name, ids);
  return {
    channels: byName(lists.channels),
    units: byName(lists.units),
    people: byName(lists.people.filter(({ left }) => !left)),
    objects,
    brandValues: byName(lists.brandValues),
  };
}
