import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { every } from './every';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('calls all who wait as long in one go, and stops when the last one has gone', () => {
  const said: string[] = [];
  const ends = ['a', 'b'].map((name) => every(1_000, () => said.push(name)));
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual(['a', 'b']);
  ends[0]?.();
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual(['a', 'b', 'b']);
  ends[1]?.();
  expect(vi.getTimerCount()).toBe(0);
  const again = every(1_000, () => said.push('c'));
  ends[1]?.();
  vi.advanceTimersByTime(1_000);
  expect(said.at(-1)).toBe('c');
  again();
});
