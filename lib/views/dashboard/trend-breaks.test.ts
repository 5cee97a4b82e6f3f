import { expect, it } from 'vitest';
import { trendBreaks } from './trend-breaks';

const form = (periodId: string, number: number, begun = number, name = 'Shops') => ({
  ...{ periodId, name, number, begun },
});

it('tells along the periods where the form is another one, and within which it changed', () => {
  const told = trendBreaks(
    ['q1', 'q2', 'q3', 'q4'],
    [form('q4', 1, 1, 'Phones'), form('q3', 3, 2), form('q1', 2)],
  );
  const shops = (number: number) => ({ name: 'Shops', number });
  expect(told).toEqual([
    { periodId: 'q3', within: true, from: shops(2), to: shops(3) },
    { periodId: 'q4', within: false, from: shops(3), to: { name: 'Phones', number: 1 } },
  ]);
});
