import 'server-only';
import { sql } from 'drizzle-orm';
import { textArray, uuidArray } from '@/db/array-parameters';
import { withHashPlans } from '@/db/hash-plans';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { lifecycleStages, type LifecycleStage } from '@/db/values/touchpoints';
import { levelOf } from '@/lib/format/level';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { lifeDays } from '@/lib/touchpoints/lifecycle/life-days';
import { questionOf } from '@/lib/touchpoints/lifecycle/life-questions';
import type { LifeBoard, LifeShares, LivingTouchpoint } from '@/lib/touchpoints/lifecycle/life-types';
import { suggestionCycles, suggestStage } from '@/lib/touchpoints/lifecycle/suggest-stage';
import { choosePeriods } from './dashboard/choose-periods';
import { readBrands, readPeriods, readSources } from './dashboard/read-choices';
import { todayOf } from './read-last-rated';

type Standing = Pick<LivingTouchpoint, 'id' | 'name' | 'presence' | 'stage' | 'since' | 'reason'>;

/** With score (0–10) and contacts by period. */
type Life = Standing & { told: Record<string, [score: number | null, contacts: number | null]> };

/**
 * All touchpoints that exist or are proposed with their scores (0–10) and contacts in the given periods: one statement, however
 * many there are. Scores are the weighted means of docs/figures.md, published ones where there are no answers.
 */
async function readLives(
  tx: TenantTx,
  ctx: TenantContext,
  {
    source,
    brandId,
    periodIds,
  }: { source: Source | null; brandId: string | null; periodIds: readonly string[] },
  withheld: ReadonlySet<string>,
): Promise<Life[]> {
  const here = sql`${ctx.workspace.id}::uuid`;
  const asked = sql`workspace_id = ${here} and source = ${source} and brand_id = ${brandId}::uuid
    and measure = 'touchpoint' and attribute_key = '' and attribute_value = '' and touchpoint_id is not null
    and period_id = any (${uuidArray(periodIds)}) and touchpoint_id <> all (${uuidArray([...withheld])})`;
  // The planner does not know how many scores a fresh brand has, and would look for each in a loop.
  const rows = await withHashPlans(tx, () =>
    tx.execute<Life & Record<string, unknown>>(sql`
    with answered as (
      select touchpoint_id, period_id,
        sum((wx - scale_min * w) / (scale_max - scale_min)) * 10 / nullif(sum(w), 0) as mean
      from rating_rollups where ${asked} group by touchpoint_id, period_id
    ), published as (
      select touchpoint_id, period_id, coalesce(
        max((mean - scale_min) / (scale_max - scale_min) * 10) filter (where object_id is null),
        case when bool_and(n is not null) and sum(n) > 0
          then sum(n * (mean - scale_min) / (scale_max - scale_min)) * 10 / sum(n)
          else avg((mean - scale_min) / (scale_max - scale_min)) * 10 end) as mean
      from rating_aggregates where ${asked} group by touchpoint_id, period_id
    ), told as (
      select touchpoint_id, period_id, coalesce(a.mean, p.mean)::float8 as mean, v.contacts
      from answered a
      full join published p using (touchpoint_id, period_id)
      full join (select touchpoint_id, period_id, contacts from contact_volumes
        where workspace_id = ${here} and period_id = any (${uuidArray(periodIds)})) v
        using (touchpoint_id, period_id)
    ), cycles as (
      select o.touchpoint_id, jsonb_object_agg(o.period_id, jsonb_build_array(o.mean, o.contacts)) as told
      from told o group by o.touchpoint_id
    ), lives as (
      select distinct on (touchpoint_id) touchpoint_id, since, reason from touchpoint_stages
      where workspace_id = ${here} order by touchpoint_id, since desc, created_at desc, id desc
    )
    select t.id, t.name, t.presence, t.lifecycle_stage as stage, l.since::text, coalesce(l.reason, '') as reason,
      coalesce(k.told, '{}') as told
    from touchpoints t
    left join cycles k on k.touchpoint_id = t.id
    left join lives l on l.touchpoint_id = t.id and t.lifecycle_stage is not null
    where t.workspace_id = ${here} and t.deleted_at is null and t.archived_at is null and t.presence <> 'retired'
    order by t.position collate "C", t.id`),
  );
  return [...rows];
}

