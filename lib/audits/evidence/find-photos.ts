import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import type { FindPhotosInput } from './input';
import { listEvidence } from './list-evidence';
import type { FoundPhotos, Gallery } from './types';

const atOnce = 24;

/**
 * The next 24 photos of a closed cycle, of a touchpoint and a level where they are named, and how many fit in all; none before
 * closing and where results are withheld. Throws NOT_FOUND.
 */
export async function findPhotos(
  ctx: TenantContext,
  { id, touchpointId, level, from }: FindPhotosInput,
): Promise<FoundPhotos> {
  const found = (await listEvidence(ctx, id)).filter(
    (photo) =>
      (touchpointId === null || photo.touchpointId === touchpointId) &&
      (level === null || photo.level === level),
  );
  return { photos: found.slice(from, from + atOnce), total: found.length };
}

/** The first photos of a closed cycle, and the touchpoints that its photos show. As `findPhotos`. */
export async function openGallery(ctx: TenantContext, id: string): Promise<Gallery> {
  const all = await listEvidence(ctx, id);
  const names = new Map(all.map(({ touchpointId, name }) => [touchpointId, name]));
  return {
    first: { photos: all.slice(0, atOnce), total: all.length },
    photographed: [...names].map(([touchpointId, name]) => ({ id: touchpointId, name })),
  };
}
