import 'server-only';
import { galleryItems } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { galleryItemIdSchema, type GalleryItemIdInput } from './input';
import { lockItem } from './lock-item';

/** The same inside a transaction under way, for several records that come back together. */
export async function putItemBack(
  ctx: TenantContext,
  w: TenantWrite,
  input: GalleryItemIdInput,
): Promise<void> {
  const { id } = parseInput(galleryItemIdSchema, input);
  const { title } = await lockItem(ctx, w, id, { trashed: true });
  await w.tx
    .update(galleryItems)
    .set({ deletedAt: null, updatedAt: new Date(), updatedBy: await w.personId() })
    .where(own(ctx, galleryItems, id));
  w.record({ action: 'galleryItem.restore', subject: { type: 'galleryItem', id, label: title } });
  w.emit({ kind: 'galleryItem', id, op: 'create' });
}

/** Takes an item of the gallery out of the trash. NOT_FOUND where it does not lie there. */
export async function restoreGalleryItem(ctx: TenantContext, input: GalleryItemIdInput): Promise<void> {
  await withTenant.write(ctx, 'brand:write', (w) => putItemBack(ctx, w, input));
}
