import { expect, it } from 'vitest';
import { parseDecimal } from './parse-decimal';

it.each([
  ['7,5', 7.5],
  ['7.5', 7.5],
  [' 7 ', 7],
  ['7,', 7],
  [',5', 0.5],
  ['1\u00A0234,5', 1234.5],
  ['1 234', 1234],
  ['−2', -2],
  ['+3', 3],
])('reads %j', (text, number) => {
  expect(parseDecimal(text)).toBe(number);
});

it.each(['', '-', ',', 'seven', '7,5,1', '1e5', '7 %'])('refuses %j', (text) => {
  expect(parseDecimal(text)).toBeNull();
});
