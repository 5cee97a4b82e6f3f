import 'server-only';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { brands } from '@/db/schema/brands';
import type { BrandKind } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import { listGallery } from '@/lib/gallery/list-gallery';
import type { GalleryItem } from '@/lib/gallery/types';
import { listTouchpointNames } from '@/lib/touchpoints/list-touchpoint-names';

export interface Gallery {
  items: GalleryItem[];
  /** Brands that one may learn from: all but the own one, archived ones left out. */
  brands: { id: string; name: string; kind: BrandKind }[];
  touchpoints: { id: string; name: string }[];
}

/** The gallery, and what its form chooses from. */
export async function getGallery(ctx: TenantContext): Promise<Gallery> {
  const items = await listGallery(ctx);
  const touchpoints = await listTouchpointNames(ctx);
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const here = ctx.workspace.id;
    const brandRows = await tx
      .select({ id: brands.id, name: brands.name, kind: brands.kind })
      .from(brands)
      .where(
        and(
          eq(brands.workspaceId, here),
          ne(brands.kind, 'own'),
          isNull(brands.deletedAt),
          isNull(brands.archivedAt),
        ),
      );
    return {
      items,
      brands: sortByText(ctx.locale, brandRows, ({ name }) => name),
      touchpoints,
    };
  });
}
