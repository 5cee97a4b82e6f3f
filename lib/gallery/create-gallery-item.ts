import 'server-only';
import { galleryItems } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { galleryItemSchema, type GalleryItemInput } from './input';
import { settleItem } from './settle-item';

/** Adds to the gallery what another brand does. Throws as `settleItem`. */
export async function createGalleryItem(
  ctx: TenantContext,
  input: GalleryItemInput,
): Promise<{ id: string }> {
  return withTenant.write(ctx, 'brand:write', async (w) => {
    const values = parseInput(galleryItemSchema, input);
    await settleItem(ctx, w, values);
    const id = newId();
    const author = await w.personId();
    await w.tx
      .insert(galleryItems)
      .values({ ...values, workspaceId: ctx.workspace.id, id, createdBy: author, updatedBy: author });
    w.record({
      action: 'galleryItem.create',
      subject: { type: 'galleryItem', id, label: values.title },
      after: values,
    });
    w.emit({ kind: 'galleryItem', id, op: 'create' });
    return { id };
  });
}
