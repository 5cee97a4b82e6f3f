import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { readImage } from './read-image';
import { planFilePurge } from './settle-files';
import { storeImage } from './store-image';

export interface UploadedFile {
  fileId: string;
  /** Pixels of what is kept. */
  width: number;
  height: number;
}

/**
 * Keeps a photo that somebody is about to attach to something; one that is not attached is purged after 30 days. Throws
 * FORBIDDEN, LIMIT for too many uploads or no space left, TOO_LARGE, and VALIDATION at `file` for what is no photo.
 */
export async function uploadPhoto(ctx: TenantContext, bytes: Uint8Array): Promise<UploadedFile> {
  if (!ctx.permissions.has('file:write')) throw new AppError('FORBIDDEN');
  if (ctx.person.userId) await takeFromLimit('upload', ctx.person.userId);
  const image = await readImage(bytes, 'photo');
  const fileId = await withTenant.write(ctx, 'file:write', async (w) => {
    const id = await storeImage(ctx, w, image);
    await planFilePurge(ctx, w);
    return id;
  });
  return { fileId, width: image.width, height: image.height };
}
