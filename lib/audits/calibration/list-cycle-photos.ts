import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { listEvidence } from '../evidence/list-evidence';
import { getResults } from '../results/get-results';
import type { CyclePhoto } from './types';

/**
 * The photos of a closed cycle that can become cases, for whoever is told its results; none of any other. Without who took
 * them and what was given: a case begins anew. Throws NOT_FOUND.
 */
export async function listCyclePhotos(ctx: TenantContext, cycleId: string): Promise<CyclePhoto[]> {
  const results = await getResults(ctx, cycleId);
  if (results.kind !== 'told') return [];
  const { visits, objects, touchpoints } = results.snapshot;
  const nameOf = (list: readonly { id: string; name: string }[], id: string | null | undefined) =>
    list.find((one) => one.id === id)?.name ?? '';
  return (await listEvidence(ctx, cycleId)).map(({ id, visitId, touchpointId, width, height }) => ({
    id,
    width,
    height,
    touchpoint: nameOf(touchpoints, touchpointId),
    place: nameOf(objects, visits.find((visit) => visit.id === visitId)?.objectId),
  }));
}
