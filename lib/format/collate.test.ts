import { expect, it } from 'vitest';
import { foldForSearch, sortByText } from './collate';

it.each([
  ['pl', ['Zamek', 'Łódź', 'Lublin', 'Śnieg', 'Stal'], ['Lublin', 'Łódź', 'Stal', 'Śnieg', 'Zamek']],
  ['cs', ['Hora', 'Cheb', 'Dub'], ['Dub', 'Hora', 'Cheb']],
  ['ru', ['Жук', 'Ёлка', 'Дом'], ['Дом', 'Ёлка', 'Жук']],
  ['en', ['Step 10', 'Step 2'], ['Step 2', 'Step 10']],
])('sorts as readers of %s do', (locale, given, wanted) => {
  expect(sortByText(locale, given, (text) => text)).toEqual(wanted);
});

it('folds what a searcher does not type', () => {
  expect(foldForSearch('Łódź')).toBe('lodz');
  expect(foldForSearch('Ёлка')).toBe('елка');
  expect(foldForSearch('Timişoara')).toBe(foldForSearch('Timișoara'));
  expect(foldForSearch('  Čekání   na  účet ')).toBe('cekani na ucet');
});

it('keeps й apart from и', () => {
  expect(foldForSearch('Й')).toBe('й');
  expect(foldForSearch('Й'.normalize('NFD'))).toBe('й');
  expect(foldForSearch('й')).not.toBe(foldForSearch('и'));
});
