import { expect, it } from 'vitest';
import { runsOf } from './sparkline';

it('breaks the line at a missing period', () => {
  const point = (x: number) => ({ x, y: 0, value: 0 });
  expect(runsOf([point(1), point(2), null, null, point(5), null])).toEqual([
    [point(1), point(2)],
    [point(5)],
  ]);
  expect(runsOf([null, null])).toEqual([]);
});
