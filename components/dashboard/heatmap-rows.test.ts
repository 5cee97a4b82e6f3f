import { describe, expect, it } from 'vitest';
import { changeOfMeans } from '@/lib/ratings/statistics/change';
import { estimateAggregate, estimateScores } from '@/lib/ratings/statistics/mean-estimate';
import { heatmapRows } from './heatmap-rows';
import { sortHeatmap, type HeatmapRow } from './sort-heatmap';

const low = estimateScores([4, 5, 5]);
const high = estimateScores([7, 8, 8]);
const bare = estimateAggregate({ mean: 9, n: null, standardDeviation: null, scale: { min: 0, max: 10 } });
const about = { id: 'a', name: 'Till', phase: 'during', goal: 8 } as const;

describe('rows of the table', () => {
  it('shows an arrow where the change to the period before is clear', () => {
    const [row] = heatmapRows(
      [
        {
          ...about,
          cells: [{ estimate: low }, { estimate: high }, { estimate: low }],
          change: changeOfMeans(high, low),
        },
      ],
      2,
      () => 'Ada',
    );
    expect(row?.cells.map((cell) => cell?.direction)).toEqual([null, 'up', 'down']);
    expect(row?.change?.difference).toBeCloseTo(-3);
    expect(row?.change?.margin).toBeCloseTo(1.31, 2);
    expect(row?.current).toBeCloseTo(14 / 3);
  });

  it('gives no arrow and no interval without n, nor over a gap', () => {
    const [row] = heatmapRows(
      [{ ...about, cells: [{ estimate: low }, { estimate: bare }, null, { estimate: high }], change: null }],
      3,
      () => null,
    );
    expect(row?.cells[1]).toEqual({ score: 9, n: null, low: null, high: null, direction: null });
    expect(row?.cells[2]).toBeNull();
    expect(row?.cells[3]?.direction).toBeNull();
  });
});

it('puts what has no figure last, whatever the order', () => {
  const row = (id: string, current: number | null, difference: number | null): HeatmapRow => ({
    ...about,
    id,
    name: id,
    owner: null,
    cells: [],
    current,
    change: difference === null ? null : { difference, verdict: 'no-clear-change', margin: null },
  });
  const rows = [row('b', 7, 0.2), row('c', null, null), row('a', 5, -0.3)];
  const order = (sort: Parameters<typeof sortHeatmap>[1]) =>
    sortHeatmap(rows, sort, (x, y) => x.localeCompare(y))
      .map(({ id }) => id)
      .join('');
  expect(order('lowest')).toBe('abc');
  expect(order('better')).toBe('bac');
  expect(order('worse')).toBe('abc');
  expect(order('inventory')).toBe('bca');
  expect(order('name')).toBe('abc');
});
