import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageWindow } from './pagination';

it('shows the ends and the neighbours', () => {
  expect(pageWindow(1, 1)).toEqual([1]);
  expect(pageWindow(5, 10)).toEqual([1, null, 4, 5, 6, null, 10]);
  expect(pageWindow(3, 10)).toEqual([1, 2, 3, 4, null, 10]);
  expect(pageWindow(1, 3)).toEqual([1, 2, 3]);
});

it('never hides a single page behind a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (page, pageCount) => {
      fc.pre(page <= pageCount);
      const shown = pageWindow(page, pageCount);
      shown.forEach((number, index) => {
        if (number === null) expect((shown[index + 1] ?? 0) - (shown[index - 1] ?? 0)).toBeGreaterThan(2);
      });
    }),
  );
});
