import { expect, it } from 'vitest';
import { lastDaysOf, lostDays } from './visit-days';

it('counts the visits that lose a day to a due date', () => {
  const visits = [
    { window: { opensOn: '2031-03-20', dueOn: null } },
    { window: { opensOn: '2031-03-01', dueOn: '2031-03-15' } },
    { window: { opensOn: null, dueOn: null } },
    { window: { opensOn: null, dueOn: '2031-03-25' } },
  ];
  const days = lastDaysOf(visits);
  expect(days).toEqual(['2031-03-15', '2031-03-20', '2031-03-25']);
  expect(
    ['2031-03-31', '2031-03-25', '2031-03-20', '2031-03-15', '2031-03-14', ''].map((due) =>
      lostDays(days, due),
    ),
  ).toEqual([0, 0, 1, 2, 3, 3]);
});
