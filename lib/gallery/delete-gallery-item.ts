import 'server-only';
import { galleryItems } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { planPurge } from '@/lib/touchpoints/plan-purge';
import { galleryItemIdSchema, type GalleryItemIdInput } from './input';
import { lockItem } from './lock-item';

/** Puts an item of the gallery into the trash, its photo with it. NOT_FOUND where it is not here. */
export async function deleteGalleryItem(ctx: TenantContext, input: GalleryItemIdInput): Promise<void> {
  await withTenant.write(ctx, 'brand:write', async (w) => {
    const { id } = parseInput(galleryItemIdSchema, input);
    const { title } = await lockItem(ctx, w, id);
    const now = new Date();
    await w.tx
      .update(galleryItems)
      .set({ deletedAt: now, updatedAt: now, updatedBy: await w.personId() })
      .where(own(ctx, galleryItems, id));
    w.record({ action: 'galleryItem.delete', subject: { type: 'galleryItem', id, label: title } });
    await planPurge(ctx, w);
    w.emit({ kind: 'galleryItem', id, op: 'delete' });
  });
}
