import 'server-only';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { commentThreads } from '@/db/schema/comments';
import type { CommentSubjectType } from '@/db/values/comments';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { requireSubject, subjects } from './subjects';
import type { OpenByAnchor } from './types';

/** Threads that are open, by record; none where nobody said anything. */
export async function countOpenThreads(
  ctx: TenantContext,
  type: CommentSubjectType,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { column } = subjects[type];
  const rows = await withTenant.read(ctx, 'comment:read', (tx) =>
    tx
      .select({ id: column, open: count() })
      .from(commentThreads)
      .where(
        and(
          eq(commentThreads.workspaceId, ctx.workspace.id),
          eq(commentThreads.state, 'open'),
          inArray(column, [...ids]),
        ),
      )
      .groupBy(column),
  );
  return new Map(rows.flatMap(({ id, open }) => (id === null ? [] : [[id, open] as const])));
}

/** Threads of a map that are open, by cell. Throws NOT_FOUND. */
export async function countOpenByAnchor(ctx: TenantContext, mapId: string): Promise<OpenByAnchor> {
  return withTenant.read(ctx, 'comment:read', async (tx) => {
    await requireSubject(tx, ctx, { type: 'journeyMap', id: mapId }, 'mapId');
    const rows = await tx.execute<{ cell: string | null; open: number }>(sql`
      select case when l.removed or s.removed or g.removed then null else t.lane_id || ':' || t.step_id end as cell,
        count(*)::int as open
      from comment_threads t
      left join journey_lanes l on l.workspace_id = t.workspace_id and l.map_id = t.map_id and l.id = t.lane_id
      left join journey_steps s on s.workspace_id = t.workspace_id and s.map_id = t.map_id and s.id = t.step_id
      left join journey_stages g on g.workspace_id = s.workspace_id and g.map_id = s.map_id and g.id = s.stage_id
      where t.workspace_id = ${ctx.workspace.id} and t.map_id = ${mapId} and t.state = 'open'
      group by 1`);
    const all = [...rows];
    return {
      cells: Object.fromEntries(all.flatMap(({ cell, open }) => (cell === null ? [] : [[cell, open]]))),
      general: all.find(({ cell }) => cell === null)?.open ?? 0,
    };
  });
}
