import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';

/**
 * The touchpoints of maps in the order in which a customer meets them: column by column, in a column from above. Each once a
 * map, where it is met first; those in the trash are left out.
 */
export async function readTouchpointsAlong(
  tx: TenantTx,
  ctx: TenantContext,
  mapIds: readonly string[],
): Promise<{ mapId: string; touchpointId: string }[]> {
  if (mapIds.length === 0) return [];
  const rows = await tx.execute<{ mapId: string; touchpointId: string }>(sql`
    select c.map_id as "mapId", c.touchpoint_id as "touchpointId" from journey_cards c
    join touchpoints t on t.workspace_id = c.workspace_id and t.id = c.touchpoint_id and t.deleted_at is null
    join journey_lanes l on (l.workspace_id, l.map_id, l.id) = (c.workspace_id, c.map_id, c.lane_id) and not l.removed
    join journey_steps s on (s.workspace_id, s.map_id, s.id) = (c.workspace_id, c.map_id, c.step_id) and not s.removed
    join journey_stages g on (g.workspace_id, g.map_id, g.id) = (s.workspace_id, s.map_id, s.stage_id) and not g.removed
    where c.workspace_id = ${ctx.workspace.id} and c.map_id = any (${uuidArray(mapIds)}) and not c.removed
    order by c.map_id, g.position collate "C", g.id, s.position collate "C", s.id,
      l.position collate "C", l.id, c.position collate "C", c.id`);
  const met = new Set<string>();
  return [...rows].filter(({ mapId, touchpointId }) => {
    const key = `${mapId} ${touchpointId}`;
    if (met.has(key)) return false;
    met.add(key);
    return true;
  });
}
