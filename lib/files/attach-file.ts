import 'server-only';
import { files } from '@/db/schema/files';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { lockFiles } from './lock-files';
import { demandSpace } from './storage-use';

/**
 * To be called before a row is made to hold a file: from now on it counts as used. Throws NOT_FOUND at `field` where there
 * is no such file here, and LIMIT where it does not fit into the storage quota.
 */
export async function attachFile(
  ctx: TenantContext,
  w: TenantWrite,
  fileId: string,
  field = 'file',
): Promise<void> {
  await lockFiles(ctx, w);
  const [file] = await w.tx
    .select({ size: files.size, smallSize: files.smallSize, orphanedAt: files.orphanedAt })
    .from(files)
    .where(own(ctx, files, fileId))
    .for('update');
  if (!file) throw new AppError('NOT_FOUND', { field });
  if (file.orphanedAt === null) return;
  await demandSpace(w.tx, ctx, file.size + (file.smallSize ?? 0), field);
  await w.tx
    .update(files)
    .set({ orphanedAt: null })
    .where(own(ctx, files, fileId));
}
