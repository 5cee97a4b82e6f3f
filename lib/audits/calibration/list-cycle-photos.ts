import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { listEvidence } from '../evidence/list-evidence';
import type { CyclePhoto } from './types';

/**
 * The photos of a closed cycle that can become cases, for whoever is told its results; none of any other. Without who took
 * them and what was given: a case begins anew. Throws NOT_FOUND.
 */
export async function listCyclePhotos(ctx: TenantContext, cycleId: string): Promise<CyclePhoto[]> {
  return (await listEvidence(ctx, cycleId)).map(({ id, width, height, name, where }) => ({
    id,
    width,
    height,
    touchpoint: name,
    place: where,
  }));
}
