import { expect, it, vi } from 'vitest';
import { CommentCounts } from './comment-counts';

it('tells the cells whose number changed, and no other', () => {
  const counts = new CommentCounts();
  const heard = { a: vi.fn(), b: vi.fn(), c: vi.fn() };
  const ends = Object.entries(heard).map(([cell, listener]) => counts.subscribe(cell, listener));
  counts.set({ a: 1, b: 2 });
  counts.set({ a: 1, c: 1 });
  expect(['a', 'b', 'c'].map(counts.of)).toEqual([1, 0, 1]);
  expect(Object.values(heard).map(({ mock }) => mock.calls.length)).toEqual([1, 2, 1]);
  for (const end of ends) end();
  counts.set({});
  expect(heard.a).toHaveBeenCalledTimes(1);
});
