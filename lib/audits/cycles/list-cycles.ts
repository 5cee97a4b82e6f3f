import 'server-only';
import { sql } from 'drizzle-orm';
import type { CycleState } from '@/db/values/audits';
import type { PeriodKind } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';

export interface CycleSummary {
  id: string;
  name: string;
  state: CycleState;
  kind: PeriodKind;
  startsOn: string;
  endsOn: string;
  label: string | null;
  driver: string | null;
  dueOn: string;
  overdue: boolean;
  touchpoints: number;
  visits: number;
  submitted: number;
  /** Visits that are overdue while answers are taken. */
  late: number;
  closedAt: string | null;
  /** Brought in from a file. */
  isFormer: boolean;
}

/** Cycles, the latest period first, with counts only: what auditors found is told by closed ones, on their page. */
export async function listCycles(ctx: TenantContext): Promise<CycleSummary[]> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    const rows = await tx.execute<CycleSummary & Record<string, unknown>>(sql`
      select c.id, c.name, c.state, p.kind, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.label,
        w.name as driver, c.due_on::text as "dueOn",
        c.state <> 'closed' and c.due_on < (now() at time zone ${ctx.workspace.timeZone})::date as overdue,
        (select count(*)::int from audit_cycle_touchpoints t
          where t.workspace_id = c.workspace_id and t.cycle_id = c.id) as touchpoints,
        (select count(*)::int from audit_visits v
          where v.workspace_id = c.workspace_id and v.cycle_id = c.id and v.state <> 'aside') as visits,
        (select count(*)::int from audit_visits v
          where v.workspace_id = c.workspace_id and v.cycle_id = c.id and v.state = 'submitted') as submitted,
        (select count(*)::int from audit_visits v
          where v.workspace_id = c.workspace_id and v.cycle_id = c.id and c.state in ('open', 'review')
            and v.state in ('planned', 'started', 'returned')
            and coalesce(v.due_on, c.due_on) < (now() at time zone ${ctx.workspace.timeZone})::date) as late,
        c.closed_at::text as "closedAt", c.import_id is not null as "isFormer"
      from audit_cycles c
      join periods p on p.workspace_id = c.workspace_id and p.id = c.period_id
      left join workspace_people w on w.workspace_id = c.workspace_id and w.id = c.driver_id
      where c.workspace_id = ${ctx.workspace.id} and c.deleted_at is null
      order by p.starts_on desc, c.created_at desc`);
    return [...rows];
  });
}
