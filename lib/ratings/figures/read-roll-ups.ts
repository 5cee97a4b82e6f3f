import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { textArray, uuidArray } from '@/db/array-parameters';
import { withHashPlans } from '@/db/hash-plans';
import type { TenantTx } from '@/db/tenant';
import type { Measure } from '@/db/values/ratings';
import type { RollUpRow } from '../statistics/roll-up';
import type { FigureFilters } from '../types';
import { type Narrowed, narrowingOf, segmentCondition } from './segment';

/** Sums of the answers to one question about one subject, on one scale. */
export interface RollUpEntry extends RollUpRow {
  measure: Measure;
  /** Null for the measures that are about no touchpoint. */
  touchpointId: string | null;
  brandId: string;
  periodId: string;
  /** Of the recommendation question also Σw² by answer, for its weighted interval. */
  histogram: Record<string, { n: number; w: string; w2?: string }>;
}

type Row = RollUpEntry & Record<string, unknown>;

type Filters = Pick<FigureFilters, 'source' | 'brandIds' | 'periodIds' | 'touchpointIds'> &
  Narrowed & {
    /** Leaves the histograms of kept roll-ups empty: for a thousand means they are most of what is read. */
    withoutHistograms?: boolean;
  };

const inList = (column: SQL, ids: readonly string[] | undefined) =>
  ids ? sql`${column} = any (${uuidArray(ids)})` : sql`true`;

const sums = sql`n::text, x, x2, w, w2, wx, wx2, w2x, w2x2`;

function readKept(
  tx: TenantTx,
  workspaceId: string,
  { source, brandIds, periodIds, touchpointIds, withoutHistograms }: Filters,
  attribute: string,
  labels: readonly string[],
) {
  return tx.execute<Row>(sql`
    select measure, touchpoint_id as "touchpointId", brand_id as "brandId", period_id as "periodId",
      scale_min as "scaleMin", scale_max as "scaleMax", ${sums},
      ${withoutHistograms ? sql`'{}'::jsonb as histogram` : sql`histogram`}
    from rating_rollups
    where workspace_id = ${workspaceId} and source = ${source} and ${inList(sql`brand_id`, brandIds)}
      and measure in ('touchpoint', 'overall', 'recommendation')
      and attribute_key = ${attribute} and attribute_value = any (${textArray(labels)})
      and ${inList(sql`period_id`, periodIds)} and ${inList(sql`touchpoint_id`, touchpointIds)}`);
}

/** Periods whose responses have the attribute, but with too many different labels to be rolled up by it. */
async function periodsWithout(
  tx: TenantTx,
  workspaceId: string,
  filters: Filters,
  attribute: string,
): Promise<string[]> {
  const { source, brandIds, periodIds } = filters;
  const rows = await tx.execute<{ periodId: string }>(sql`
    select distinct r.period_id as "periodId"
    from responses r
    where r.workspace_id = ${workspaceId} and r.source = ${source} and ${inList(sql`r.brand_id`, brandIds)}
      and ${inList(sql`r.period_id`, periodIds)} and jsonb_exists(r.attributes, ${attribute})
      and not exists (
        select from rating_rollups u
        where u.workspace_id = ${workspaceId} and u.source = ${source} and u.brand_id = r.brand_id
          and u.measure in ('touchpoint', 'overall', 'recommendation') and u.attribute_key = ${attribute}
          and u.period_id = r.period_id)`);
  return rows.map(({ periodId }) => periodId);
}

/**
 * The same sums from the answers themselves, for segments by several attributes or by rules. In floating point: they are told and
 * forgotten, and a million exact additions take half a second.
 */
function readAnswers(
  tx: TenantTx,
  workspaceId: string,
  { source, brandIds, periodIds, touchpointIds, ...who }: Filters,
): Promise<readonly Row[]> {
  const isWhole = touchpointIds === undefined;
  return withHashPlans(tx, () =>
    tx.execute<Row>(sql`
    with chosen as materialized (
      select r.id, r.brand_id, r.period_id, r.weight::float8 as weight, (r.weight * r.weight)::float8 as weight2,
        r.overall, r.overall_min, r.overall_max, r.recommendation
      from responses r
      where r.workspace_id = ${workspaceId} and r.source = ${source} and ${inList(sql`r.brand_id`, brandIds)}
        and ${inList(sql`r.period_id`, periodIds)} and ${segmentCondition(who)}
    ), parts as materialized (
      select row_number() over ()::integer as part, brand_id, period_id
      from (select distinct brand_id, period_id from chosen) as distinct_parts
    ), numbered as materialized (
      select c.*, p.part from chosen c join parts p on p.brand_id = c.brand_id and p.period_id = c.period_id
    ), bins as (
      select 'touchpoint' as measure, r.part, a.touchpoint_id, a.scale_min, a.scale_max, a.value,
        count(*) as n, sum(r.weight) as w, sum(r.weight2) as w2
      from numbered r
      join ratings a on a.workspace_id = ${workspaceId} and a.response_id = r.id
        and ${inList(sql`a.period_id`, periodIds)} and ${inList(sql`a.touchpoint_id`, touchpointIds)}
      group by r.part, a.touchpoint_id, a.value, a.scale_min, a.scale_max
      union all
      select 'overall', part, null, overall_min, overall_max, overall, count(*), sum(weight), sum(weight2)
      from numbered where overall is not null and ${isWhole} group by part, overall_min, overall_max, overall
      union all
      select 'recommendation', part, null, 0, 10, recommendation, count(*), sum(weight), sum(weight2)
      from numbered where recommendation is not null and ${isWhole} group by part, recommendation
    ), valued as (select *, value::float8 as x from bins)
    select measure, touchpoint_id as "touchpointId", p.brand_id as "brandId", p.period_id as "periodId",
      scale_min as "scaleMin", scale_max as "scaleMax", sum(n)::float8 as n,
      sum(n * x) as x, sum(n * x * x) as x2, sum(w) as w, sum(w2) as w2, sum(w * x) as wx,
      sum(w * x * x) as wx2, sum(w2 * x) as w2x, sum(w2 * x * x) as w2x2,
      jsonb_object_agg(trim_scale(value)::text, jsonb_build_object('n', n, 'w', w::text, 'w2', w2::text)) as histogram
    from valued join parts p using (part)
    group by measure, p.brand_id, p.period_id, touchpoint_id, scale_min, scale_max`),
  );
}

/**
 * The sums of all that is asked for, touchpoint by touchpoint, period by period, brand by brand: from the roll-ups where
 * the segment is everybody or labels of one attribute, else from the answers. Several entries of one subject add up.
 */
export async function readRollUps(
  tx: TenantTx,
  workspaceId: string,
  filters: Filters,
): Promise<RollUpEntry[]> {
  const { parts, rules } = narrowingOf(filters);
  const [part] = parts;
  if (rules || parts.length > 1) return [...(await readAnswers(tx, workspaceId, filters))];
  if (!part) return [...(await readKept(tx, workspaceId, filters, '', ['']))];
  const [attribute, labels] = part;
  const kept = await readKept(tx, workspaceId, filters, attribute, labels);
  const periodIds = await periodsWithout(tx, workspaceId, filters, attribute);
  if (periodIds.length === 0) return [...kept];
  return [...kept, ...(await readAnswers(tx, workspaceId, { ...filters, periodIds }))];
}
