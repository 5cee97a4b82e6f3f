import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remindersOf, stepReached } from './reminders-of';
import type { DutyCycle, DutyVisit } from './types';

const visit = (values: Partial<DutyVisit> = {}): DutyVisit => ({
  id: 'v1',
  brand: 'Linden',
  object: 'Harbour Street',
  address: '',
  cycle: 'Autumn',
  state: 'planned',
  dueOn: '2026-11-18',
  opensOn: null,
  submittedAt: 0,
  changedAt: 0,
  ...values,
});
const cycle = (values: Partial<DutyCycle> = {}): DutyCycle => ({
  id: 'c1',
  name: 'Autumn',
  state: 'open',
  dueOn: '2026-12-31',
  openedAt: 1,
  changedAt: 0,
  visits: [],
  ...values,
});

const dayAfter = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const isWorkday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe('the days on which somebody is reminded', () => {
  it('are a week and a day before, and one and five days after', () => {
    // A Wednesday.
    const due = '2026-11-18';
    expect(
      [-8, -7, -2, -1, 0, 1, 4, 5, 40].map((days) => [days, stepReached(due, dayAfter(due, days))]),
    ).toEqual([
      [-8, null],
      [-7, -7],
      [-2, -7],
      [-1, -1],
      [0, -1],
      [1, 1],
      [4, 1],
      [5, 5],
      [40, 5],
    ]);
  });

  it('move to the Friday before where they fall on a weekend', () => {
    // Due on a Monday: the day before is a Sunday.
    expect(stepReached('2026-11-23', '2026-11-19')).toBe(-7);
    expect(stepReached('2026-11-23', '2026-11-20')).toBe(-1);
    // Due on a Sunday: the week before begins on the Friday before that Sunday.
    expect(stepReached('2026-11-22', '2026-11-12')).toBeNull();
    expect(stepReached('2026-11-22', '2026-11-13')).toBe(-7);
  });

  it('whatever the due date: told twice before it or on it and twice after it, on working days alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (offset) => {
        const due = dayAfter('2024-01-01', offset);
        const told = new Map<string, string>();
        for (let days = -30; days <= 30; days += 1) {
          const today = dayAfter(due, days);
          if (!isWorkday(today)) continue;
          for (const { keys, kind } of remindersOf({ visits: [visit({ dueOn: due })], cycles: [] }, today)) {
            const key = keys.join();
            if (told.has(key)) continue;
            told.set(key, today);
            expect(kind).toBe(today > due ? 'visitOverdue' : 'visitSoon');
          }
        }
        const days = [...told.values()];
        expect(days).toHaveLength(4);
        // The last word before it is due comes with a working day to go.
        expect(days[1] !== undefined && days[1] < due).toBe(true);
        expect(days[2] !== undefined && days[2] > due).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a person is reminded of', () => {
  it('a visit that was sent back, once for each time it was sent in', () => {
    const back = (submittedAt: number) =>
      remindersOf({ visits: [visit({ state: 'returned', submittedAt })], cycles: [] }, '2026-11-02');
    expect(back(5)).toMatchObject([{ kind: 'visitReturned', keys: ['returned:v1:5'] }]);
    expect(back(6)[0]?.keys).not.toEqual(back(5)[0]?.keys);
  });

  it('a moved due date is told anew', () => {
    const keys = (dueOn: string) =>
      remindersOf({ visits: [visit({ dueOn })], cycles: [] }, '2026-11-17')[0]?.keys;
    expect(keys('2026-11-18')).not.toEqual(keys('2026-11-19'));
  });

  it('a cycle of theirs: late visits, all of them in, and its due date', () => {
    const late = { id: 'a', isIn: false, dueOn: '2026-11-01' };
    const kinds = (values: Partial<DutyCycle>, today = '2026-11-02') =>
      remindersOf({ visits: [], cycles: [cycle(values)] }, today).map(({ kind }) => kind);
    expect(kinds({ visits: [late] })).toEqual(['cycleLate']);
    expect(kinds({ visits: [{ ...late, isIn: true }] })).toEqual(['cycleIn']);
    expect(kinds({ visits: [{ ...late, isIn: true }], state: 'review' })).toEqual([]);
    expect(kinds({ visits: [late], state: 'planned' })).toEqual(['cyclePlanned']);
    expect(kinds({ visits: [] })).toEqual([]);
    expect(kinds({}, '2026-12-30')).toEqual(['cycleSoon']);
    expect(kinds({}, '2027-01-01')).toEqual(['cycleOverdue']);
  });
});
