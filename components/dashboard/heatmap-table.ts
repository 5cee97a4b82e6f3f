import type { Phase } from '@/db/values/touchpoints';
import type { CsvCell } from '@/lib/format/csv';
import type { Change } from '@/lib/ratings/statistics/change';
import type { HeatmapRow } from './sort-heatmap';

interface Words {
  heading: (
    key:
      | 'touchpoint'
      | 'phase'
      | 'owner'
      | 'goal'
      | 'score'
      | 'n'
      | 'low'
      | 'high'
      | 'change'
      | 'margin'
      | 'verdict',
    values: { period: string },
  ) => string;
  phase: (phase: Phase) => string;
  verdict: (verdict: Change['verdict']) => string;
}

/** The table of touchpoints and periods as rows of a file, unrounded; the headings first. */
export function heatmapTable(
  rows: readonly HeatmapRow[],
  periods: readonly { name: string }[],
  words: Words,
): CsvCell[][] {
  const head = (key: Parameters<Words['heading']>[0], period = '') => words.heading(key, { period });
  return [
    [
      head('touchpoint'),
      head('phase'),
      head('owner'),
      head('goal'),
      ...periods.flatMap(({ name }) => [
        head('score', name),
        head('n', name),
        head('low', name),
        head('high', name),
      ]),
      head('change'),
      head('margin'),
      head('verdict'),
    ],
    ...rows.map(({ name, phase, owner, goal, cells, change }) => [
      name,
      words.phase(phase),
      owner,
      goal,
      ...periods.flatMap((_, at) => {
        const cell = cells[at];
        return cell ? [cell.score, cell.n, cell.low, cell.high] : [null, null, null, null];
      }),
      change?.difference,
      change?.margin,
      change && words.verdict(change.verdict),
    ]),
  ];
}
