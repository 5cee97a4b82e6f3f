import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import { changesListed, type ImportChange, type ImportEffect } from '../import-types';

/** What single answers do to what stands; figures are counted elsewhere. */
export type AnswersEffect = Omit<ImportEffect, 'figures'>;

/**
 * Finds what a file changes in responses that stand already, and leaves it in `import_changes` (answers) and
 * `import_changed_responses`. With `complete` rows an answer that the file no longer gives is removed.
 */
export async function findChanges(tx: TenantTx, workspaceId: string, complete: boolean): Promise<void> {
  await findChangedAnswers(tx, workspaceId, complete);
  await tx.execute(sql`
    create temporary table import_changed_responses on commit drop as
      with changed as (select distinct response_id from import_changes)
      select i.number, i.id, r.weight is distinct from i.weight as weight_changed,
        (r.overall, r.overall_min, r.overall_max) is distinct from (i.overall, i.overall_min, i.overall_max)
          as overall_changed,
        r.recommendation is distinct from i.recommendation as recommendation_changed,
        r.attributes is distinct from i.attributes as attributes_changed
      from import_responses i
      join responses r on r.workspace_id = ${workspaceId} and r.id = i.id
      left join changed c on c.response_id = i.id
      where i.existing and (c.response_id is not null
        or (r.weight, r.overall, r.overall_min, r.overall_max, r.recommendation, r.attributes)
          is distinct from (i.weight, i.overall, i.overall_min, i.overall_max, i.recommendation, i.attributes))`);
  await tx.execute(sql`analyze import_changed_responses`);
}

async function findChangedAnswers(tx: TenantTx, workspaceId: string, complete: boolean): Promise<void> {
  await tx.execute(sql`
    create temporary table standing_answers on commit drop as
    select i.number, i.id as response_id, t.number as target, a.touchpoint_id, a.value, a.scale_min, a.scale_max
    from import_responses i
    join ratings a on a.workspace_id = ${workspaceId} and a.period_id = i.period_id and a.response_id = i.id
    join staged_targets t on t.touchpoint_id = a.touchpoint_id
    where i.existing`);
  await tx.execute(sql`analyze standing_answers`);
  await tx.execute(sql`
    create temporary table import_changes on commit drop as
    with given as (
      select i.number, i.id as response_id, a.target, t.touchpoint_id, a.value, t.scale_min, t.scale_max
      from staged_answers a
      join import_responses i on i.number = a.response and i.existing
      join staged_targets t on t.number = a.target and t.measure = 'touchpoint'
    )
    select coalesce(g.number, s.number) as number, coalesce(g.response_id, s.response_id) as response_id,
      coalesce(g.touchpoint_id, s.touchpoint_id) as touchpoint_id, g.value, g.scale_min, g.scale_max,
      s.value as old_value, s.scale_min as old_min, s.scale_max as old_max
    from given g full join standing_answers s on s.number = g.number and s.target = g.target
    where (g.value, g.scale_min, g.scale_max) is distinct from (s.value, s.scale_min, s.scale_max)
      and (${complete} or g.number is not null)`);
  await tx.execute(sql`analyze import_changes`);
}

interface Counts extends Record<string, unknown> {
  responses: number;
  existing: number;
  changedResponses: number;
  answers: number;
  answersOfExisting: number;
  added: number;
  changed: number;
  removed: number;
  others: number;
}

/** Counts what will be added, changed and removed, and lists the first changes one by one, in the order of the file. */
export async function tellChanges(tx: TenantTx, workspaceId: string): Promise<AnswersEffect> {
  const [counts] = await tx.execute<Counts>(sql`
    select
      (select count(*)::integer from import_responses) as responses,
      (select count(*)::integer from import_responses where existing) as existing,
      (select count(*)::integer from import_changed_responses) as "changedResponses",
      (select count(*)::integer from staged_answers) as answers,
      (select count(*)::integer from staged_answers a join import_responses i on i.number = a.response
        where i.existing) as "answersOfExisting",
      c.*, o.*
    from (
      select count(*) filter (where old_value is null)::integer as added,
        count(*) filter (where value is not null and old_value is not null)::integer as changed,
        count(*) filter (where value is null)::integer as removed
      from import_changes
    ) as c, (
      select coalesce(sum(overall_changed::integer + recommendation_changed::integer), 0)::integer as others
      from import_changed_responses
    ) as o`);
  if (!counts) throw new Error('No answer to a count.');
  const { changes, total } = await listChanges(tx, workspaceId);
  const changed = counts.changed + counts.others;
  return {
    responses: {
      added: counts.responses - counts.existing,
      changed: counts.changedResponses,
      unchanged: counts.existing - counts.changedResponses,
    },
    answers: {
      added: counts.answers - counts.answersOfExisting + counts.added,
      changed,
      removed: counts.removed,
      unchanged: counts.answersOfExisting - counts.added - changed,
    },
    changes,
    changesTotal: total,
  };
}

async function listChanges(
  tx: TenantTx,
  workspaceId: string,
): Promise<{ changes: ImportChange[]; total: number }> {
  const rows = await tx.execute<ImportChange & Record<string, unknown> & { total: number }>(sql`
    with changes as (
      select c.number, 'rating' as what, coalesce(t.name, '') as subject, c.old_value::text as before,
        c.value::text as after
      from import_changes c
      left join touchpoints t on t.workspace_id = ${workspaceId} and t.id = c.touchpoint_id
      union all
      select i.number, v.what, '', v.before, v.after
      from import_changed_responses d
      join import_responses i on i.number = d.number
      join responses r on r.workspace_id = ${workspaceId} and r.id = d.id
      cross join lateral (values
        ('weight', d.weight_changed, r.weight::text, i.weight::text),
        ('overall', d.overall_changed, r.overall::text, i.overall::text),
        ('recommendation', d.recommendation_changed, r.recommendation::text, i.recommendation::text)
      ) as v (what, changed, before, after)
      where v.changed
      union all
      select i.number, 'attribute', k.key, r.attributes ->> k.key, i.attributes ->> k.key
      from import_changed_responses d
      join import_responses i on i.number = d.number
      join responses r on r.workspace_id = ${workspaceId} and r.id = d.id
      cross join lateral jsonb_object_keys(r.attributes || i.attributes) as k (key)
      where d.attributes_changed and (r.attributes ->> k.key) is distinct from (i.attributes ->> k.key)
    )
    select s.row, s.key as respondent, c.what, c.subject, c.before, c.after, (count(*) over ())::integer as total
    from changes c join staged_responses s on s.number = c.number
    order by s.number, c.what, c.subject
    limit ${changesListed}`);
  const changes = rows.map(({ row, respondent, what, subject, before, after }) => ({
    row,
    respondent,
    what,
    subject,
    before,
    after,
  }));
  return { changes, total: rows[0]?.total ?? 0 };
}
