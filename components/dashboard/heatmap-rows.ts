import type { Level } from '@/db/values/ratings';
import type { Phase } from '@/db/values/touchpoints';
import { changeOfMeans, type Change } from '@/lib/ratings/statistics/change';
import type { MeanEstimate } from '@/lib/ratings/statistics/mean-estimate';
import type { HeatmapCell, HeatmapRow } from './sort-heatmap';

interface Rated {
  id: string;
  name: string;
  phase: Phase;
  goal: number;
  cells: readonly ({ estimate: MeanEstimate; level: Level | null } | null)[];
  change: Change | null;
}

/** Half the width of a change's interval; null where there is none. */
export function marginOf(change: Pick<Change, 'interval'> | null): number | null {
  return change?.interval ? (change.interval.high - change.interval.low) / 2 : null;
}

function glyphOf({ verdict, difference }: Change): HeatmapCell['change'] {
  if (verdict === 'clear') return (difference ?? 0) > 0 ? 'up' : 'down';
  return verdict === 'seen-not-sure' ? 'seen' : 'none';
}

function cellOf(estimate: MeanEstimate | undefined, before: MeanEstimate | undefined): HeatmapCell | null {
  if (!estimate || estimate.mean === null) return null;
  const change = before && before.mean !== null ? changeOfMeans(before, estimate) : null;
  return {
    score: estimate.mean,
    n: estimate.n,
    low: estimate.interval?.low ?? null,
    high: estimate.interval?.high ?? null,
    change: change && glyphOf(change),
  };
}

/** What the table of touchpoints and periods shows, small enough to be sent to the browser. */
export function heatmapRows(
  touchpoints: readonly Rated[],
  current: number | null,
  ownerOf: (id: string) => string | null,
): HeatmapRow[] {
  return touchpoints.map(({ id, name, phase, goal, cells, change }) => {
    const difference = change?.difference ?? null;
    return {
      id,
      name,
      phase,
      goal,
      owner: ownerOf(id),
      cells: cells.map((cell, index) => cellOf(cell?.estimate, cells[index - 1]?.estimate)),
      change:
        change && difference !== null
          ? { difference, verdict: change.verdict, margin: marginOf(change) }
          : null,
      current: (current === null ? null : cells[current]?.estimate.mean) ?? null,
      level: (current === null ? null : cells[current]?.level) ?? null,
    };
  });
}
