import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readCells } from '@/lib/ratings/figures/read-cells';
import { readBrands, readPeriods, readSources } from './dashboard/read-choices';

export interface InventoryFacts {
  /** The day in the workspace's time zone, `YYYY-MM-DD`. */
  today: string;
  /** Last day of the newest period with a figure about the own brand, whatever the source, by touchpoint. */
  lastRated: Record<string, string>;
  /** Weighted mean (0–10, unrounded) about the own brand in the usual source and its newest period, by touchpoint. */
  scores: Record<string, number>;
}

/** What the inventory's freshness and coverage are judged by beside the touchpoints themselves. */
export async function getInventoryFacts(ctx: TenantContext): Promise<InventoryFacts> {
  const { timeZone, defaultSource } = ctx.workspace;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const here = ctx.workspace.id;
    const sources = await readSources(tx, ctx);
    if (sources.length === 0) return { today, lastRated: {}, scores: {} };
    const source = sources.includes(defaultSource) ? defaultSource : (sources[0] ?? defaultSource);
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
    const own = (await readBrands(tx, ctx, source)).find(({ kind }) => kind === 'own');
    const periods = own ? await readPeriods(tx, ctx, source, own.id) : [];
    const newest = periods.reduce<(typeof periods)[number] | undefined>(
      (last, period) => (!last || period.endsOn > last.endsOn ? period : last),
      undefined,
    );
    const cells =
      own && newest ? await readCells(tx, ctx, { source, brandIds: [own.id], periodIds: [newest.id] }) : [];
    return {
      today,
      lastRated: Object.fromEntries([...rated].map(({ id, day }) => [id, day])),
      scores: Object.fromEntries(
        cells.flatMap(({ measure, touchpointId, weighted }) =>
          measure === 'touchpoint' && touchpointId !== null && weighted.mean !== null
            ? [[touchpointId, weighted.mean]]
            : [],
        ),
      ),
    };
  });
}
