import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import { touchpointObjects, touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { comparePositions } from '@/lib/touchpoints/position';
import type { FigureFilters } from '../types';

type Filters = Pick<
  FigureFilters,
  'phases' | 'channelIds' | 'objectIds' | 'parentId' | 'ownerIds' | 'touchpointIds'
>;

/** The touchpoints that figures are told of, in the order of the inventory's positions. Those in the trash have none. */
export async function readScope(tx: TenantTx, ctx: TenantContext, filters: Filters) {
  const here = ctx.workspace.id;
  const { phases, channelIds, objectIds, parentId, ownerIds, touchpointIds } = filters;
  const rows = await tx
    .select({
      id: touchpoints.id,
      name: touchpoints.name,
      phase: touchpoints.phase,
      channelId: touchpoints.channelId,
      parentId: touchpoints.parentId,
      ownerId: touchpoints.ownerId,
      vipRank: touchpoints.vipRank,
      presence: touchpoints.presence,
      lifecycleStage: touchpoints.lifecycleStage,
      goal: touchpoints.goal,
      position: touchpoints.position,
      archived: sql<boolean>`${touchpoints.archivedAt} is not null`,
    })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, here),
        isNull(touchpoints.deletedAt),
        phases && inArray(touchpoints.phase, [...phases]),
        channelIds && inArray(touchpoints.channelId, [...channelIds]),
        ownerIds && inArray(touchpoints.ownerId, [...ownerIds]),
        touchpointIds && inArray(touchpoints.id, [...touchpointIds]),
        objectIds &&
          sql`exists (select from ${touchpointObjects} o where o.workspace_id = ${here}
            and o.touchpoint_id = ${touchpoints.id} and o.object_id = any (${uuidArray(objectIds)}))`,
        parentId === undefined
          ? undefined
          : sql`${touchpoints.id} in (
            with recursive below as (
              select t.id from ${touchpoints} t where t.workspace_id = ${here} and t.id = ${parentId}
              union
              select t.id from ${touchpoints} t join below b on t.parent_id = b.id where t.workspace_id = ${here}
            ) select id from below)`,
      ),
    );
  return rows.sort(comparePositions);
}

export type ScopeRow = Awaited<ReturnType<typeof readScope>>[number];
