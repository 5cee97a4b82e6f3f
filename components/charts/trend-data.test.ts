import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadLabels, trendData } from './trend-data';

it('lines the series up by period and keeps gaps', () => {
  const data = trendData([
    {
      name: 'Own',
      points: [
        { period: 'Q1', value: 7, low: 6, high: 8, n: 12 },
        { period: 'Q2', value: null },
        { period: 'Q3', value: 8 },
      ],
    },
    { name: 'Best', points: [{ period: 'Q3', value: 9 }] },
  ]);
  expect(data).toEqual([
    { period: 'Q1', value0: 7, n0: 12, band0: [6, 8], value1: null, n1: undefined },
    { period: 'Q2', value0: null, n0: undefined, value1: null, n1: undefined },
    { period: 'Q3', value0: 8, n0: undefined, value1: 9, n1: undefined },
  ]);
});

it('pushes labels apart without changing their order', () => {
  expect(spreadLabels([50, 52, 100], 15)).toEqual([50, 65, 100]);
  expect(spreadLabels([52, 50], 15)).toEqual([65, 50]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 4 }), (heights) => {
      const sorted = spreadLabels(heights, 15).toSorted((a, b) => a - b);
      expect(sorted.every((height, index) => index === 0 || height - (sorted[index - 1] ?? 0) >= 15)).toBe(
        true,
      );
    }),
  );
});
