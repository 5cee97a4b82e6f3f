import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { lockMap } from '@/lib/journeys/lock-map';
import { keepVersion } from '@/lib/journeys/versions/keep-version';

/**
 * Keeps the maps on which touchpoints of a closed audit cycle stand, under the cycle's name, so that what the audit found
 * can be laid beside the map of that time. Gives how many.
 */
export async function keepMapsOfCycle(ctx: TenantContext, cycleId: string): Promise<number> {
  return withTenant.write(ctx, 'journey:write', async (w) => {
    const maps = await w.tx.execute<{ id: string; name: string }>(sql`
      select m.id, y.name from journey_maps m
      join audit_cycles y on y.workspace_id = m.workspace_id and y.id = ${cycleId} and y.state = 'closed'
      where m.workspace_id = ${ctx.workspace.id} and m.deleted_at is null and m.archived_at is null
        and exists (select from journey_cards c
          join audit_cycle_touchpoints s on s.workspace_id = c.workspace_id and s.cycle_id = y.id
            and s.touchpoint_id = c.touchpoint_id
          where c.workspace_id = m.workspace_id and c.map_id = m.id and not c.removed)
      order by m.id`);
    for (const { id, name } of maps) {
      const row = await lockMap(ctx, w, id);
      await keepVersion(ctx, w, row, { reason: 'cycle-closed', label: name.slice(0, 80) });
      w.emit({ kind: 'journeyMap', id, op: 'update' });
    }
    return maps.length;
  });
}
