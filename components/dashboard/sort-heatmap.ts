import type { Phase } from '@/db/values/touchpoints';
import type { Change } from '@/lib/ratings/statistics/change';

export interface HeatmapCell {
  /** 0–10, unrounded. */
  score: number;
  /** Null where an aggregated source did not tell it. */
  n: number | null;
  low: number | null;
  high: number | null;
  /** Clear change against the period before it in the table. */
  direction: 'up' | 'down' | null;
}

export interface HeatmapRow {
  id: string;
  name: string;
  phase: Phase;
  goal: number;
  owner: string | null;
  cells: (HeatmapCell | null)[];
  /** From the comparison to the chosen period. */
  change: { difference: number; verdict: Change['verdict']; margin: number | null } | null;
  /** The score of the chosen period. */
  current: number | null;
}

export const heatmapSorts = ['inventory', 'name', 'lowest', 'worse', 'better'] as const;
export type HeatmapSort = (typeof heatmapSorts)[number];

/** Rows in the wished order; what has no figure to sort by comes last. */
export function sortHeatmap(
  rows: readonly HeatmapRow[],
  sort: HeatmapSort,
  compareNames: (a: string, b: string) => number,
): HeatmapRow[] {
  const byNumber = (key: (row: HeatmapRow) => number | null | undefined, sign: 1 | -1) =>
    [...rows].sort((a, b) => {
      const [left, right] = [key(a) ?? null, key(b) ?? null];
      if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
      return sign * (left - right);
    });
  switch (sort) {
    case 'inventory':
      return [...rows];
    case 'name':
      return [...rows].sort((a, b) => compareNames(a.name, b.name));
    case 'lowest':
      return byNumber(({ current }) => current, 1);
    case 'worse':
      return byNumber(({ change }) => change?.difference, 1);
    case 'better':
      return byNumber(({ change }) => change?.difference, -1);
  }
}
