import type { Level } from '@/db/values/ratings';
import type { Phase } from '@/db/values/touchpoints';
import { changeOfMeans, type Change } from '@/lib/ratings/statistics/change';
import type { MeanEstimate } from '@/lib/ratings/statistics/mean-estimate';
import type { HeatmapCell, HeatmapRow } from './sort-heatmap';

interface Cell {
  estimate: MeanEstimate;
  level: Level | null;
  /** The change to the period before, where something else than the two estimates tells it. */
  sinceLast?: Change | null;
}

interface Rated {
  id: string;
  name: string;
  phase: Phase;
  goal: number;
  cells: readonly (Cell | null)[];
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

function cellOf(cell: Cell | null, before: MeanEstimate | undefined): HeatmapCell | null {
  if (!cell || cell.estimate.mean === null) return null;
  const { estimate, sinceLast } = cell;
  const told = sinceLast ?? (before && before.mean !== null ? changeOfMeans(before, estimate) : null);
  return {
    score: cell.estimate.mean,
    n: estimate.n,
    low: estimate.interval?.low ?? null,
    high: estimate.interval?.high ?? null,
    change: told && glyphOf(told),
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
      cells: cells.map((cell, index) => cellOf(cell, cells[index - 1]?.estimate)),
      change:
        change && difference !== null
          ? { difference, verdict: change.verdict, margin: marginOf(change) }
          : null,
      current: (current === null ? null : cells[current]?.estimate.mean) ?? null,
      level: (current === null ? null : cells[current]?.level) ?? null,
    };
  });
}
