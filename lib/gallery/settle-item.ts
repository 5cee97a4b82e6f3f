import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { brands } from '@/db/schema/brands';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { attachFile } from '@/lib/files/attach-file';
import type { galleryItemSchema } from './input';

type Values = ReturnType<typeof galleryItemSchema.parse>;

async function requireBrand(ctx: TenantContext, w: TenantWrite, brandId: string): Promise<void> {
  const [brand] = await w.tx
    .select({ kind: brands.kind })
    .from(brands)
    .where(and(own(ctx, brands, brandId), isNull(brands.deletedAt)));
  if (!brand) throw new AppError('NOT_FOUND', { field: 'brandId' });
  if (brand.kind === 'own') throw new AppError('VALIDATION', { field: 'brandId', key: 'galleryOwnBrand' });
}

async function requireTouchpoint(ctx: TenantContext, w: TenantWrite, touchpointId: string): Promise<void> {
  const [touchpoint] = await w.tx
    .select({ id: touchpoints.id })
    .from(touchpoints)
    .where(and(own(ctx, touchpoints, touchpointId), isNull(touchpoints.deletedAt)));
  if (!touchpoint) throw new AppError('NOT_FOUND', { field: 'touchpointId' });
}

/**
 * Makes sure that what an item points at is here, and takes its photo into use; what it pointed at before is not asked
 * again. Throws NOT_FOUND at `brandId`, `touchpointId` or `photoFileId`, VALIDATION for the own brand, LIMIT at
 * `photoFileId` beyond the storage quota.
 */
export async function settleItem(
  ctx: TenantContext,
  w: TenantWrite,
  values: Values,
  before?: Pick<Values, 'brandId' | 'touchpointId' | 'photoFileId'>,
): Promise<void> {
  if (values.brandId !== before?.brandId) await requireBrand(ctx, w, values.brandId);
  const { touchpointId } = values;
  if (touchpointId && touchpointId !== before?.touchpointId) await requireTouchpoint(ctx, w, touchpointId);
  if (values.photoFileId && values.photoFileId !== before?.photoFileId) {
    await attachFile(ctx, w, values.photoFileId, 'photoFileId');
  }
}
