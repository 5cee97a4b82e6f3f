import 'server-only';
import { sql } from 'drizzle-orm';
import { textArray } from '@/db/array-parameters';
import { withHashPlans } from '@/db/hash-plans';
import type { TenantTx } from '@/db/tenant';
import type { SegmentRules } from '@/db/values/segments';
import type { TenantContext } from '@/lib/auth/context';
import { readAttributes } from '@/lib/ratings/figures/read-attributes';
import { rulesCondition } from '@/lib/segments/rules-condition';
import type { NamedAttribute } from './types';

/** Where segments are told: what customers answered. */
export const segmentSource = 'survey';

/** Respondents who belong to the same segments. */
export interface Members {
  /** For each of the rules, in their order. */
  belongs: boolean[];
  respondents: number;
  ratings: number;
}

/**
 * The respondents of a brand in a period by the segments that they belong to, in one pass over them: who belongs to none is
 * among them. Answers about touchpoints in the trash do not count.
 */
export async function countMembers(
  tx: TenantTx,
  ctx: TenantContext,
  { brandId, periodId }: { brandId: string; periodId: string },
  rules: readonly SegmentRules[],
): Promise<Members[]> {
  const here = ctx.workspace.id;
  const belongs =
    rules.length === 0
      ? sql`'{}'::boolean[]`
      : sql`array[${sql.join(rules.map(rulesCondition), sql`, `)}]::boolean[]`;
  const rows = await withHashPlans(tx, () =>
    tx.execute<Members & Record<string, unknown>>(sql`
      select ${belongs} as belongs, count(*)::integer as respondents, coalesce(sum(a.count), 0)::integer as ratings
      from responses r
      left join (
        select a.response_id, count(*) as count
        from ratings a
        join touchpoints t on t.workspace_id = ${here} and t.id = a.touchpoint_id and t.deleted_at is null
        where a.workspace_id = ${here} and a.period_id = ${periodId}
        group by a.response_id
      ) a on a.response_id = r.id
      where r.workspace_id = ${here} and r.source = ${segmentSource} and r.brand_id = ${brandId}
        and r.period_id = ${periodId}
      group by 1`),
  );
  return [...rows].map(({ belongs: list, respondents, ratings }) => ({
    belongs: [...list],
    respondents,
    ratings,
  }));
}

/** How many of them belong where `is` says so, and how many there are. */
export function tally(members: readonly Members[], is: (belongs: readonly boolean[]) => boolean) {
  const found = { respondents: { count: 0, of: 0 }, ratings: { count: 0, of: 0 } };
  for (const { belongs, respondents, ratings } of members) {
    const isFound = is(belongs);
    found.respondents.of += respondents;
    found.ratings.of += ratings;
    found.respondents.count += isFound ? respondents : 0;
    found.ratings.count += isFound ? ratings : 0;
  }
  return found;
}

/** The attributes that rules name, each once. */
export const attributesOf = (rules: readonly SegmentRules[]): string[] => [
  ...new Set(
    rules.flatMap(({ groups }) =>
      groups.flatMap(({ conditions }) => conditions.map(({ attribute }) => attribute)),
    ),
  ),
];

/** Those of some attributes that no respondent of any period has: an import that brought them was taken back. */
export async function readMissing(
  tx: TenantTx,
  ctx: TenantContext,
  attributes: readonly string[],
): Promise<NamedAttribute[]> {
  if (attributes.length === 0) return [];
  const here = ctx.workspace.id;
  const rows = await tx.execute<{ key: string }>(sql`
    select key from unnest(${textArray(attributes)}) as named (key)
    where not exists (select from responses r
      where r.workspace_id = ${here} and r.source = ${segmentSource} and jsonb_exists(r.attributes, named.key))`);
  const { labelOf } = await readAttributes(tx, here, ctx.locale);
  return [...rows].map(({ key }) => ({ key, label: labelOf(key) }));
}
