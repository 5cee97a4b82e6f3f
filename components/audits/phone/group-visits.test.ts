import { expect, it } from 'vitest';
import { groupVisits } from './group-visits';

const visit = (dueOn: string | null, isOpen = true, submission: unknown = null) => ({
  summary: { isOpen, dueOn },
  submission,
});

it('puts visits where their day is, what is sent in or over at the end', () => {
  const groups = groupVisits(
    [
      visit('2026-03-20'),
      visit(null),
      visit('2026-03-12'),
      visit('2026-03-10'),
      visit('2026-03-17'),
      visit('2026-03-09'),
      visit('2026-03-08'),
      visit('2026-03-10', false),
      visit('2026-03-10', true, {}),
    ],
    '2026-03-10',
  );
  expect(groups.map(({ key, visits }) => [key, visits.map(({ summary }) => summary.dueOn)])).toEqual([
    ['overdue', ['2026-03-08', '2026-03-09']],
    ['today', ['2026-03-10']],
    ['week', ['2026-03-12', '2026-03-17']],
    ['later', ['2026-03-20', null]],
    ['done', ['2026-03-10', '2026-03-10']],
  ]);
});
