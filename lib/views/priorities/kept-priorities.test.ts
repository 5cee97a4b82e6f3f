import { describe, expect, it } from 'vitest';
import { recallPriorities, rememberPriorities } from './kept-priorities';
import type { ToldPriorities } from './tell-priorities';

const point = { id: 'till', name: 'Till', impact: 8, effort: 5, index: 50, target: null };

/** An answer with so many lines. */
const told = (lines = 1): ToldPriorities => ({
  ...{ sources: [], source: null, periods: [], period: null, before: null },
  ...{ segments: [], segment: null, unheard: [] },
  ...{ ranked: [], rankedCount: 0, unranked: [], unrankedCount: 0 },
  ...{ matrix: [], matrixCount: 0, matrixCross: { x: 5, y: 5 } },
  effort: Array.from({ length: lines }, () => point),
  effortCount: lines,
  effortCross: { x: 5, y: 5 },
});

describe('priorities that were told before', () => {
  it('are told again as long as nothing changed, to whom the same key belongs', () => {
    const answer = rememberPriorities('a brand', 7, told());
    expect(recallPriorities('a brand', 7)).toBe(answer);
    expect(recallPriorities('a brand', 8)).toBeNull();
    expect(recallPriorities('a brand', 6)).toBeNull();
    expect(recallPriorities('another brand', 7)).toBeNull();
  });

  it('are not replaced by what a slower reader saw before', () => {
    const newer = rememberPriorities('raced', 9, told());
    const older = told();
    expect(rememberPriorities('raced', 8, older)).toBe(older);
    expect(recallPriorities('raced', 9)).toBe(newer);
  });

  it('cannot be changed by whoever reads them', () => {
    const answer = rememberPriorities('frozen', 1, told());
    expect(() => answer.effort.push(point)).toThrow(TypeError);
    expect(() => (answer.effortCross.x = 1)).toThrow(TypeError);
  });

  it('are let go, the least recently read first, when there are too many', () => {
    for (const key of ['first', 'second']) rememberPriorities(key, 1, told(20_000));
    expect(recallPriorities('first', 1)).not.toBeNull();
    rememberPriorities('third', 1, told(20_000));
    expect(recallPriorities('second', 1)).toBeNull();
    expect(recallPriorities('first', 1)).not.toBeNull();
    expect(recallPriorities('third', 1)).not.toBeNull();
    // Told anew, they take the place of their former selves and no other's.
    rememberPriorities('third', 2, told(20_000));
    expect(recallPriorities('first', 1)).not.toBeNull();
  });
});
