import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { auditScheduleRuns, auditSchedules } from '@/db/schema/audit-schedules';
import { auditCycles } from '@/db/schema/audit-cycles';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';

type ScheduleRow = typeof auditSchedules.$inferSelect;

/** The brand's schedule, locked where the caller changes something by it; null where it has none. */
export async function readSchedule(
  tx: TenantTx,
  ctx: TenantContext,
  lock = false,
): Promise<ScheduleRow | null> {
  const query = tx.select().from(auditSchedules).where(eq(auditSchedules.workspaceId, ctx.workspace.id));
  const [row] = lock ? await query.for('update') : await query;
  return row ?? null;
}

/** First days of the quarters that the schedule is done with. */
export async function readDone(tx: TenantTx, ctx: TenantContext): Promise<Set<string>> {
  const rows = await tx
    .select({ quarterStart: auditScheduleRuns.quarterStart })
    .from(auditScheduleRuns)
    .where(eq(auditScheduleRuns.workspaceId, ctx.workspace.id));
  return new Set(rows.map(({ quarterStart }) => quarterStart));
}

/** The cycle that the next one is like: the one closed last; null where none was closed yet. */
export async function readLastClosed(tx: TenantTx, ctx: TenantContext) {
  const [last] = await tx
    .select({ id: auditCycles.id, name: auditCycles.name })
    .from(auditCycles)
    .where(
      and(
        eq(auditCycles.workspaceId, ctx.workspace.id),
        eq(auditCycles.state, 'closed'),
        isNull(auditCycles.deletedAt),
      ),
    )
    .orderBy(desc(auditCycles.closedAt))
    .limit(1);
  return last ?? null;
}
