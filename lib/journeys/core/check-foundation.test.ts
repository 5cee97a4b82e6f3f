import { expect, it } from 'vitest';
import { assumedShare, checkFoundation, type FoundationFacts } from './check-foundation';

const sure: FoundationFacts = { written: 10, assumed: 4, isStale: false, reviewDue: null };
const kinds = (facts: FoundationFacts | null, id: string | null = 'a') =>
  checkFoundation(id, facts).map(({ kind }) => kind);

it('a future state is warned where it stands on nothing, on assumptions or on something stale', () => {
  expect(kinds(sure)).toEqual([]);
  expect(kinds(null, null)).toEqual(['none']);
  expect(kinds(null)).toEqual(['missing']);
  expect(kinds({ ...sure, written: 0, assumed: 0 })).toEqual(['empty']);
  // From one half on more is assumed than known.
  expect(kinds({ ...sure, assumed: 5 })).toEqual(['assumed']);
  expect(checkFoundation('a', { ...sure, assumed: 5 })).toEqual([
    { kind: 'assumed', assumed: 5, written: 10, share: 0.5 },
  ]);
  expect(kinds({ written: 3, assumed: 3, isStale: true, reviewDue: '2026-11-01' })).toEqual([
    'assumed',
    'stale',
  ]);
  expect(assumedShare(sure)).toBe(0.4);
  expect(assumedShare({ written: 0, assumed: 0 })).toBeNull();
});
