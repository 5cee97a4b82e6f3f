import { expect, it } from 'vitest';
import { fitCards } from './fit-cards';

it('cards tell all while there is room, then a line each, then the others are counted', () => {
  expect(fitCards('medium', 1)).toEqual({ shown: 1, isCompact: false });
  expect(fitCards('medium', 2)).toEqual({ shown: 2, isCompact: true });
  expect(fitCards('medium', 7)).toEqual({ shown: 2, isCompact: true });
  expect(fitCards('large', 5)).toEqual({ shown: 5, isCompact: true });
  expect(fitCards('large', 6)).toEqual({ shown: 4, isCompact: true });
  expect(fitCards('small', 1)).toEqual({ shown: 1, isCompact: true });
  expect(fitCards('auto', 40)).toEqual({ shown: 40, isCompact: false });
});
