import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownPeriods } from './shown-periods';

it('shows eight periods up to the chosen one, and the one compared with', () => {
  expect(shownPeriods(3, 2, 1)).toEqual([0, 1, 2]);
  expect(shownPeriods(12, 11, 10)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  expect(shownPeriods(12, 2, 1)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(shownPeriods(30, 29, 2)).toEqual([2, 22, 23, 24, 25, 26, 27, 28, 29]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), (count, a, b) => {
      const [current, comparison] = [a % count, b % count];
      const places = shownPeriods(count, current, comparison);
      expect(places).toEqual([...new Set(places)].sort((x, y) => x - y));
      expect(places.every((place) => place >= 0 && place < count)).toBe(true);
      expect(places).toContain(current);
      expect(places).toContain(comparison);
    }),
  );
});
