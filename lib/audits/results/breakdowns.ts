import type { Phase } from '@/db/values/touchpoints';
import type { Snapshot, ToldGroup } from './snapshot';

/** A name of the snapshot; blank where there is none. */
export const nameOf = (list: readonly { id: string; name: string }[] | undefined, id: string | null) =>
  list?.find((one) => one.id === id)?.name ?? '';

/** Every breakdown that the snapshot has, with its title's key and how its entries are called. */
export function breakdowns(
  snapshot: Snapshot,
  phase: (phase: Phase) => string,
): { key: string; groups: readonly ToldGroup[]; name: (id: string) => string }[] {
  const { results, touchpoints } = snapshot;
  return [
    { key: 'byObject', groups: results.byObject, name: (id: string) => nameOf(snapshot.objects, id) },
    { key: 'byPhase', groups: results.byPhase, name: (id: string) => phase(id as Phase) },
    {
      key: 'byChannel',
      groups: results.byChannel,
      name: (id: string) => touchpoints.find(({ channelId }) => channelId === id)?.channel ?? '',
    },
    {
      key: 'bySegment',
      groups: results.bySegment ?? [],
      name: (id: string) => nameOf(snapshot.segments, id),
    },
    { key: 'byBrand', groups: results.byBrand, name: (id: string) => nameOf(snapshot.brands, id) },
  ].filter(({ groups }) => groups.length > 0);
}