/**
 * How many touchpoints were in each stage at the ends of days; for the last day, today, as they are, so that those count too of
 * which nobody knows since when.
 */
async function readShares(
  tx: TenantTx,
  ctx: TenantContext,
  days: readonly string[],
): Promise<Pick<LifeBoard, 'shares' | 'undated'>> {
  const here = sql`${ctx.workspace.id}::uuid`;
  const today = days.at(-1) ?? '';
  const rows = await tx.execute<{ day: string | null; stage: LifecycleStage; touchpoints: number }>(sql`
    with living as (
      select id, lifecycle_stage as stage from touchpoints
      where workspace_id = ${here} and deleted_at is null and archived_at is null
    ), stays as (
      select touchpoint_id, stage, since,
        lead(since) over (partition by touchpoint_id order by since, created_at, id) as until
      from touchpoint_stages where workspace_id = ${here}
    )
    select d.day::text, s.stage, count(*)::int as touchpoints
      from unnest(${textArray(days.slice(0, -1))}::date[]) d(day)
      join stays s on s.since <= d.day and (s.until is null or s.until > d.day)
      join living l on l.id = s.touchpoint_id
      where s.stage is not null group by 1, 2
    union all
    select ${today}, stage, count(*)::int from living where stage is not null group by 2
    union all
    select null, l.stage, count(*)::int from living l
      where l.stage is not null and not exists (select from stays s where s.touchpoint_id = l.id) group by 2`);
  const all = [...rows];
  const countOn = (day: string | null, stage: LifecycleStage) =>
    all.find((row) => row.day === day && row.stage === stage)?.touchpoints ?? 0;
  const shares = days.map((day): LifeShares => {
    const counts = { entry: 0, growth: 0, saturation: 0, decline: 0, death: 0 };
    for (const stage of lifecycleStages) counts[stage] = countOn(day, stage);
    return { day, counts };
  });
  const undated = lifecycleStages.reduce((sum, stage) => sum + countOn(null, stage), 0);
  return { shares, undated };
}

/**
 * The board of lives: which touchpoints are in which stage, since when and why, which stage their figures suggest, and what the
 * four questions ask of them (docs/figures.md, "Lifecycle"); beside it, how many were in each stage. Auditors' figures that are withheld from the reader are left out.
 */
export async function getLifecycle(ctx: TenantContext, wish: { source?: Source } = {}): Promise<LifeBoard> {
  const { wowFrom, okFrom } = ctx.workspace;
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const sources = await readSources(tx, ctx);
    const source =
      [wish.source, ctx.workspace.defaultSource].find((one) => one && sources.includes(one)) ??
      sources[0] ??
      null;
    const brands = source ? await readBrands(tx, ctx, source) : [];
    const brandId = brands.find(({ kind }) => kind === 'own')?.id ?? null;
    const all = source && brandId ? await readPeriods(tx, ctx, source, brandId) : [];
    const periods = choosePeriods(all, {}).periods.slice(-suggestionCycles);
    const periodIds = periods.map(({ id }) => id);
    const withheld = source === 'auditors' ? await readWithheld(tx, ctx) : new Set<string>();
    const lives = await readLives(tx, ctx, { source, brandId, periodIds }, withheld);
    const touchpoints = lives.map(({ told, ...standing }): LivingTouchpoint => {
      const cycles = periodIds.map((period) => {
        const [score = null, contacts = null] = told[period] ?? [];
        return { score, contacts };
      });
      const suggestion = suggestStage(cycles);
      const score = cycles.at(-1)?.score ?? null;
      const level = score === null ? null : levelOf(score, { wowFrom, okFrom });
      const question = questionOf({ ...standing, level, suggestion });
      return { ...standing, cycles, score, level, suggestion, question };
    });
    const days = lifeDays(todayOf(ctx), ctx.workspace.firstFiscalMonth);
    return { sources, source, periods, touchpoints, ...(await readShares(tx, ctx, days)) };
  });
}
