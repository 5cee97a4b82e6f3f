import 'server-only';
import { journeyMaps } from '@/db/schema/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { mapIdSchema, type MapIdInput } from './input';
import { lockMap } from './lock-map';
import { ownMap } from './map-rows';

/** Takes a map out of the trash, inside a transaction under way. NOT_FOUND where it does not lie there. */
export async function putMapBack(ctx: TenantContext, w: TenantWrite, { id }: { id: string }): Promise<void> {
  const { title } = await lockMap(ctx, w, id, { trashed: true });
  await w.tx
    .update(journeyMaps)
    .set({ deletedAt: null, updatedAt: new Date(), updatedBy: await w.personId() })
    .where(ownMap(ctx, id));
  w.record({ action: 'journeyMap.restore', subject: { type: 'journeyMap', id, label: title } });
  w.emit({ kind: 'journeyMap', id, op: 'create' });
}

/** Takes a map out of the trash. NOT_FOUND where it does not lie there. */
export async function restoreMap(ctx: TenantContext, input: MapIdInput): Promise<void> {
  await withTenant.write(ctx, 'journey:write', (w) => putMapBack(ctx, w, parseInput(mapIdSchema, input)));
}
