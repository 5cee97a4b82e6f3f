import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readCells } from '@/lib/ratings/figures/read-cells';
import { readBrands, readPeriods, readSources } from './dashboard/read-choices';
import { readLastRated, todayOf } from './read-last-rated';

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
  const { defaultSource } = ctx.workspace;
  const today = todayOf(ctx);
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const sources = await readSources(tx, ctx);
    if (sources.length === 0) return { today, lastRated: {}, scores: {} };
    const source = sources.includes(defaultSource) ? defaultSource : (sources[0] ?? defaultSource);
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
      lastRated: await readLastRated(tx, ctx),
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
