import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterEnd } from '../cycles/quarters';
import { nextPlan } from './next-plan';

const rule = { everyQuarters: 1, startsOn: '2026-10-01', planDays: 75, dueDays: 10 };
const none = new Set<string>();

describe('the next cycle of a schedule', () => {
  it('is of the first quarter that is not done and not too late for', () => {
    expect(nextPlan(rule, '2026-11-23', 1, none)).toEqual({
      quarterStart: '2026-10-01',
      planOn: '2026-10-17',
      dueOn: '2026-12-21',
    });
    expect(nextPlan(rule, '2026-11-23', 1, new Set(['2026-10-01'])).quarterStart).toBe('2027-01-01');
    // What is due today comes too late, and what passed while it was off is not made up for.
    expect(nextPlan(rule, '2026-12-20', 1, none).quarterStart).toBe('2026-10-01');
    expect(nextPlan(rule, '2026-12-21', 1, none).quarterStart).toBe('2027-01-01');
    expect(nextPlan(rule, '2027-08-01', 1, none).quarterStart).toBe('2027-07-01');
    // Not before it begins.
    expect(nextPlan({ ...rule, startsOn: '2027-04-01' }, '2026-11-23', 1, none).quarterStart).toBe(
      '2027-04-01',
    );
  });

  it('keeps to every second or fourth quarter from the first one on', () => {
    const half = { ...rule, everyQuarters: 2 };
    expect(nextPlan(half, '2027-01-15', 1, none).quarterStart).toBe('2027-04-01');
    expect(nextPlan({ ...rule, everyQuarters: 4 }, '2027-01-15', 1, none).quarterStart).toBe('2027-10-01');
  });

  it('follows the fiscal year, and leap days', () => {
    expect(nextPlan({ ...rule, startsOn: '2027-12-20' }, '2028-01-01', 12, none)).toEqual({
      quarterStart: '2027-12-01',
      planOn: '2027-12-16',
      dueOn: '2028-02-19',
    });
  });

  it('comes to each of its quarters once, in order, when each day plans what is due', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 4),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 700 }),
        (everyQuarters, firstFiscalMonth, planDays, offset) => {
          const day = (at: number) =>
            new Date(Date.UTC(2026, 0, 1) + (offset + at) * 86_400_000).toISOString().slice(0, 10);
          const done: string[] = [];
          for (let at = 0; at < 800; at += 1) {
            const next = nextPlan(
              { everyQuarters, startsOn: day(0), planDays, dueDays: 0 },
              day(at),
              firstFiscalMonth,
              new Set(done),
            );
            expect(next.planOn < next.dueOn && next.dueOn === quarterEnd(next.quarterStart)).toBe(true);
            if (next.planOn <= day(at)) done.push(next.quarterStart);
          }
          const months = done.map((start) => Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)));
          for (const [at, month] of months.entries()) {
            expect((month - firstFiscalMonth + 24) % 3).toBe(0);
            if (at > 0) expect(month - (months[at - 1] ?? 0)).toBe(3 * everyQuarters);
          }
          expect(done.length).toBeGreaterThanOrEqual(Math.floor(800 / 92 / everyQuarters) - 1);
        },
      ),
      { numRuns: 40 },
    );
  });
});
