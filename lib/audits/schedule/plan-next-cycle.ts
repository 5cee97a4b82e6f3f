import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { auditScheduleRuns, auditSchedules } from '@/db/schema/audit-schedules';
import { auditCycles } from '@/db/schema/audit-cycles';
import { periods } from '@/db/schema/ratings';
import type { TenantTx } from '@/db/tenant';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { createFormat, type FormatWords } from '@/lib/format/create-format';
import { namePeriod } from '@/lib/format/name-period';
import { translator } from '@/lib/i18n/translator';
import { parseInput } from '@/lib/parse-input';
import { insertCycle } from '../cycles/create-cycle';
import { getCycle, type CycleDetail } from '../cycles/get-cycle';
import { cycleSchema } from '../cycles/input';
import { quarterEnd } from '../cycles/quarters';
import { todayIn } from '../scoring/today-in';
import { nextPlan } from './next-plan';
import { readDone, readLastClosed, readSchedule } from './schedule-rows';
import { valuesLike } from './values-like';

/** The usual name of a quarter's cycle in the brand's language, with a number where it is taken. */
async function freeName(tx: TenantTx, ctx: TenantContext, quarterStart: string): Promise<string> {
  const { contentLocale, timeZone, firstFiscalMonth, id } = ctx.workspace;
  const words = await translator(contentLocale, 'format');
  const format = createFormat(contentLocale, timeZone, words as FormatWords);
  const quarter = { kind: 'quarter' as const, startsOn: quarterStart, endsOn: quarterEnd(quarterStart) };
  const period = namePeriod(format, { ...quarter, label: null }, firstFiscalMonth);
  const usual = (await translator(contentLocale, 'audits'))('form.usualName', { period });
  const rows = await tx
    .select({ name: sql<string>`lower(${auditCycles.name})` })
    .from(auditCycles)
    .where(and(eq(auditCycles.workspaceId, id), isNull(auditCycles.deletedAt)));
  const taken = new Set(rows.map(({ name }) => name));
  let name = usual;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${usual} (${number})`;
  return name;
}

/** A cycle that somebody planned for the quarter already. */
async function findCycleOf(tx: TenantTx, ctx: TenantContext, quarterStart: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: auditCycles.id })
    .from(auditCycles)
    .innerJoin(
      periods,
      and(eq(periods.workspaceId, auditCycles.workspaceId), eq(periods.id, auditCycles.periodId)),
    )
    .where(
      and(
        eq(auditCycles.workspaceId, ctx.workspace.id),
        isNull(auditCycles.deletedAt),
        eq(periods.kind, 'quarter'),
        eq(periods.startsOn, quarterStart),
      ),
    )
    .limit(1);
  return row?.id ?? null;
}

/** Plans what is due; the cycle and the mark that its quarter is done are one transaction. */
async function plan(ctx: TenantContext, last: CycleDetail | null, now: Date): Promise<string | null> {
  const members = await listWorkspaceMembers(ctx);
  const { id: workspaceId, timeZone, firstFiscalMonth } = ctx.workspace;
  const today = todayIn(timeZone, now);
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    // Workers at the same time wait here for each other, and the second finds the quarter done.
    const schedule = await readSchedule(w.tx, ctx, true);
    if (!schedule?.active) return null;
    const next = nextPlan(schedule, today, firstFiscalMonth, await readDone(w.tx, ctx));
    if (next.planOn > today) return null;
    const { quarterStart, dueOn } = next;
    const standing = await findCycleOf(w.tx, ctx, quarterStart);
    let cycleId = standing;
    if (!cycleId) {
      // Nothing to be like: it waits until somebody has closed a cycle.
      if (!last) return null;
      const like = await valuesLike(w.tx, ctx, last);
      const name = await freeName(w.tx, ctx, quarterStart);
      const input = parseInput(cycleSchema, { ...like, name, quarterStart, dueOn });
      cycleId = (await insertCycle(w, ctx, input, members)).id;
    }
    await w.tx.insert(auditScheduleRuns).values({ workspaceId, quarterStart, cycleId });
    await w.tx
      .update(auditSchedules)
      .set({ problem: null })
      .where(eq(auditSchedules.workspaceId, workspaceId));
    return standing ? null : cycleId;
  });
}

/**
 * Plans the brand's next cycle if its day has come: as the last closed one, once for a quarter however often it is run.
 * Gives its id, or null where nothing was to be planned. Where something is missing, the schedule says what.
 */
export async function planNextCycle(ctx: TenantContext, now = new Date()): Promise<string | null> {
  const closed = await withTenant.read(ctx, 'audit:manage', (tx) => readLastClosed(tx, ctx));
  const last = closed && (await getCycle(ctx, closed.id));
  try {
    return await plan(ctx, last, now);
  } catch (error) {
    if (!(error instanceof AppError) || !error.field) throw error;
    const problem = error.field;
    await withTenant.write(ctx, 'audit:manage', async ({ tx }) => {
      await tx
        .update(auditSchedules)
        .set({ problem })
        .where(eq(auditSchedules.workspaceId, ctx.workspace.id));
    });
    return null;
  }
}

/**
 * A day of a brand's schedule: puts the next day into the queue, then plans what is due today. The days begin at midnight
 * where the brand is, or at the first moment after it where a change to summer time leaves midnight out.
 */
export async function runSchedule(ctx: TenantContext, now = new Date()): Promise<void> {
  const { id, timeZone } = ctx.workspace;
  const goesOn = await withTenant.write(ctx, 'audit:manage', async (w) => {
    const schedule = await readSchedule(w.tx, ctx);
    if (!schedule?.active) return false;
    const [tomorrow] = await w.tx.execute<{ day: string; at: number }>(sql`
      select day::text, (extract(epoch from (day::timestamp at time zone ${timeZone})) * 1000)::float8 as at
      from (select (${now.toISOString()}::timestamptz at time zone ${timeZone})::date + 1 as day) d`);
    if (!tomorrow) return false;
    await w.enqueue('schedule.plan', null, new Date(tomorrow.at), `schedule.plan:${id}:${tomorrow.day}`);
    return true;
  });
  if (goesOn) await planNextCycle(ctx, now);
}
