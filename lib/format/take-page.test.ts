import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takePage } from './take-page';

it('cuts a list into pages and gives the last one for what lies behind it', () => {
  const page = { total: 5, pageCount: 3 };
  expect(takePage([1, 2, 3, 4, 5], 1, 2)).toEqual({ ...page, rows: [1, 2], page: 1, from: 1 });
  expect(takePage([1, 2, 3, 4, 5], 9, 2)).toEqual({ ...page, rows: [5], page: 3, from: 5 });
  expect(takePage([], 4, 2)).toEqual({ rows: [], total: 0, pageCount: 1, page: 1, from: 1 });
});

it('loses no row and tells none twice', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (all, size) => {
      const { pageCount } = takePage(all, 1, size);
      const pages = Array.from({ length: pageCount }, (_, at) => takePage(all, at + 1, size));
      expect(pages.flatMap(({ rows }) => rows)).toEqual(all);
      for (const { from, rows } of pages) expect(all[from - 1]).toBe(rows[0]);
    }),
  );
});
