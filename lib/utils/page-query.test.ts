import { expect, it } from 'vitest';
import { readFind, readPage, writeQuery } from './page-query';

it('reads a page, and the first one from whatever is none', () => {
  expect(readPage('7')).toBe(7);
  for (const none of [undefined, '', '0', '-3', '1.5', 'two', '1e400']) expect(readPage(none)).toBe(1);
  expect(readPage(['4', '5'])).toBe(4);
});

it('reads a search, and no endless one', () => {
  expect(readFind('till')).toBe('till');
  expect(readFind(undefined)).toBe('');
  expect(readFind('x'.repeat(9_000))).toHaveLength(120);
});

it('writes what is chosen and leaves the page open that links fill in', () => {
  expect(writeQuery('/a', { find: '', order: '', page: 1 })).toBe('/a');
  expect(writeQuery('/a', { find: 'a&b', order: 'lowest', page: '{page}' })).toBe(
    '/a?find=a%26b&order=lowest&page={page}',
  );
});
