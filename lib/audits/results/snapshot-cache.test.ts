import { expect, it } from 'vitest';
import type { Snapshot } from './snapshot';
import { recallSnapshot, rememberSnapshot } from './snapshot-cache';

const snapshot = (name: string) => ({ version: 1, cycle: { name } }) as unknown as Snapshot;

it('gives back what it was given, which nobody can change', () => {
  const one = rememberSnapshot('one', snapshot('Spring'), 100);
  expect(recallSnapshot('one')).toBe(one);
  expect(() => (one.cycle.name = 'Summer')).toThrow(TypeError);
  expect(recallSnapshot('another')).toBeNull();
});

it('lets the least recently read ones go where all of them are too much, and never keeps one that is', () => {
  rememberSnapshot('a', snapshot('a'), 6_000_000);
  rememberSnapshot('b', snapshot('b'), 6_000_000);
  recallSnapshot('a');
  rememberSnapshot('c', snapshot('c'), 6_000_000);
  expect(['a', 'b', 'c'].map((key) => recallSnapshot(key)?.cycle.name)).toEqual(['a', undefined, 'c']);
  rememberSnapshot('huge', snapshot('huge'), 17_000_000);
  expect(recallSnapshot('huge')).toBeNull();
  expect(recallSnapshot('c')?.cycle.name).toBe('c');
});
