import { describe, expect, it } from 'vitest';
import { assign, hand, setWindow, takeProposal, visitsToSave, type PlanDraft, type Seat } from './plan-draft';

const seat = (auditorId: string, objectId = 'north'): Seat => ({ brandId: 'own', objectId, auditorId });
const visit = (auditorId: string, objectId = 'north', isDouble = false) => ({
  ...seat(auditorId, objectId),
  isDouble,
  reason: 'load' as const,
});
const draft = (...visits: PlanDraft['visits']): PlanDraft => ({ visits, windows: new Map() });
const seats = ({ visits }: PlanDraft) =>
  visits.map(({ auditorId, objectId, isDouble, reason }) => [auditorId, objectId, isDouble, reason]);

describe('the draft of a plan', () => {
  it('puts a visit into somebody’s hands, the second one at a place for agreement', () => {
    const one = assign(draft(), seat('eva'), true);
    const two = assign(assign(one, seat('jan'), true), seat('jan', 'south'), true);
    expect(seats(two)).toEqual([
      ['eva', 'north', false, 'hand'],
      ['jan', 'north', true, 'hand'],
      ['jan', 'south', false, 'hand'],
    ]);
    expect(seats(assign(two, seat('eva'), true))).toHaveLength(3);
    expect(seats(assign(two, seat('jan'), false))).toEqual([
      ['eva', 'north', false, 'hand'],
      ['jan', 'south', false, 'hand'],
    ]);
  });

  it('gives a visit to somebody who has none there, and stays what it is for', () => {
    const plan = draft(visit('eva'), visit('jan', 'north', true), visit('jan', 'south'));
    expect(hand(plan, seat('eva'), 'jan')).toBeNull();
    expect(hand(plan, seat('eva', 'south'), 'ben')).toBeNull();
    expect(seats(hand(plan, seat('jan'), 'ben')!)).toEqual([
      ['eva', 'north', false, 'load'],
      ['jan', 'south', false, 'load'],
      ['ben', 'north', true, 'hand'],
    ]);
  });

  it('takes a proposal beside what has begun', () => {
    const plan = draft(visit('eva'), visit('jan', 'south'));
    const proposed = [visit('ben'), visit('eva'), visit('ben', 'south')];
    const begun = takeProposal(plan, proposed, ({ auditorId }) => auditorId === 'eva');
    expect(seats(begun).map(([who, where]) => `${who} ${where}`)).toEqual([
      'eva north',
      'ben north',
      'ben south',
    ]);
  });

  it('saves each visit with the days of its place', () => {
    const own = { opensOn: '2031-03-01', dueOn: '2031-03-15' };
    const plan = setWindow(draft(visit('eva'), visit('jan'), visit('jan', 'south')), seat('eva'), own);
    const any = { opensOn: null, dueOn: null };
    expect(visitsToSave(plan)).toEqual([
      { ...visit('eva'), ...own },
      { ...visit('jan'), ...own },
      { ...visit('jan', 'south'), ...any },
    ]);
    expect(visitsToSave(setWindow(plan, seat('eva'), any))[0]).toEqual({ ...visit('eva'), ...any });
  });
});
