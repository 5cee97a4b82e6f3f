import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { versionDays } from './plan-versions';

/**
 * Of versions without a name that are older than 30 days, keeps the last of each day of the brand's own time zone. Takes
 * out of the logs what is as old and stands in a later version: whoever was away for longer reads the map anew. Run by a
 * job; gives how many versions and entries went.
 */
export async function thinVersions(
  ctx: TenantContext,
  now = new Date(),
): Promise<{ versions: number; entries: number }> {
  const before = new Date(now.getTime() - versionDays * 24 * 60 * 60_000).toISOString();
  const here = sql`${ctx.workspace.id}::uuid`;
  return withTenant.write(ctx, 'journey:write', async (w) => {
    const versions = await w.tx.execute(sql`
      delete from journey_map_versions as v
      where v.workspace_id = ${here} and v.at < ${before} and v.label is null
        and exists (select from journey_map_versions l
          where l.workspace_id = v.workspace_id and l.map_id = v.map_id and (l.at, l.id) > (v.at, v.id)
            and (l.at at time zone ${ctx.workspace.timeZone})::date = (v.at at time zone ${ctx.workspace.timeZone})::date)
      returning v.id`);
    const entries = await w.tx.execute(sql`
      delete from journey_map_operations as o
      where o.workspace_id = ${here} and o.at < ${before}
        and o.sequence <= (select max(v.sequence) from journey_map_versions v
          where v.workspace_id = o.workspace_id and v.map_id = o.map_id)
      returning o.sequence`);
    return { versions: versions.length, entries: entries.length };
  });
}
