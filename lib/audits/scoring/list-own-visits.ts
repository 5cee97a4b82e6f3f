import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { findPersonId } from '../cycles/cycle-rows';
import { takesAnswers } from './lock-own-visit';
import type { OwnVisit } from './types';

/** The visits of the acting person in cycles that were opened: what waits first, by due date, then what is done. */
export async function listOwnVisits(ctx: TenantContext): Promise<OwnVisit[]> {
  return withTenant.read(ctx, 'audit:score', async (tx) => {
    const personId = await findPersonId(tx, ctx);
    if (!personId) return [];
    const rows = await tx.execute<Omit<OwnVisit, 'isOpen'> & Record<string, unknown>>(sql`
      select v.id, v.state, v.cycle_id as "cycleId", c.form_version_id as "formVersionId", c.name as cycle, c.state as "cycleState",
        b.name as brand, o.name as object, v.opens_on::text as "opensOn", coalesce(v.due_on, c.due_on)::text as "dueOn",
        coalesce(v.due_on, c.due_on) < (now() at time zone ${ctx.workspace.timeZone})::date as overdue,
        (select count(*)::int from audit_ratings r
          where r.workspace_id = v.workspace_id and r.visit_id = v.id) as rated,
        (select count(*)::int from audit_cycle_touchpoints t
          where t.workspace_id = v.workspace_id and t.cycle_id = v.cycle_id)
        * greatest(1, (select count(*)::int from audit_cycle_segments s
          where s.workspace_id = v.workspace_id and s.cycle_id = v.cycle_id)) as lines
      from audit_visits v
      join audit_cycles c on c.workspace_id = v.workspace_id and c.id = v.cycle_id and c.deleted_at is null
      join brands b on b.workspace_id = v.workspace_id and b.id = v.brand_id
      left join objects o on o.workspace_id = v.workspace_id and o.id = v.object_id
      where v.workspace_id = ${ctx.workspace.id} and v.auditor_id = ${personId}
        and c.state <> 'planned' and v.state <> 'aside'
      order by coalesce(v.due_on, c.due_on), b.name, o.name, v.id`);
    const visits = [...rows].map((row) => ({ ...row, isOpen: takesAnswers(row.cycleState, row.state) }));
    return [...visits.filter(({ isOpen }) => isOpen), ...visits.filter(({ isOpen }) => !isOpen).reverse()];
  });
}
