import { ChartFigure } from '@/components/charts/chart-figure';
import { LineTrend } from '@/components/charts/line-trend';
import { Panel } from '@/components/ui/panel';

const periods = ['Q1 25', 'Q2 25', 'Q3 25', 'Q4 25', 'Q1 26', 'Q2 26'];
const own = [6.4, 6.8, null, 7.1, 6.9, 7.4];
const margins = [0.6, 0.5, 0, 0.4, 0.4, 0.3];
const best = [8.1, 8.0, 8.2, 7.9, 8.1, 8.0];
const average = [6.6, 6.7, 6.7, 6.9, 7.0, 7.1];

const point = (value: number | null, index: number) => ({ period: periods[index] ?? '', value });

export function ChartsSection() {
  return (
    <Panel>
      <ChartFigure
        title="The gap to the best competitor is closing"
        summary="7.4 in Q2 2026, 0.6 below the target; +0.5 since Q1 2026, clear."
        fileName="overall-score"
        columns={[
          { key: 'period', header: 'Period' },
          { key: 'own', header: 'Northern Coffee', numeric: true, decimals: 1 },
          { key: 'best', header: 'Best competitor', numeric: true, decimals: 1 },
          { key: 'average', header: 'Average', numeric: true, decimals: 1 },
        ]}
        rows={periods.map((period, index) => ({
          period,
          own: own[index],
          best: best[index],
          average: average[index],
        }))}
      >
        <LineTrend
          target={8}
          min={4}
          series={[
            {
              name: 'Northern Coffee',
              points: own.map((value, index) => ({
                ...point(value, index),
                low: value === null ? null : value - (margins[index] ?? 0),
                high: value === null ? null : value + (margins[index] ?? 0),
              })),
            },
            { name: 'Best competitor', points: best.map(point) },
            { name: 'Average', points: average.map(point) },
          ]}
        />
      </ChartFigure>
    </Panel>
  );
}
