import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { findPersonId } from '../cycles/cycle-rows';
import type { Duties, DutyCycle, DutyVisit } from './types';

/**
 * What waits for the acting person in a brand: own visits that take answers, for whoever may score, and cycles that they
 * drive and that are not closed, by due date. Throws FORBIDDEN.
 */
export async function readDuties(ctx: TenantContext): Promise<Duties> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    const personId = await findPersonId(tx, ctx);
    if (!personId) return { visits: [], cycles: [] };
    const here = ctx.workspace.id;
    const visits = ctx.permissions.has('audit:score')
      ? await tx.execute<DutyVisit & Record<string, unknown>>(sql`
        select v.id, b.name as brand, o.name as object, coalesce(o.address, '') as address, c.name as cycle, v.state,
          coalesce(v.due_on, c.due_on)::text as "dueOn", v.opens_on::text as "opensOn",
          (coalesce(extract(epoch from v.submitted_at), 0) * 1000)::float8 as "submittedAt",
          (extract(epoch from greatest(v.updated_at, c.updated_at)) * 1000)::float8 as "changedAt"
        from audit_visits v
        join audit_cycles c on c.workspace_id = v.workspace_id and c.id = v.cycle_id and c.deleted_at is null
        join brands b on b.workspace_id = v.workspace_id and b.id = v.brand_id
        left join objects o on o.workspace_id = v.workspace_id and o.id = v.object_id
        where v.workspace_id = ${here} and v.auditor_id = ${personId}
          and ((c.state = 'open' and v.state in ('planned', 'started', 'returned'))
            or (c.state = 'review' and v.state = 'returned'))
        order by coalesce(v.due_on, c.due_on), b.name, o.name, v.id`)
      : [];
    const cycles = await tx.execute<Omit<DutyCycle, 'visits'> & Record<string, unknown>>(sql`
      select c.id, c.name, c.state, c.due_on::text as "dueOn",
        (coalesce(extract(epoch from c.opened_at), 0) * 1000)::float8 as "openedAt",
        (extract(epoch from c.updated_at) * 1000)::float8 as "changedAt"
      from audit_cycles c
      where c.workspace_id = ${here} and c.driver_id = ${personId} and c.state <> 'closed' and c.deleted_at is null
      order by c.due_on, c.name, c.id`);
    const planned =
      cycles.length === 0
        ? []
        : await tx.execute<{ cycleId: string; id: string; isIn: boolean; dueOn: string }>(sql`
          select v.cycle_id as "cycleId", v.id, v.state = 'submitted' as "isIn",
            coalesce(v.due_on, c.due_on)::text as "dueOn"
          from audit_visits v
          join audit_cycles c on c.workspace_id = v.workspace_id and c.id = v.cycle_id
          where v.workspace_id = ${here} and c.driver_id = ${personId} and c.state <> 'closed'
            and c.deleted_at is null and v.state <> 'aside'
          order by v.id`);
    return {
      visits: [...visits],
      cycles: [...cycles].map((cycle) => ({
        ...cycle,
        visits: planned
          .filter(({ cycleId }) => cycleId === cycle.id)
          .map(({ id, isIn, dueOn }) => ({ id, isIn, dueOn })),
      })),
    };
  });
}
