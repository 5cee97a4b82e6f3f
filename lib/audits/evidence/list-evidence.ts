import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { findPersonId, mayRun, readCycle } from '../cycles/cycle-rows';
import { getResults } from '../results/get-results';
import { describePhotos } from './describe-photo';
import { readEvidenceOf } from './read-evidence';
import type { DescribedPhoto } from './types';

/**
 * The photos of a closed cycle, for whoever is told its results, in the words of its snapshot; none before closing and where
 * they are withheld. Throws NOT_FOUND.
 */
export async function listEvidence(ctx: TenantContext, cycleId: string): Promise<DescribedPhoto[]> {
  const results = await getResults(ctx, cycleId);
  if (results.kind !== 'told') return [];
  const { visits, touchpoints } = results.snapshot;
  const known = new Set(touchpoints.map(({ id }) => id));
  const auditors = new Map(visits.map(({ id, auditorId }) => [id, auditorId]));
  const photos = await withTenant.read(ctx, 'audit:read', async (tx) => {
    const personId = await findPersonId(tx, ctx);
    const runs = mayRun(ctx, await readCycle(tx, ctx, cycleId), personId);
    const isOwn = (visitId: string) =>
      ctx.permissions.has('audit:score') && auditors.get(visitId) === personId;
    return (await readEvidenceOf(tx, ctx, [...auditors.keys()]))
      .filter(({ touchpointId }) => known.has(touchpointId))
      .map((photo) => ({ ...photo, mayRemovePosition: runs || isOwn(photo.visitId) }));
  });
  return describePhotos(results.snapshot, photos);
}
