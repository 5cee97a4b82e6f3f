import { describe, expect, it } from 'vitest';
import { levelOf } from '@/lib/format/level';
import { changeOfMeans } from '@/lib/ratings/statistics/change';
import { estimateAggregate, estimateScores, type MeanEstimate } from '@/lib/ratings/statistics/mean-estimate';
import { heatmapRows } from './heatmap-rows';
import { passes, sortHeatmap, type HeatmapRow } from './sort-heatmap';

const low = estimateScores([4, 5, 5]);
const high = estimateScores([7, 8, 8]);
const bare = estimateAggregate({ mean: 9, n: null, standardDeviation: null, scale: { min: 0, max: 10 } });
const cell = (estimate: MeanEstimate) => ({
  estimate,
  level: estimate.mean === null ? null : levelOf(estimate.mean),
});
const about = { id: 'a', name: 'Till', phase: 'during', goal: 8 } as const;

describe('rows of the table', () => {
  it('shows an arrow where the change to the period before is clear', () => {
    const [row] = heatmapRows(
      [
        {
          ...about,
          cells: [cell(low), cell(high), cell(low)],
          change: changeOfMeans(high, low),
        },
      ],
      2,
      () => 'Ada',
    );
    expect(row?.cells.map((one) => one?.change)).toEqual([null, 'up', 'down']);
    expect(row?.change?.difference).toBeCloseTo(-3);
    expect(row?.change?.margin).toBeCloseTo(1.31, 2);
    expect(row?.current).toBeCloseTo(14 / 3);
    expect(row?.level).toBe('ok');
  });

  it('gives no arrow and no interval without n, nor over a gap', () => {
    const [row] = heatmapRows(
      [{ ...about, cells: [cell(low), cell(bare), null, cell(high), cell(high)], change: null }],
      3,
      () => null,
    );
    expect(row?.cells[1]).toEqual({ score: 9, n: null, low: null, high: null, change: 'seen' });
    expect(row?.cells[2]).toBeNull();
    expect(row?.cells[3]?.change).toBeNull();
    expect(row?.cells[4]?.change).toBe('none');
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
    level: current === null ? null : levelOf(current),
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
  expect(order('goal')).toBe('abc');
  const shown = (filter: Parameters<typeof passes>[1]) =>
    rows
      .filter((one) => passes(one, filter))
      .map(({ id }) => id)
      .join('');
  expect([shown('all'), shown('belowGoal'), shown('ok'), shown('wow'), shown('better')]).toEqual([
    'bca',
    'ba',
    'ba',
    '',
    '',
  ]);
});
