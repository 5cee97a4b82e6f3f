import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import { withHashPlans } from '@/db/hash-plans';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import { rolledUpValues } from '../constants';

/** A brand in a period: the part of a source's figures that is recomputed as one. */
export interface TouchedPart {
  brandId: string;
  periodId: string;
}

/**
 * Computes the roll-ups of a source anew from the answers of some parts. Sums are numeric and therefore exact: whatever
 * the order of the rows, the same rows give the same bytes (`as_of` aside).
 */
export async function recomputeRatingRollUps(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  touched: readonly TouchedPart[],
): Promise<void> {
  await tx.execute(sql`
    delete from rating_rollups u using unnest(
      ${uuidArray(touched.map(({ brandId }) => brandId))},
      ${uuidArray(touched.map(({ periodId }) => periodId))}
    ) as t (brand_id, period_id)
    where u.workspace_id = ${workspaceId} and u.source = ${source}
      and u.brand_id = t.brand_id and u.period_id = t.period_id`);
  await withHashPlans(tx, async () => {
    await collectResponses(tx, workspaceId, source, touched);
    await insertRollUps(tx, workspaceId, source, touched);
  });
}

/**
 * The responses in hand, each with the number of its combination of attributes: few combinations stand for many
 * responses, so the answers are read once and not once an attribute. Own tables, because they can be analysed: the
 * planner knows nothing yet of rows written in this transaction.
 */
async function collectResponses(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  touched: readonly TouchedPart[],
): Promise<void> {
  await tx.execute(sql`drop table if exists roll_up_responses, roll_up_combinations, roll_up_marks`);
  const chosen = sql`
    from responses r
    join unnest(
      ${uuidArray(touched.map(({ brandId }) => brandId))},
      ${uuidArray(touched.map(({ periodId }) => periodId))}
    ) as t (brand_id, period_id) on t.brand_id = r.brand_id and t.period_id = r.period_id
    where r.workspace_id = ${workspaceId} and r.source = ${source}`;
  await tx.execute(sql`
    create temporary table roll_up_combinations on commit drop as
    select row_number() over ()::integer as combination, brand_id, period_id, attributes
    from (select distinct r.brand_id, r.period_id, r.attributes ${chosen}) as distinct_attributes`);
  await tx.execute(sql`analyze roll_up_combinations`);
  await tx.execute(sql`
    create temporary table roll_up_responses on commit drop as
    select r.id, c.combination, r.weight, r.weight * r.weight as weight2,
      r.overall, r.overall_min, r.overall_max, r.recommendation
    from (select r.* ${chosen}) as r
    join roll_up_combinations c using (brand_id, period_id, attributes)`);
  await tx.execute(sql`
    create temporary table roll_up_marks on commit drop as
    with marks as (
      select c.combination, c.brand_id, c.period_id, m.key, m.value
      from roll_up_combinations c cross join lateral jsonb_each_text(c.attributes) as m (key, value)
    ), kept as (
      select brand_id, period_id, key from marks group by brand_id, period_id, key
      having count(distinct value) <= ${rolledUpValues}
    )
    select combination, brand_id, period_id, '' as attribute_key, '' as attribute_value from roll_up_combinations
    union all
    select m.combination, m.brand_id, m.period_id, m.key, m.value
    from marks m join kept using (brand_id, period_id, key)`);
  await tx.execute(sql`analyze roll_up_responses`);
  await tx.execute(sql`analyze roll_up_marks`);
}

async function insertRollUps(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  touched: readonly TouchedPart[],
): Promise<void> {
  await tx.execute(sql`
    with bins as (
      select 'touchpoint' as measure, r.combination, a.touchpoint_id, a.scale_min, a.scale_max, a.value,
        count(*) as n, sum(r.weight) as w, sum(r.weight2) as w2
      from roll_up_responses r
      join ratings a on a.workspace_id = ${workspaceId} and a.response_id = r.id
        and a.period_id = any (${uuidArray([...new Set(touched.map(({ periodId }) => periodId))])})
      group by r.combination, a.touchpoint_id, a.scale_min, a.scale_max, a.value
      union all
      select 'overall', combination, null, overall_min, overall_max, overall, count(*), sum(weight), sum(weight2)
      from roll_up_responses where overall is not null
      group by combination, overall_min, overall_max, overall
      union all
      select 'recommendation', combination, null, 0, 10, recommendation, count(*), sum(weight), sum(weight2)
      from roll_up_responses where recommendation is not null
      group by combination, recommendation
    ), marked as (
      select b.measure, m.brand_id, m.period_id, b.touchpoint_id, m.attribute_key, m.attribute_value,
        b.scale_min, b.scale_max, b.value, sum(b.n) as n, sum(b.w) as w, sum(b.w2) as w2
      from bins b join roll_up_marks m using (combination)
      group by b.measure, m.brand_id, m.period_id, b.touchpoint_id, m.attribute_key, m.attribute_value,
        b.scale_min, b.scale_max, b.value
    )
    insert into rating_rollups (workspace_id, source, measure, brand_id, period_id, touchpoint_id,
      attribute_key, attribute_value, scale_min, scale_max, n, x, x2, w, w2, wx, wx2, w2x, w2x2, histogram)
    select ${workspaceId}::uuid, ${source}, measure, brand_id, period_id, touchpoint_id,
      attribute_key, attribute_value, trim_scale(scale_min), trim_scale(scale_max), sum(n),
      trim_scale(sum(n * value)), trim_scale(sum(n * value * value)), trim_scale(sum(w)), trim_scale(sum(w2)),
      trim_scale(sum(w * value)), trim_scale(sum(w * value * value)),
      trim_scale(sum(w2 * value)), trim_scale(sum(w2 * value * value)),
      jsonb_object_agg(trim_scale(value)::text, jsonb_build_object('n', n, 'w', trim_scale(w)::text)
        || case measure when 'recommendation' then jsonb_build_object('w2', trim_scale(w2)::text) else '{}' end)
    from marked
    where touchpoint_id is null
      or exists (select from touchpoints t where t.workspace_id = ${workspaceId} and t.id = marked.touchpoint_id)
    group by measure, brand_id, period_id, touchpoint_id, attribute_key, attribute_value, scale_min, scale_max`);
}
