import type { Level } from '@/db/values/ratings';
import type { Phase } from '@/db/values/touchpoints';
import type { Change } from '@/lib/ratings/statistics/change';

export interface HeatmapCell {
  /** 0–10, unrounded. */
  score: number;
  /** Null where an aggregated source did not tell it. */
  n: number | null;
  low: number | null;
  high: number | null;
  /** The change against the period before it in the table; null where there is nothing to compare with. */
  change: 'up' | 'down' | 'seen' | 'none' | null;
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
  /** Its level, from the unrounded score. */
  level: Level | null;
}

export const heatmapFilters = ['all', 'belowGoal', 'better', 'worse', 'wow', 'ok', 'stop'] as const;
export type HeatmapFilter = (typeof heatmapFilters)[number];

/** Whether a row belongs to what is to be shown. */
export function passes({ current, goal, change, level }: HeatmapRow, filter: HeatmapFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'belowGoal':
      return current !== null && current < goal;
    case 'better':
      return change?.verdict === 'clear' && change.difference > 0;
    case 'worse':
      return change?.verdict === 'clear' && change.difference < 0;
    default:
      return level === filter;
  }
}

export const heatmapSorts = ['inventory', 'name', 'lowest', 'goal', 'worse', 'better'] as const;
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
    case 'goal':
      return byNumber(({ current, goal }) => (current === null ? null : current - goal), 1);
    case 'worse':
      return byNumber(({ change }) => change?.difference, 1);
    case 'better':
      return byNumber(({ change }) => change?.difference, -1);
  }
}
