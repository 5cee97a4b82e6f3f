import type { Snapshot } from './snapshot';

/**
 * The visits of a snapshot and the names of what they name, by id, for lists as long as its visits; a name is empty where the
 * snapshot has none.
 */
export function lookUp({ visits, touchpoints, objects, brands, people }: Snapshot) {
  const names = (list: readonly { id: string; name: string }[]) => {
    const byId = new Map(list.map(({ id, name }) => [id, name]));
    return (id: string | null | undefined) => byId.get(id ?? '') ?? '';
  };
  return {
    visits: new Map(visits.map((visit) => [visit.id, visit])),
    touchpoint: names(touchpoints),
    object: names(objects),
    brand: names(brands),
    person: names(people),
  };
}
