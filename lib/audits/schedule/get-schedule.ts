import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { quartersAround } from '../cycles/quarters';
import { todayIn } from '../scoring/today-in';
import type { ScheduleInput } from './input';
import { nextPlan, type NextPlan } from './next-plan';
import { readDone, readLastClosed, readSchedule } from './schedule-rows';

export interface ScheduleDetail {
  values: ScheduleInput;
  /** Whether there is one yet. */
  isSet: boolean;
  /** Quarters that it may begin with: the present one and the three after it, by their first days. */
  quarters: string[];
  /** Null where it is off. */
  next: NextPlan | null;
  /** What the next cycle is like; null where no cycle was closed yet. */
  like: string | null;
  /** The field of a cycle that could not be filled the last time; null where nothing is wrong. */
  problem: string | null;
}

/** A brand's schedule of cycles, or the one that is proposed where it has none. Throws FORBIDDEN. */
export async function getSchedule(ctx: TenantContext, now = new Date()): Promise<ScheduleDetail> {
  return withTenant.read(ctx, 'audit:manage', async (tx) => {
    const row = await readSchedule(tx, ctx);
    const { timeZone, firstFiscalMonth } = ctx.workspace;
    const today = todayIn(timeZone, now);
    const [, , present = today, second = today, third = today] = quartersAround(today, firstFiscalMonth);
    const last = quartersAround(third, firstFiscalMonth)[3] ?? third;
    const values: ScheduleInput = row
      ? {
          active: row.active,
          everyQuarters: row.everyQuarters as ScheduleInput['everyQuarters'],
          startsOn: row.startsOn,
          planDays: row.planDays,
          dueDays: row.dueDays,
        }
      : { active: true, everyQuarters: 1, startsOn: second, planDays: 75, dueDays: 10 };
    return {
      values,
      isSet: row !== null,
      quarters: [...new Set([...(row ? [row.startsOn] : []), present, second, third, last])].sort(),
      next: row?.active ? nextPlan(row, today, firstFiscalMonth, await readDone(tx, ctx)) : null,
      like: (await readLastClosed(tx, ctx))?.name ?? null,
      problem: row?.active ? row.problem : null,
    };
  });
}
