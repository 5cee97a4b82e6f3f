import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { levelOf } from '@/lib/ratings/statistics/level';
import { getResults } from '../results/get-results';
import { describePhotos } from './describe-photo';
import type { FindPhotosInput } from './input';
import { listEvidence } from './list-evidence';
import type { FoundPhotos } from './types';

const atOnce = 24;

/**
 * The next 24 photos of a closed cycle, of a touchpoint and a level where they are named, and how many fit in all; none before
 * closing and where results are withheld. Throws NOT_FOUND.
 */
export async function findPhotos(
  ctx: TenantContext,
  { id, touchpointId, level, from }: FindPhotosInput,
): Promise<FoundPhotos> {
  const results = await getResults(ctx, id);
  if (results.kind !== 'told') return { photos: [], total: 0 };
  const { snapshot } = results;
  const found = describePhotos(snapshot, await listEvidence(ctx, id)).filter(
    (photo) =>
      (touchpointId === null || photo.touchpointId === touchpointId) &&
      (level === null || (photo.score !== null && levelOf(photo.score, snapshot.thresholds) === level)),
  );
  return { photos: found.slice(from, from + atOnce), total: found.length };
}

/** The touchpoints of a closed cycle that photos show, in the order of its inventory. Throws NOT_FOUND. */
export async function listPhotographed(
  ctx: TenantContext,
  id: string,
): Promise<{ id: string; name: string }[]> {
  const results = await getResults(ctx, id);
  if (results.kind !== 'told') return [];
  const seen = new Set((await listEvidence(ctx, id)).map(({ touchpointId }) => touchpointId));
  return results.snapshot.touchpoints.flatMap((touchpoint) =>
    seen.has(touchpoint.id) ? { id: touchpoint.id, name: touchpoint.name } : [],
  );
}
