import 'server-only';
import { and, isNotNull, isNull } from 'drizzle-orm';
import { galleryItems } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

/** Locks an item; NOT_FOUND where it is not here or lies in the trash (with `trashed`: where it does not). */
export async function lockItem(
  ctx: TenantContext,
  w: TenantWrite,
  id: string,
  { trashed = false }: { trashed?: boolean } = {},
) {
  const [row] = await w.tx
    .select()
    .from(galleryItems)
    .where(
      and(
        own(ctx, galleryItems, id),
        trashed ? isNotNull(galleryItems.deletedAt) : isNull(galleryItems.deletedAt),
      ),
    )
    .for('update');
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}
