import 'server-only';
import { sql } from 'drizzle-orm';
import { textArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import { newId } from '@/lib/ids';

/** How a file may change what stands already. */
export interface MatchRules {
  source: Source;
  /** Whether a row says all about its respondent: then what it leaves blank is no answer any more. */
  complete: boolean;
  weighted: boolean;
  /** The attributes that the mapping speaks of; others of a response stay. */
  attributes: readonly string[];
}

const noObject = sql`'00000000-0000-0000-0000-000000000000'::uuid`;

/**
 * Compares the staged responses with those of the brand: `import_responses` gives each staged number its id, whether it
 * stands already, and what it would be; of the questions about the whole, too. Ids of new ones are version 7 and rise
 * with the rows of the file, so that the index of a million new rows grows at its end.
 */
export async function matchResponses(
  tx: TenantTx,
  workspaceId: string,
  rules: MatchRules,
): Promise<{ existing: number }> {
  const base = newId().replaceAll('-', '');
  const instant = base.slice(0, 12);
  const random = base.slice(20);
  const question = (measure: string) => sql`
    select distinct on (a.response) a.response, a.value, t.scale_min, t.scale_max
    from staged_answers a join staged_targets t on t.number = a.target
    where t.measure = ${measure} order by a.response, t.number`;
  const asked = (measure: string) => sql`exists (select from staged_targets where measure = ${measure})`;
  const spoken = rules.complete ? rules.attributes : [];
  const kept = sql`case when r.id is null then '{}'::jsonb else r.attributes - ${textArray(spoken)} end`;
  await tx.execute(sql`
    create temporary table import_responses on commit drop as
    with overall as materialized (${question('overall')}),
      recommendation as materialized (${question('recommendation')})
    select s.number, r.id is not null as existing,
      coalesce(r.id, (${instant} || '7' || lpad(to_hex(s.number >> 12), 3, '0')
        || '8' || lpad(to_hex(s.number & 4095), 3, '0') || ${random})::uuid) as id,
      c.period_id, c.brand_id, c.object_id, s.key as respondent_key,
      case when r.id is null or ${rules.weighted} then s.weight else r.weight end as weight,
      ${kept} || s.attributes as attributes,
      case when o.response is not null then o.value
        when ${rules.complete} and ${asked('overall')} then null else r.overall end as overall,
      case when o.response is not null then o.scale_min
        when ${rules.complete} and ${asked('overall')} then null else r.overall_min end as overall_min,
      case when o.response is not null then o.scale_max
        when ${rules.complete} and ${asked('overall')} then null else r.overall_max end as overall_max,
      case when n.response is not null then n.value
        when ${rules.complete} and ${asked('recommendation')} then null else r.recommendation end as recommendation
    from staged_responses s
    join staged_contexts c on c.number = s.context
    left join overall o on o.response = s.number
    left join recommendation n on n.response = s.number
    left join responses r on r.workspace_id = ${workspaceId} and r.source = ${rules.source}
      and r.period_id = c.period_id and r.brand_id = c.brand_id
      and coalesce(r.object_id, ${noObject}) = coalesce(c.object_id, ${noObject}) and r.respondent_key = s.key`);
  await tx.execute(sql`analyze import_responses`);
  const [counted] = await tx.execute<{ existing: number }>(
    sql`select count(*) filter (where existing)::integer as existing from import_responses`,
  );
  return { existing: counted?.existing ?? 0 };
}
