import 'server-only';
import { journeyMaps } from '@/db/schema/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { planPurge } from '@/lib/touchpoints/plan-purge';
import { mapIdSchema, type MapIdInput } from './input';
import { lockMap } from './lock-map';
import { ownMap } from './map-rows';

/** Puts a map into the trash with all that stands in it. NOT_FOUND where it is not here. */
export async function deleteMap(ctx: TenantContext, input: MapIdInput): Promise<void> {
  await withTenant.write(ctx, 'journey:write', async (w) => {
    const { id } = parseInput(mapIdSchema, input);
    const { title } = await lockMap(ctx, w, id);
    const now = new Date();
    await w.tx
      .update(journeyMaps)
      .set({ deletedAt: now, updatedAt: now, updatedBy: await w.personId() })
      .where(ownMap(ctx, id));
    w.record({ action: 'journeyMap.delete', subject: { type: 'journeyMap', id, label: title } });
    await planPurge(ctx, w);
    w.emit({ kind: 'journeyMap', id, op: 'delete' });
  });
}
