import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';

/** What a change of a cycle's due date took from its visits. */
export interface DaysTaken {
  /** So many visits had days of their own behind it. */
  lostDays: number;
}

/** Takes from visits the days that lie behind a cycle's new due date: then the cycle's own holds for them. Gives how many lost one. */
export async function clampWindows(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
  dueOn: string,
): Promise<number> {
  const changed = await tx
    .update(auditVisits)
    .set({
      opensOn: sql`case when ${auditVisits.opensOn} <= ${dueOn} then ${auditVisits.opensOn} end`,
      dueOn: sql`case when ${auditVisits.dueOn} <= ${dueOn} then ${auditVisits.dueOn} end`,
    })
    .where(
      and(
        eq(auditVisits.workspaceId, ctx.workspace.id),
        eq(auditVisits.cycleId, cycleId),
        sql`greatest(${auditVisits.opensOn}, ${auditVisits.dueOn}) > ${dueOn}`,
      ),
    )
    .returning({ id: auditVisits.id });
  return changed.length;
}
