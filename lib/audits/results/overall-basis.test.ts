import { describe, expect, it } from 'vitest';
import { overallBasis } from './overall-basis';
import type { Snapshot, SnapshotVisit } from './snapshot';
import { tellResults } from './tell-results';

const visit = (id: string, scores: Record<string, number>): SnapshotVisit => ({
  id,
  auditorId: 'anna',
  brandId: 'own',
  objectId: null,
  visitedOn: null,
  isDouble: false,
  scores,
});

/** A cycle of these touchpoints and visits, after one of the visits before. */
function cycleOf(weights: Record<string, number>, now: SnapshotVisit[], before: SnapshotVisit[] | null) {
  const touchpoints = Object.entries(weights).map(([id, weight]) => ({
    id,
    name: id,
    phase: 'during' as const,
    channelId: null,
    channel: null,
    parentId: null,
    weight,
    reason: '',
  }));
  const facts: Omit<Snapshot, 'results' | 'previous' | 'version'> = {
    cycle: {
      id: 'c',
      name: 'Spring',
      period: { kind: 'quarter', startsOn: '2026-04-01', endsOn: '2026-06-30', label: null },
      dueOn: '2026-06-30',
      openedAt: null,
      driverId: null,
    },
    thresholds: { wow: 8, ok: 4 },
    ownBrandIds: ['own'],
    brands: [{ id: 'own', name: 'Own', kind: 'own' }],
    objects: [],
    touchpoints,
    people: [],
    form: { name: 'Form', number: 1, step: 1, criteria: [] },
    actions: [],
    visits: now,
  };
  const results = tellResults(facts, before && { visits: before, ownBrandIds: ['own'] });
  return { version: 1 as const, previous: null, ...facts, results };
}

describe('what a change of the overall score is taken over', () => {
  it('counts what was scored both times, what entered and what left', () => {
    const cycle = cycleOf(
      { door: 1, till: 1, exit: 1, toilet: 1 },
      [visit('b', { door: 6, till: 7, exit: 9 })],
      [visit('a', { door: 5, till: 7, queue: 2 })],
    );
    // Overall 4.67 and then 7.33, which differ by 2.67: the change over door and till is half a point.
    expect(cycle.results.overall.score).toBeCloseTo(22 / 3);
    expect(cycle.results.overall.change?.difference).toBeCloseTo(0.5);
    expect(overallBasis(cycle)).toMatchObject({ shared: 2, entered: 1, left: 1 });
  });

  it('leaves out what weighs nothing', () => {
    const scores = { door: 6, till: 7 };
    const cycle = cycleOf({ door: 1, till: 0 }, [visit('b', scores)], [visit('a', scores)]);
    expect(overallBasis(cycle)).toMatchObject({ shared: 1, entered: 0, left: 0 });
  });

  it('is nothing without a cycle before, or with nothing in common', () => {
    expect(overallBasis(cycleOf({ door: 1 }, [visit('b', { door: 6 })], null))).toBeNull();
    const other = cycleOf({ door: 1 }, [visit('b', { door: 6 })], [visit('a', { till: 6 })]);
    expect(overallBasis(other)).toBeNull();
  });
});
