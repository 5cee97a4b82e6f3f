import { describe, expect, it } from 'vitest';
import { readScoreKey, stepped, withHalf } from './score-keys';

describe('readScoreKey', () => {
  it('reads digits, and 1 followed by 0 soon after as ten', () => {
    expect(readScoreKey('7', 0, null)).toEqual({ kind: 'score', value: 7 });
    expect(readScoreKey('0', 500, { key: '1', at: 0 })).toEqual({ kind: 'score', value: 10 });
    expect(readScoreKey('0', 5_000, { key: '1', at: 0 })).toEqual({ kind: 'score', value: 0 });
    expect(readScoreKey('0', 500, { key: '2', at: 0 })).toEqual({ kind: 'score', value: 0 });
  });

  it('reads x as ten and n as not applicable, on a Cyrillic keyboard too', () => {
    for (const key of ['x', 'X', 'ч'])
      expect(readScoreKey(key, 0, null)).toEqual({ kind: 'score', value: 10 });
    for (const key of ['n', 'N', 'т']) expect(readScoreKey(key, 0, null)).toEqual({ kind: 'notApplicable' });
  });

  it('moves, steps, clears and leaves other keys alone', () => {
    expect(readScoreKey('ArrowDown', 0, null)).toEqual({ kind: 'move', by: 1 });
    expect(readScoreKey('ArrowLeft', 0, null)).toEqual({ kind: 'step', by: -1 });
    expect(readScoreKey('Backspace', 0, null)).toEqual({ kind: 'clear' });
    expect(readScoreKey('Enter', 0, null)).toEqual({ kind: 'note' });
    expect(readScoreKey(',', 0, null)).toEqual({ kind: 'half' });
    expect(readScoreKey('Tab', 0, null)).toBeNull();
  });
});

it('adds and takes a half, but not above ten', () => {
  expect([7, 7.5, 10, null].map(withHalf)).toEqual([7.5, 7, 10, null]);
});

it('steps within the scale', () => {
  expect(stepped(10, 1, 1)).toBe(10);
  expect(stepped(0, -1, 0.5)).toBe(0);
  expect(stepped(4, 1, 0.5)).toBe(4.5);
  expect(stepped(null, -1, 1)).toBe(5);
});
