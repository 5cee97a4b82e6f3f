import { expect, it } from 'vitest';
import { standardState } from './standard-state';

it.each([
  ['at-most', 20, 20, 'met'],
  ['at-most', 20, 20.5, 'missed'],
  ['at-least', 95, 95, 'met'],
  ['at-least', 95, 94.9, 'missed'],
  ['equal', 1, 1, 'met'],
  ['equal', 1, 2, 'missed'],
  ['at-most', 20, null, 'not-measured'],
  ['at-least', 0, undefined, 'not-measured'],
] as const)('%s %d measured as %s is %s', (operator, target, latest, state) => {
  expect(standardState({ operator, target }, latest)).toBe(state);
});
