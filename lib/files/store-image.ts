import 'server-only';
import { and, eq } from 'drizzle-orm';
import { files } from '@/db/schema/files';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { fileStore } from './file-store';
import { lockFiles } from './lock-files';
import type { KeptImage } from './read-image';
import { demandSpace } from './storage-use';

/**
 * Keeps an image, and gives the id of its file. The same picture twice is one file. Nothing holds it yet: whoever asks
 * attaches it (`attachFile`) in this transaction or within 30 days. Throws LIMIT at `field` beyond the storage quota.
 */
export async function storeImage(
  ctx: TenantContext,
  w: TenantWrite,
  image: KeptImage,
  field = 'file',
): Promise<string> {
  const here = ctx.workspace.id;
  await lockFiles(ctx, w);
  const [known] = await w.tx
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.workspaceId, here), eq(files.sha256, image.sha256)));
  if (known) return known.id;
  await demandSpace(w.tx, ctx, image.main.length + (image.small?.length ?? 0), field);
  // Bytes first: a row without bytes would be a broken picture, bytes without a row are swept up.
  const store = fileStore();
  await store.put(here, image.sha256, image.main);
  if (image.small) await store.put(here, `${image.sha256}.small`, image.small);
  const id = newId();
  await w.tx.insert(files).values({
    workspaceId: here,
    id,
    sha256: image.sha256,
    contentType: image.contentType,
    size: image.main.length,
    smallSize: image.small?.length ?? null,
    width: image.width,
    height: image.height,
    createdBy: await w.personId(),
    orphanedAt: new Date(),
  });
  return id;
}
