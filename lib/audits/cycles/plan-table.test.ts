import { expect, it } from 'vitest';
import type { PlanVisit } from './get-cycle';
import { toPlanTable } from './plan-table';

const site = (objectId: string | null) => ({
  brandId: 'b',
  objectId,
  brand: 'Own',
  object: objectId,
  thirdTimeFor: [],
});
const visit = (more: Partial<PlanVisit>): PlanVisit => ({
  id: 'v',
  auditorId: 'eva',
  auditor: 'Eva',
  brandId: 'b',
  brand: 'Own',
  objectId: 'north',
  object: 'north',
  state: 'planned',
  dueOn: '2026-06-30',
  window: { opensOn: null, dueOn: null },
  overdue: false,
  isDouble: false,
  reason: 'load',
  isGuest: false,
  ...more,
});
const cycle = {
  values: { dueOn: '2026-06-30' },
  id: 'c',
  sites: [site('north'), site(null)],
  auditors: [
    { id: 'adam', name: 'Adam', capacity: null },
    { id: 'eva', name: 'Eva', capacity: 3 },
  ],
};

it('names the site and the auditor of a visit by their places in the lists', () => {
  const visits = [visit({}), visit({ objectId: null, auditorId: 'adam', isDouble: true, state: 'started' })];
  const { values, ...lists } = cycle;
  expect(toPlanTable({ ...cycle, visits })).toEqual({
    ...lists,
    dueOn: values.dueOn,
    windows: [],
    cells: [
      [0, 1, 'planned', 'load', false],
      [1, 0, 'started', 'load', true],
    ],
  });
});

it('has no visits of guests, none that was set aside, and none of what the cycle no longer names', () => {
  const visits = [
    visit({ isGuest: true }),
    visit({ state: 'aside' }),
    visit({ auditorId: 'gone' }),
    visit({ objectId: 'gone' }),
  ];
  expect(toPlanTable({ ...cycle, visits }).cells).toEqual([]);
});

it('tells the days of a place once, by its place in the list', () => {
  const window = { opensOn: '2026-06-01', dueOn: null };
  const visits = [visit({ window }), visit({ auditorId: 'adam', window }), visit({ objectId: null })];
  expect(toPlanTable({ ...cycle, visits }).windows).toEqual([[0, '2026-06-01', null]]);
  const due = { opensOn: null, dueOn: '2026-06-20' };
  expect(toPlanTable({ ...cycle, visits: [visit({ window: due })] }).windows).toEqual([
    [0, null, '2026-06-20'],
  ]);
  expect(toPlanTable({ ...cycle, visits: [visit({ window: due, state: 'aside' })] }).windows).toEqual([]);
});
