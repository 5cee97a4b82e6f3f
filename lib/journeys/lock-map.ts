import 'server-only';
import { and, isNotNull, isNull } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { MapRow } from './map-rows';

/**
 * Locks a map, so that changes of it come one after the other; NOT_FOUND where it is not here or lies in the trash (with
 * `trashed`: where it does not).
 */
export async function lockMap(
  ctx: TenantContext,
  w: TenantWrite,
  id: string,
  { trashed = false }: { trashed?: boolean } = {},
): Promise<MapRow> {
  const [row] = await w.tx
    .select()
    .from(journeyMaps)
    .where(
      and(
        own(ctx, journeyMaps, id),
        trashed ? isNotNull(journeyMaps.deletedAt) : isNull(journeyMaps.deletedAt),
      ),
    )
    .for('update');
  if (!row) throw new AppError('NOT_FOUND', { field: 'id' });
  return row;
}
