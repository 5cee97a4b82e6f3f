import { expect, it } from 'vitest';
import { meanScore } from './mean-score';

it('a column has the mean of the scores that are told, and says how many are not', () => {
  const figures = [
    { score: 8, isWithheld: false },
    { score: 3.5, isWithheld: false },
    { score: null, isWithheld: true },
    { score: null, isWithheld: false },
  ];
  expect(meanScore(figures)).toEqual({ mean: 5.75, rated: 2, withheld: 1 });
  expect(meanScore([])).toEqual({ mean: null, rated: 0, withheld: 0 });
});
