import { quarterEnd, quartersAround } from '../cycles/quarters';

interface ScheduleRule {
  /** A cycle in every quarter, in every second, in every fourth. */
  everyQuarters: number;
  /** A day in the first of them, `YYYY-MM-DD`. */
  startsOn: string;
  /** Days before the quarter's last one. */
  planDays: number;
  dueDays: number;
}

export interface NextPlan {
  quarterStart: string;
  planOn: string;
  dueOn: string;
}

const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The first of the month that is so many months after the month of a first day. */
function monthsAfter(firstDay: string, months: number): string {
  const [year = 0, month = 1] = firstDay.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** First day of the fiscal quarter that a day lies in. */
export function quarterOf(day: string, firstFiscalMonth: number): string {
  return quartersAround(day, firstFiscalMonth)[2] ?? day;
}

/**
 * The first quarter of a schedule that is not done yet and whose cycle would be due after `today`: when it is planned and
 * due. What passed while the schedule was off is not made up for. Quarters begin with the brand's fiscal year.
 */
export function nextPlan(
  rule: ScheduleRule,
  today: string,
  firstFiscalMonth: number,
  done: ReadonlySet<string>,
): NextPlan {
  let quarterStart = quarterOf(rule.startsOn, firstFiscalMonth);
  const dueOn = () => daysBefore(quarterEnd(quarterStart), rule.dueDays);
  while (dueOn() <= today || done.has(quarterStart))
    quarterStart = monthsAfter(quarterStart, 3 * rule.everyQuarters);
  return { quarterStart, planOn: daysBefore(quarterEnd(quarterStart), rule.planDays), dueOn: dueOn() };
}
