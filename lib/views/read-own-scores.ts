import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import type { FigurePeriod } from '@/lib/journeys/figure-types';
import { readCells } from '@/lib/ratings/figures/read-cells';
import { readScope } from '@/lib/ratings/figures/read-scope';
import { readVisitScores } from '@/lib/ratings/figures/read-visit-scores';
import type { Period } from '@/lib/ratings/types';
import { choosePeriods } from './dashboard/choose-periods';
import { readBrands, readPeriods, readSources } from './dashboard/read-choices';
import { tellTouchpoints } from './dashboard/tell-touchpoints';
import type { DashboardTouchpoint } from './dashboard/types';

/** The figures of touchpoints about the own brand, by one source, in one period and the one before. */
export interface OwnScores {
  sources: Source[];
  source: Source | null;
  periods: FigurePeriod[];
  periodId: string | null;
  touchpoints: ReadonlyMap<string, DashboardTouchpoint & { at: number }>;
}

/** Names of closed cycles by the period into which their visits went. */
async function readCycles(tx: TenantTx, ctx: TenantContext, periods: readonly Period[]) {
  const rows = await tx.execute<{ periodId: string; name: string }>(sql`
    select period_id as "periodId", name from audit_cycles
    where workspace_id = ${ctx.workspace.id} and state = 'closed' and deleted_at is null
      and period_id = any (${uuidArray(periods.map(({ id }) => id))})
    order by closed_at`);
  const found = new Map<string, string[]>();
  for (const { periodId, name } of rows) found.set(periodId, [...(found.get(periodId) ?? []), name]);
  return found;
}

/**
 * The own brand's figures of touchpoints: by the given source and period where they are there, else by the workspace's usual
 * source in its newest period. Auditors' figures that are withheld from the reader are left out.
 */
export async function readOwnScores(
  tx: TenantTx,
  ctx: TenantContext,
  touchpointIds: string[],
  wish: { source?: Source; periodId?: string },
): Promise<OwnScores> {
  const sources = await readSources(tx, ctx);
  const source =
    [wish.source, ctx.workspace.defaultSource].find((one) => one && sources.includes(one)) ??
    sources[0] ??
    null;
  const nothing = { sources, source, periods: [], periodId: null, touchpoints: new Map() };
  const brand = source ? (await readBrands(tx, ctx, source)).find(({ kind }) => kind === 'own') : undefined;
  if (!source || !brand) return nothing;
  const all = await readPeriods(tx, ctx, source, brand.id);
  const { periods: ofKind, current, comparison } = choosePeriods(all, { periodId: wish.periodId });
  const chosen = current === null ? undefined : ofKind[current];
  if (!chosen) return nothing;
  const before = comparison === null ? undefined : ofKind[comparison];
  const shown = before ? [before, chosen] : [chosen];
  const periodIds = shown.map(({ id }) => id);
  const at = shown.length - 1;
  const isAudited = source === 'auditors';
  const cycles = isAudited ? await readCycles(tx, ctx, all) : new Map<string, string[]>();
  const told = tellTouchpoints(
    await readScope(tx, ctx, { touchpointIds }),
    await readCells(tx, ctx, { source, brandIds: [brand.id], periodIds }),
    {
      periodIds,
      current: at,
      comparison: before ? 0 : null,
      weighting: 'weighted',
      thresholds: { wow: ctx.workspace.wowFrom, ok: ctx.workspace.okFrom },
      goal: ctx.workspace.goal,
      visits: isAudited ? await readVisitScores(tx, ctx, { brandId: brand.id, periodIds }) : null,
    },
  );
  return {
    sources,
    source,
    periods: all
      .map((period) => ({ ...period, cycles: cycles.get(period.id) ?? [] }))
      .sort((a, b) => b.endsOn.localeCompare(a.endsOn) || b.startsOn.localeCompare(a.startsOn)),
    periodId: chosen.id,
    touchpoints: new Map(told.map((touchpoint) => [touchpoint.id, { ...touchpoint, at }])),
  };
}
