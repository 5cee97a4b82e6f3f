import { expect, it } from 'vitest';
import { toCsv } from './csv';

it('writes what each language opens in columns', () => {
  expect(toCsv([['name', 7.5]], 'en')).toBe('\uFEFFname,7.5\r\n');
  expect(toCsv([['name', 7.5]], 'pl')).toBe('\uFEFFname;7,5\r\n');
});

it('quotes, empties and disarms', () => {
  expect(toCsv([['a "b"', null, undefined, Number.NaN]], 'en')).toBe('\uFEFF"a ""b""",,,\r\n');
  expect(toCsv([['=1+1', '-x', '@y', '\t=z', -2]], 'en')).toBe("\uFEFF'=1+1,'-x,'@y,'\t=z,-2\r\n");
});
