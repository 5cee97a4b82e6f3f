import type { Level } from '@/db/values/ratings';
import type { Cell } from '@/lib/ratings/figures/read-cells';
import type { ScopeRow } from '@/lib/ratings/figures/read-scope';
import type { VisitScores } from '@/lib/ratings/figures/read-visit-scores';
import {
  type Change,
  changeOfMeans,
  changeOfVisits,
  expectedByChance,
} from '@/lib/ratings/statistics/change';
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
  /** Of the source `auditors`, whose changes are judged by pairs of visits; null for customers. */
  visits: VisitScores | null;
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

/** From one period to another; null where one of them has no figure. */
function changeBetween(
  id: string,
  cells: DashboardTouchpoint['cells'],
  [from, to]: readonly [number | null, number | null],
  { periodIds, visits }: Choice,
): Change | null {
  if (from === null || to === null) return null;
  const [before, after] = [cells[from], cells[to]];
  if (!before || !after) return null;
  const given = [from, to].map((at) => visits?.get(periodIds[at] ?? '')?.get(id));
  // A published figure has no visits behind it.
  const [earlier, later] = before.aggregated || after.aggregated ? [] : given;
  return earlier && later ? changeOfVisits(earlier, later) : changeOfMeans(before.estimate, after.estimate);
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
    const { id } = touchpoint;
    if (choice.visits) {
      row.forEach((cell, at) => {
        if (cell) cell.sinceLast = changeBetween(id, row, [at - 1, at], choice);
      });
    }
    const change = changeBetween(id, row, [choice.comparison, choice.current], choice);
    return [{ ...touchpoint, goal: goal ?? choice.goal, cells: row, change }];
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
