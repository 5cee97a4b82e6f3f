import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';

/** The day in the workspace's time zone, `YYYY-MM-DD`. */
export const todayOf = ({ workspace: { timeZone } }: TenantContext): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());

/** Last day of the newest period with a figure about the own brand, whatever the source, by touchpoint. */
export async function readLastRated(tx: TenantTx, ctx: TenantContext): Promise<Record<string, string>> {
  const here = ctx.workspace.id;
  const rated = await tx.execute<{ id: string; day: string }>(sql`
    select f.touchpoint_id as id, max(p.ends_on)::text as day
    from (
      select touchpoint_id, brand_id, period_id from rating_rollups
        where workspace_id = ${here} and measure = 'touchpoint' and attribute_key = ''
      union all
      select touchpoint_id, brand_id, period_id from rating_aggregates
        where workspace_id = ${here} and measure = 'touchpoint' and attribute_key = ''
    ) f
    join periods p on p.workspace_id = ${here} and p.id = f.period_id
    join brands b on b.workspace_id = ${here} and b.id = f.brand_id and b.kind = 'own' and b.deleted_at is null
    where f.touchpoint_id is not null
    group by f.touchpoint_id`);
  return Object.fromEntries([...rated].map(({ id, day }) => [id, day]));
}
