import 'server-only';
import { galleryItems } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { settleFiles } from '@/lib/files/settle-files';
import { parseInput } from '@/lib/parse-input';
import { updateGalleryItemSchema, type UpdateGalleryItemInput } from './input';
import { lockItem } from './lock-item';
import { settleItem } from './settle-item';

/** Changes an item of the gallery. Throws NOT_FOUND where it is not here, and as `settleItem`. */
export async function updateGalleryItem(ctx: TenantContext, input: UpdateGalleryItemInput): Promise<void> {
  await withTenant.write(ctx, 'brand:write', async (w) => {
    const { id, ...values } = parseInput(updateGalleryItemSchema, input);
    const row = await lockItem(ctx, w, id);
    await settleItem(ctx, w, values, row);
    await w.tx
      .update(galleryItems)
      .set({ ...values, updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, galleryItems, id));
    if (row.photoFileId && row.photoFileId !== values.photoFileId) await settleFiles(ctx, w);
    const { brandId, touchpointId, title, feature, note, photoFileId } = row;
    w.record({
      action: 'galleryItem.update',
      subject: { type: 'galleryItem', id, label: values.title },
      before: { brandId, touchpointId, title, feature, note, photoFileId },
      after: values,
    });
    w.emit({ kind: 'galleryItem', id, op: 'update' });
  });
}
