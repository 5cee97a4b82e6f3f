import 'server-only';
import { sql } from 'drizzle-orm';
import { auditSchedules } from '@/db/schema/audit-schedules';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { todayIn } from '../scoring/today-in';
import { scheduleSchema, type ScheduleInput } from './input';
import { quarterOf } from './next-plan';
import { readSchedule } from './schedule-rows';

/** Sets when cycles are planned by themselves, or pauses that. Throws FORBIDDEN, VALIDATION. */
export async function saveSchedule(ctx: TenantContext, input: ScheduleInput): Promise<void> {
  await withTenant.write(ctx, 'audit:manage', async (w) => {
    const parsed = parseInput(scheduleSchema, input);
    const before = await readSchedule(w.tx, ctx, true);
    const by = await w.personId();
    const values = {
      ...parsed,
      startsOn: quarterOf(parsed.startsOn, ctx.workspace.firstFiscalMonth),
      problem: null,
      updatedBy: by,
      updatedAt: sql`now()`,
    };
    await w.tx
      .insert(auditSchedules)
      .values({ workspaceId: ctx.workspace.id, createdBy: by, ...values })
      .onConflictDoUpdate({ target: auditSchedules.workspaceId, set: values });
    if (parsed.active) {
      const today = todayIn(ctx.workspace.timeZone);
      await w.enqueue('schedule.plan', null, new Date(), `schedule.plan:${ctx.workspace.id}:${today}`);
    }
    const told = ({ active, everyQuarters, startsOn, planDays, dueDays }: ScheduleInput) => ({
      active,
      everyQuarters,
      startsOn,
      planDays,
      dueDays,
    });
    w.record({
      action: 'auditSchedule.update',
      subject: { type: 'auditSchedule', id: null, label: ctx.workspace.name },
      before: before ? told(before as ScheduleInput) : undefined,
      after: told(parsed),
    });
    w.emit({ kind: 'auditCycle', id: null, op: 'update' });
  });
}
