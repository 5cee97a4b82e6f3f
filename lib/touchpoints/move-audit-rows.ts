import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';

/** Whether a criterion `k` of a form is asked of a touchpoint. */
const isAskedOf = (
  id: string,
): SQL => sql`(k.touchpoint_id = ${id} or (k.touchpoint_id is null and (k.kind is null
  or k.kind = (select t.kind from touchpoints t where t.workspace_id = k.workspace_id and t.id = ${id}))))`;

/** The touchpoint under which the snapshot of a closed cycle `c` tells a rating or photo. */
const toldUnder = (row: SQL): SQL =>
  sql`case when c.state = 'closed' then coalesce(${row}.told_touchpoint_id, ${row}.touchpoint_id) end`;

/**
 * Locks the cycles that score these touchpoints, so that nobody scores one while it moves: before the touchpoints, in the
 * order of those who save a visit or close a cycle. Gives the ids of those that are not closed.
 */
export async function lockCyclesOf(
  w: TenantWrite,
  ctx: TenantContext,
  touchpointIds: readonly string[],
): Promise<string[]> {
  const here = sql`${ctx.workspace.id}::uuid`;
  const cycles = await w.tx.execute<{ id: string; state: string }>(sql`
    select c.id, c.state from audit_cycles c where c.workspace_id = ${here} and exists (
      select from audit_cycle_touchpoints s where s.workspace_id = ${here} and s.cycle_id = c.id
        and s.touchpoint_id = any (${uuidArray(touchpointIds)}))
    order by c.id for update`);
  return [...cycles].flatMap(({ id, state }) => (state === 'closed' ? [] : [id]));
}

/**
 * Lets audits follow a touchpoint that was merged into another one: scopes of cycles, ratings with the operations behind them,
 * photos, actions, drafts of forms. Where a visit rated both, the kept one's rating counts and the other stays behind. Snapshots
 * and published forms are not touched; ratings and photos of closed cycles remember under which touchpoint their snapshot tells them. In
 * visits that are not sent in, what the form does not ask of the kept one is asked anew. The cycles are locked by `lockCyclesOf`.
 */
export async function moveAuditRows(
  w: TenantWrite,
  ctx: TenantContext,
  from: string,
  to: string,
): Promise<void> {
  const here = sql`${ctx.workspace.id}::uuid`;
  const run = (statement: SQL) => w.tx.execute(statement);
  await run(sql`
    insert into audit_cycle_touchpoints as s (workspace_id, cycle_id, touchpoint_id, weight, no_action_reason)
    select workspace_id, cycle_id, ${to}::uuid, weight, no_action_reason from audit_cycle_touchpoints
    where workspace_id = ${here} and touchpoint_id = ${from}
    on conflict (workspace_id, cycle_id, touchpoint_id) do update
      set no_action_reason = excluded.no_action_reason where s.no_action_reason = ''`);
  await run(sql`
    delete from audit_cycle_touchpoints where workspace_id = ${here} and touchpoint_id = ${from}`);
  const isFree = (row: SQL) => sql`not exists (select from audit_ratings k where k.workspace_id = ${here}
    and k.visit_id = ${row}.visit_id and k.touchpoint_id = ${to}
    and k.segment_id is not distinct from ${row}.segment_id)`;
  await run(sql`
    update audit_operations as o set touchpoint_id = ${to}
    where o.workspace_id = ${here} and o.touchpoint_id = ${from} and ${isFree(sql`o`)}`);
  await run(sql`
    with moved as (
      update audit_ratings as r set touchpoint_id = ${to}, updated_at = now(), told_touchpoint_id = ${toldUnder(sql`r`)}
      from audit_visits v, audit_cycles c
      where r.workspace_id = ${here} and r.touchpoint_id = ${from} and ${isFree(sql`r`)}
        and v.workspace_id = ${here} and v.id = r.visit_id and c.workspace_id = ${here} and c.id = v.cycle_id
      returning r.id, r.visit_id
    ), open as (
      select m.id, c.form_version_id from moved m
      join audit_visits v on v.workspace_id = ${here} and v.id = m.visit_id and v.state <> 'submitted'
      join audit_cycles c on c.workspace_id = ${here} and c.id = v.cycle_id
    ), other as (
      delete from audit_answers as a using open, audit_criteria as k
      where a.workspace_id = ${here} and a.rating_id = open.id and k.workspace_id = ${here} and k.id = a.criterion_id
        and not ${isAskedOf(to)}
    ) select 1`);
  await run(sql`
    update audit_ratings as r set score = null
    from audit_visits v, audit_cycles c
    where r.workspace_id = ${here} and r.touchpoint_id = ${to} and r.score is not null
      and v.workspace_id = ${here} and v.id = r.visit_id and v.state <> 'submitted'
      and c.workspace_id = ${here} and c.id = v.cycle_id
      and exists (select from audit_criteria k
        where k.workspace_id = ${here} and k.version_id = c.form_version_id and ${isAskedOf(to)})`);
  await run(sql`
    update audit_evidence as e set touchpoint_id = ${to},
      told_touchpoint_id = ${toldUnder(sql`e`)}
    from audit_visits v, audit_cycles c
    where e.workspace_id = ${here} and e.touchpoint_id = ${from} and v.workspace_id = ${here} and v.id = e.visit_id
      and c.workspace_id = ${here} and c.id = v.cycle_id`);
  await run(sql`
    insert into action_touchpoints (workspace_id, action_id, touchpoint_id)
    select workspace_id, action_id, ${to}::uuid from action_touchpoints
    where workspace_id = ${here} and touchpoint_id = ${from} on conflict do nothing`);
  await run(sql`delete from action_touchpoints where workspace_id = ${here} and touchpoint_id = ${from}`);
  await run(sql`
    update audit_criteria as k set touchpoint_id = ${to}
    from audit_form_versions v
    where k.workspace_id = ${here} and k.touchpoint_id = ${from}
      and v.workspace_id = ${here} and v.id = k.version_id and v.published_at is null`);
}
