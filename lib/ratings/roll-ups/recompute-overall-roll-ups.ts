import 'server-only';
import { sql } from 'drizzle-orm';
import { textArray, uuidArray } from '@/db/array-parameters';
import { overallRollups } from '@/db/schema/ratings';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import { influenceOfScope, type ScopeCell } from './overall-influence';
import { overallScopes, type OverallScope, type RatedPeriod } from './overall-scopes';
import type { TouchedPart } from './recompute-rating-roll-ups';

interface RatedRow extends Record<string, unknown> {
  brandId: string;
  periodId: string;
  periodKind: string;
  startsOn: string;
  endsOn: string;
  touchpointIds: string[];
}

/**
 * Brings the kept overall figures of some brands up to date, from the roll-ups and the answers: what no longer holds is
 * removed, what is new or touched is computed, the rest stays as it is. Exact and therefore the same bytes each time.
 */
export async function recomputeOverallRollUps(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  touched: readonly TouchedPart[],
): Promise<void> {
  const brandIds = [...new Set(touched.map(({ brandId }) => brandId))];
  const wanted = overallScopes(await readRatedPeriods(tx, workspaceId, source, brandIds));
  await removeOutdated(tx, workspaceId, source, brandIds, touched, wanted);
  const missing = await withoutKept(tx, workspaceId, source, brandIds, wanted);
  if (missing.length > 0) await computeScopes(tx, workspaceId, source, missing);
}

async function readRatedPeriods(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  brandIds: readonly string[],
): Promise<RatedPeriod[]> {
  const rows = await tx.execute<RatedRow>(sql`
    select u.brand_id as "brandId", u.period_id as "periodId", p.kind as "periodKind",
      p.starts_on::text as "startsOn", p.ends_on::text as "endsOn",
      array_agg(distinct u.touchpoint_id)::text[] as "touchpointIds"
    from rating_rollups u
    join periods p on p.workspace_id = u.workspace_id and p.id = u.period_id
    join touchpoints t on t.workspace_id = u.workspace_id and t.id = u.touchpoint_id and t.deleted_at is null
    where u.workspace_id = ${workspaceId} and u.source = ${source} and u.measure = 'touchpoint'
      and u.attribute_key = '' and u.brand_id = any (${uuidArray(brandIds)})
    group by u.brand_id, u.period_id, p.kind, p.starts_on, p.ends_on`);
  return rows.map((row) => ({ ...row, touchpointIds: new Set(row.touchpointIds) }));
}

const columns = (scopes: readonly OverallScope[]) => sql`unnest(
  ${uuidArray(scopes.map(({ brandId }) => brandId))},
  ${uuidArray(scopes.map(({ periodId }) => periodId))},
  ${textArray(scopes.map(({ hash }) => hash))}
) as s (brand_id, period_id, scope_hash)`;

async function removeOutdated(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  brandIds: readonly string[],
  touched: readonly TouchedPart[],
  wanted: readonly OverallScope[],
): Promise<void> {
  await tx.execute(sql`
    delete from overall_rollups o
    where o.workspace_id = ${workspaceId} and o.source = ${source}
      and o.brand_id = any (${uuidArray(brandIds)})
      and (
        exists (select from unnest(
          ${uuidArray(touched.map(({ brandId }) => brandId))},
          ${uuidArray(touched.map(({ periodId }) => periodId))}
        ) as t (brand_id, period_id) where t.brand_id = o.brand_id and t.period_id = o.period_id)
        or not exists (select from ${columns(wanted)}
          where s.brand_id = o.brand_id and s.period_id = o.period_id and s.scope_hash = o.scope_hash)
      )`);
}

async function withoutKept(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  brandIds: readonly string[],
  wanted: readonly OverallScope[],
): Promise<OverallScope[]> {
  const kept = await tx.execute<{ brandId: string; periodId: string; hash: string }>(sql`
    select brand_id as "brandId", period_id as "periodId", scope_hash as hash from overall_rollups
    where workspace_id = ${workspaceId} and source = ${source} and brand_id = any (${uuidArray(brandIds)})`);
  const known = new Set(kept.map(({ brandId, periodId, hash }) => `${brandId} ${periodId} ${hash}`));
  return wanted.filter(({ brandId, periodId, hash }) => !known.has(`${brandId} ${periodId} ${hash}`));
}

interface CellRow extends Record<string, unknown> {
  brandId: string;
  periodId: string;
  touchpointId: string;
  scaleMin: string;
  scaleMax: string;
  n: string;
  x: string;
  w: string;
  wx: string;
}

async function readCells(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  scopes: readonly OverallScope[],
): Promise<Map<string, ScopeCell[]>> {
  const rows = await tx.execute<CellRow>(sql`
    select brand_id as "brandId", period_id as "periodId", touchpoint_id as "touchpointId",
      scale_min as "scaleMin", scale_max as "scaleMax", n::text, x, w, wx
    from rating_rollups
    where workspace_id = ${workspaceId} and source = ${source} and measure = 'touchpoint' and attribute_key = ''
      and brand_id = any (${uuidArray([...new Set(scopes.map(({ brandId }) => brandId))])})
      and period_id = any (${uuidArray([...new Set(scopes.map(({ periodId }) => periodId))])})
    order by touchpoint_id, scale_min, scale_max`);
  const cells = new Map<string, ScopeCell[]>();
  for (const { brandId, periodId, touchpointId, scaleMin, scaleMax, n, x, w, wx } of rows) {
    const key = `${brandId} ${periodId}`;
    const scale = { min: Number(scaleMin), max: Number(scaleMax) };
    const rollUp = { n: Number(n), x: Number(x), w: Number(w), wx: Number(wx), scale };
    cells.set(key, [...(cells.get(key) ?? []), { touchpointId, rollUp }]);
  }
  return cells;
}

async function computeScopes(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  scopes: readonly OverallScope[],
): Promise<void> {
  const cells = await readCells(tx, workspaceId, source, scopes);
  const rows: (typeof overallRollups.$inferInsert)[] = [];
  for (const { brandId, periodId, hash, touchpointIds } of scopes) {
    const rated = cells.get(`${brandId} ${periodId}`) ?? [];
    const scope = {
      brandId,
      periodId,
      cells: rated.filter(({ touchpointId }) => touchpointIds.has(touchpointId)),
    };
    const sums = await influenceOfScope(tx, workspaceId, source, scope);
    if (!sums) continue;
    const { clusters: responses, ...others } = sums;
    const key = { workspaceId, source, brandId, periodId, scopeHash: hash };
    rows.push({ ...key, touchpointCount: touchpointIds.size, responses, ...others });
  }
  if (rows.length > 0) await tx.insert(overallRollups).values(rows);
}
