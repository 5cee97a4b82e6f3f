import type { Level } from '@/db/values/ratings';
import type { Cell } from '@/lib/ratings/figures/read-cells';
import type { ScopeRow } from '@/lib/ratings/figures/read-scope';
import { type Change, changeOfMeans, expectedByChance } from '@/lib/ratings/statistics/change';
import { levelDistribution } from '@/lib/ratings/statistics/distribution';
import { levelOf, type LevelThresholds } from '@/lib/ratings/statistics/level';
import type { Dashboard, DashboardCell, DashboardTouchpoint, Weighting } from './types';

interface Choice {
  periodIds: readonly string[];
  current: number | null;
  comparison: number | null;
  weighting: Weighting;
  thresholds: LevelThresholds;
  /** Of touchpoints without one of their own. */
  goal: number;
}

function dashboardCell(cell: Cell, { weighting, thresholds }: Choice): DashboardCell {
  const estimate = cell[weighting];
  return {
    estimate,
    alternative: cell[weighting === 'weighted' ? 'unweighted' : 'weighted'],
    level: estimate.mean === null ? null : levelOf(estimate.mean, thresholds),
    aggregated: cell.rollUp === null,
  };
}

function changeOf(cells: DashboardTouchpoint['cells'], { current, comparison }: Choice): Change | null {
  if (current === null || comparison === null) return null;
  const after = cells[current]?.estimate;
  const before = cells[comparison]?.estimate;
  return before && after ? changeOfMeans(before, after) : null;
}

/** The touchpoints that have a figure in one of the periods, each with its figures and its change. */
export function tellTouchpoints(
  scope: readonly ScopeRow[],
  cells: readonly Cell[],
  choice: Choice,
): DashboardTouchpoint[] {
  const places = new Map(choice.periodIds.map((id, at) => [id, at]));
  const byTouchpoint = new Map<string, (DashboardCell | null)[]>();
  for (const cell of cells) {
    const place = places.get(cell.periodId);
    if (cell.measure !== 'touchpoint' || cell.touchpointId === null || place === undefined) continue;
    const row = byTouchpoint.get(cell.touchpointId) ?? choice.periodIds.map(() => null);
    row[place] = dashboardCell(cell, choice);
    byTouchpoint.set(cell.touchpointId, row);
  }
  return scope.flatMap(({ position: _position, goal, ...touchpoint }) => {
    const row = byTouchpoint.get(touchpoint.id);
    if (!row) return [];
    return [{ ...touchpoint, goal: goal ?? choice.goal, cells: row, change: changeOf(row, choice) }];
  });
}

const size = ({ change }: DashboardTouchpoint) => Math.abs(change?.difference ?? 0);

/**
 * Which touchpoints changed, the largest difference first. Compared are those whose change could have come out clear:
 * a published figure without its n cannot, and does not count for what chance would show.
 */
export function tellChanges(touchpoints: readonly DashboardTouchpoint[]): Dashboard['changes'] {
  const testable = touchpoints.filter(
    ({ change }) => change && (change.interval !== null || change.verdict === 'clear'),
  );
  const ids = (which: (change: Change) => boolean) =>
    touchpoints
      .filter(({ change }) => change !== null && which(change))
      .sort((a, b) => size(b) - size(a))
      .map(({ id }) => id);
  return {
    compared: testable.length,
    expectedByChance: expectedByChance(testable.length),
    better: ids(({ verdict, difference }) => verdict === 'clear' && (difference ?? 0) > 0),
    worse: ids(({ verdict, difference }) => verdict === 'clear' && (difference ?? 0) < 0),
    unsure: ids(({ verdict }) => verdict === 'seen-not-sure'),
  };
}

/** How many touchpoints of the chosen period stand at each level. */
export function tellLevels(
  touchpoints: readonly DashboardTouchpoint[],
  { current, thresholds }: Pick<Choice, 'current' | 'thresholds'>,
): Record<Level, { count: number; share: number }> {
  const means = touchpoints.flatMap(({ cells }) => {
    const mean = current === null ? null : cells[current]?.estimate.mean;
    return mean === null || mean === undefined ? [] : [mean];
  });
  return levelDistribution(means, thresholds);
}
