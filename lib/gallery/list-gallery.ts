import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { brands } from '@/db/schema/brands';
import { galleryItems } from '@/db/schema/collection';
import { files } from '@/db/schema/files';
import { workspacePeople } from '@/db/schema/people';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import type { GalleryItem } from './types';

/**
 * What the gallery holds, the newest first: all of it, or what was tied to one touchpoint. Items of a brand that lies in
 * the trash wait there with it.
 */
export async function listGallery(
  ctx: TenantContext,
  { touchpointId }: { touchpointId?: string } = {},
): Promise<GalleryItem[]> {
  const here = galleryItems.workspaceId;
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const rows = await tx
      .select({
        item: galleryItems,
        brand: { id: brands.id, name: brands.name, kind: brands.kind },
        touchpoint: { id: touchpoints.id, name: touchpoints.name },
        photo: { fileId: files.id, width: files.width, height: files.height },
        createdBy: workspacePeople.name,
      })
      .from(galleryItems)
      .innerJoin(
        brands,
        and(eq(brands.workspaceId, here), eq(brands.id, galleryItems.brandId), isNull(brands.deletedAt)),
      )
      .leftJoin(
        touchpoints,
        and(
          eq(touchpoints.workspaceId, here),
          eq(touchpoints.id, galleryItems.touchpointId),
          isNull(touchpoints.deletedAt),
        ),
      )
      .leftJoin(files, and(eq(files.workspaceId, here), eq(files.id, galleryItems.photoFileId)))
      .leftJoin(
        workspacePeople,
        and(eq(workspacePeople.workspaceId, here), eq(workspacePeople.id, galleryItems.createdBy)),
      )
      .where(
        and(
          eq(here, ctx.workspace.id),
          isNull(galleryItems.deletedAt),
          touchpointId ? eq(galleryItems.touchpointId, touchpointId) : undefined,
        ),
      )
      .orderBy(desc(galleryItems.createdAt), desc(galleryItems.id));
    return rows.map(({ item, brand, touchpoint, photo, createdBy }) => ({
      id: item.id,
      title: item.title,
      feature: item.feature,
      note: item.note,
      brand,
      touchpoint,
      photo: photo && { fileId: photo.fileId, width: photo.width ?? 1, height: photo.height ?? 1 },
      createdBy,
      createdAt: item.createdAt.toISOString(),
    }));
  });
}
