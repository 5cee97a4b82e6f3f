import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import type { TouchedPart } from '../roll-ups/recompute-rating-roll-ups';

/**
 * Writes the responses that do not stand yet, with their answers. An answer names a response and a touchpoint of this
 * workspace, because the statement joins both: the table has no foreign keys, which would check a million times.
 */
export async function insertNewAnswers(
  tx: TenantTx,
  workspaceId: string,
  importId: string,
  source: Source,
): Promise<void> {
  await tx.execute(sql`
    insert into responses (workspace_id, id, source, period_id, brand_id, object_id, import_id, respondent_key,
      weight, attributes, overall, overall_min, overall_max, recommendation)
    select ${workspaceId}::uuid, id, ${source}, period_id, brand_id, object_id, ${importId}::uuid, respondent_key,
      weight, attributes, overall, overall_min, overall_max, recommendation
    from import_responses where not existing order by number`);
  await tx.execute(sql`
    insert into ratings (workspace_id, response_id, touchpoint_id, period_id, value, scale_min, scale_max)
      select ${workspaceId}::uuid, r.id, p.id, r.period_id, a.value, t.scale_min, t.scale_max
      from staged_answers a
      join import_responses i on i.number = a.response and not i.existing
      join responses r on r.workspace_id = ${workspaceId} and r.import_id = ${importId} and r.id = i.id
      join staged_targets t on t.number = a.target
      join touchpoints p on p.workspace_id = ${workspaceId} and p.id = t.touchpoint_id`);
}

/** Keeps what changed responses were, so that undoing this import puts them back, and writes what they are now. */
export async function writeChanges(tx: TenantTx, workspaceId: string, importId: string): Promise<void> {
  await tx.execute(sql`
    insert into import_replacements (workspace_id, id, import_id, table_name, row_id, before)
    select r.workspace_id, gen_random_uuid(), ${importId}::uuid, 'responses', r.id, jsonb_build_object(
      'importId', r.import_id, 'weight', r.weight::text, 'attributes', r.attributes,
      'overall', r.overall::text, 'overallMin', r.overall_min::text, 'overallMax', r.overall_max::text,
      'recommendation', r.recommendation::text, 'ratings', coalesce(c.ratings, '{}'::jsonb))
    from import_changed_responses d
    join responses r on r.workspace_id = ${workspaceId} and r.id = d.id
    left join (
      select response_id, jsonb_object_agg(touchpoint_id, case when old_value is not null
        then jsonb_build_array(old_value::text, old_min::text, old_max::text) end) as ratings
      from import_changes group by response_id
    ) as c on c.response_id = r.id`);
  await tx.execute(sql`
    update responses r set import_id = ${importId}, weight = i.weight, attributes = i.attributes,
      overall = i.overall, overall_min = i.overall_min, overall_max = i.overall_max,
      recommendation = i.recommendation
    from import_changed_responses d join import_responses i on i.number = d.number
    where r.workspace_id = ${workspaceId} and r.id = d.id`);
  await tx.execute(sql`
    delete from ratings a using import_changes c
    where a.workspace_id = ${workspaceId} and a.response_id = c.response_id and a.touchpoint_id = c.touchpoint_id
      and c.old_value is not null`);
  await tx.execute(sql`
    insert into ratings (workspace_id, response_id, touchpoint_id, period_id, value, scale_min, scale_max)
    select r.workspace_id, r.id, p.id, r.period_id, c.value, c.scale_min, c.scale_max
    from import_changes c
    join responses r on r.workspace_id = ${workspaceId} and r.id = c.response_id
    join touchpoints p on p.workspace_id = ${workspaceId} and p.id = c.touchpoint_id
    where c.value is not null`);
}

/** The brands and periods whose figures the import touches. */
export async function touchedParts(tx: TenantTx): Promise<TouchedPart[]> {
  const rows = await tx.execute<{ brandId: string; periodId: string }>(sql`
    select distinct i.brand_id as "brandId", i.period_id as "periodId" from import_responses i
    where not i.existing or exists (select from import_changed_responses d where d.number = i.number)`);
  return [...rows];
}
