import type { Duties, DutyCycle, DutyVisit } from './types';

/** Days from the due date at which somebody is reminded: before it, and when it has passed. */
const steps = [-7, -1, 1, 5] as const;

export type Reminder = {
  /** What is told by it; it is told again only where one of these is new. */
  keys: string[];
} & (
  | { kind: 'visitOverdue' | 'visitSoon' | 'visitReturned'; visit: DutyVisit }
  | { kind: 'cycleOverdue' | 'cycleSoon' | 'cycleIn' | 'cyclePlanned'; cycle: DutyCycle }
  | { kind: 'cycleLate'; cycle: DutyCycle; late: number }
);

const day = 86_400_000;
const asDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** A Saturday's or Sunday's reminder comes on the Friday before. */
function toWorkday(time: number): number {
  const weekday = new Date(time).getUTCDay();
  return time - (weekday === 6 ? day : weekday === 0 ? 2 * day : 0);
}

/**
 * The last of the days −7, −1, +1, +5 around a due date that has come, or null before the first. Those before it are
 * moved off weekends, when nothing is sent, to the Friday before. Days are `YYYY-MM-DD`.
 */
export function stepReached(dueOn: string, today: string): number | null {
  const due = Date.parse(`${dueOn}T00:00:00Z`);
  const reached = steps.filter((step) => {
    const at = due + step * day;
    return asDay(step < 0 ? toWorkday(at) : at) <= today;
  });
  return reached.at(-1) ?? null;
}

/** What a person is to be reminded of on a day of the brand, whether or not they were told before. */
export function remindersOf({ visits, cycles }: Duties, today: string): Reminder[] {
  const ofVisits = visits.map((visit): Reminder | null => {
    if (visit.state === 'returned')
      return { kind: 'visitReturned', visit, keys: [`returned:${visit.id}:${visit.submittedAt}`] };
    const step = stepReached(visit.dueOn, today);
    const keys = [`visit:${visit.id}:${visit.dueOn}:${step}`];
    return step === null ? null : { kind: step > 0 ? 'visitOverdue' : 'visitSoon', visit, keys };
  });
  const ofCycles = cycles.flatMap((cycle): (Reminder | null)[] => {
    const step = stepReached(cycle.dueOn, today);
    const late = cycle.visits.filter(({ isIn, dueOn }) => !isIn && dueOn < today);
    const allIn = cycle.state === 'open' && cycle.visits.length > 0 && cycle.visits.every(({ isIn }) => isIn);
    return [
      step === null
        ? null
        : {
            kind: step > 0 ? 'cycleOverdue' : 'cycleSoon',
            cycle,
            keys: [`cycle:${cycle.id}:${cycle.dueOn}:${step}`],
          },
      cycle.state === 'planned' ? { kind: 'cyclePlanned', cycle, keys: [`planned:${cycle.id}`] } : null,
      allIn ? { kind: 'cycleIn', cycle, keys: [`in:${cycle.id}:${cycle.openedAt}`] } : null,
      cycle.state !== 'planned' && late.length > 0
        ? {
            kind: 'cycleLate',
            cycle,
            late: late.length,
            keys: late.map(({ id, dueOn }) => `late:${id}:${dueOn}`),
          }
        : null,
    ];
  });
  return [...ofVisits, ...ofCycles].filter((reminder) => reminder !== null);
}
