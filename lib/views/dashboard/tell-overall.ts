import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { Cell } from '@/lib/ratings/figures/read-cells';
import { readInfluences } from '@/lib/ratings/figures/read-influences';
import type { InfluenceScope, InfluenceSums } from '@/lib/ratings/roll-ups/overall-influence';
import {
  changeOfAuditedOverall,
  changeOfOverallScores,
  compareScopes,
  type OverallChange,
} from '@/lib/ratings/statistics/overall-change';
import {
  overallFromSums,
  type OverallScore,
  type TouchpointImportance,
} from '@/lib/ratings/statistics/overall-score';
import type { FigureFilters } from '@/lib/ratings/types';
import type { OverallPoint, Weighting } from './types';

interface Choice {
  filters: Pick<FigureFilters, 'source' | 'segment' | 'rules'>;
  brandId: string;
  periodIds: readonly string[];
  current: number | null;
  comparison: number | null;
  weighting: Weighting;
  /** Of auditors: how much each touchpoint counts in the periods that weigh by impact. */
  importances: ReadonlyMap<string, TouchpointImportance>;
}

const other = (weighting: Weighting): Weighting => (weighting === 'weighted' ? 'unweighted' : 'weighted');

/** The overall score of some touchpoints of one period. Where one of them is a published figure there is no interval. */
function overallOf(
  cells: readonly Cell[],
  sums: InfluenceSums | null,
  weighting: Weighting,
  importance?: TouchpointImportance,
): OverallScore {
  const touchpoints = cells.flatMap((cell) => {
    const { mean } = cell[weighting];
    return mean === null ? [] : [{ mean, importance: importance?.get(cell.touchpointId ?? '') ?? 1 }];
  });
  if (!sums) {
    const { score, ...unsure } = overallFromSums({ touchpoints, clusters: 0, influence2: 0 });
    return { score, ...unsure, n: null };
  }
  const { clusters } = sums;
  return weighting === 'weighted'
    ? overallFromSums({
        touchpoints,
        clusters,
        influence2: Number(sums.weightedInfluence2),
        w: Number(sums.w),
        w2: Number(sums.w2),
      })
    : overallFromSums({
        touchpoints,
        clusters,
        influence2: Number(sums.influence2),
        w: clusters,
        w2: clusters,
      });
}

const meansOf = (cells: readonly Cell[], weighting: Weighting) =>
  new Map(
    cells.flatMap((cell) => {
      const { mean } = cell[weighting];
      return mean === null || cell.touchpointId === null ? [] : [[cell.touchpointId, mean] as const];
    }),
  );

/**
 * The overall score of each period over all that was rated in it, and the change to the chosen one over what was rated
 * in both: of auditors by the touchpoints' paired differences, of customers by Welch (docs/figures.md). Reads how uncertain
 * they are in one go.
 */
export async function tellOverall(
  tx: TenantTx,
  ctx: TenantContext,
  cells: readonly Cell[],
  choice: Choice,
): Promise<{ overall: OverallPoint[]; overallChange: OverallChange | null }> {
  const { periodIds, current, comparison, weighting, brandId } = choice;
  const rated = cells.filter(
    ({ measure, unweighted }) => measure === 'touchpoint' && unweighted.mean !== null,
  );
  const byPeriod = periodIds.map((periodId) => rated.filter((cell) => cell.periodId === periodId));
  const idsOf = (list: readonly Cell[] | undefined) =>
    (list ?? []).flatMap(({ touchpointId }) => touchpointId ?? []);
  const common =
    current === null || comparison === null
      ? null
      : compareScopes(idsOf(byPeriod[comparison]), idsOf(byPeriod[current]));
  const compared = new Set(common?.compared);
  const inCommon = [comparison, current].map((place) =>
    (place === null ? [] : (byPeriod[place] ?? [])).filter(({ touchpointId }) =>
      compared.has(touchpointId ?? ''),
    ),
  );
  // A period that weighs by impact is told once more over the touchpoints that count there.
  const byImpact = byPeriod.map((list, at) => {
    const importance = choice.importances.get(periodIds[at] ?? '');
    return importance ? list.filter(({ touchpointId }) => importance.get(touchpointId ?? '')) : [];
  });
  const parts = [...byPeriod, ...inCommon, ...byImpact];
  const importanceOf = (at: number) =>
    choice.importances.get(periodIds[at - byPeriod.length - inCommon.length] ?? '');
  const scopes = parts.map((list, at): InfluenceScope => {
    const isPublished = list.some(({ rollUp }) => rollUp === null);
    return {
      brandId,
      periodId: list[0]?.periodId ?? '',
      importance: importanceOf(at),
      cells: isPublished
        ? []
        : list.flatMap(({ touchpointId, parts: scales }) =>
            scales.map((rollUp) => ({ touchpointId: touchpointId ?? '', rollUp })),
          ),
    };
  });
  const sums = await readInfluences(tx, ctx.workspace.id, choice.filters, scopes);
  const tell = (at: number, how: Weighting) => overallOf(parts[at] ?? [], sums[at] ?? null, how);
  const tellPeriod = (at: number, how: Weighting) => {
    const weighed = at + byPeriod.length + inCommon.length;
    // Where nothing that is shown has an impact, the weighted figure is none: the others count the same.
    return how === 'weighted' && (parts[weighed]?.length ?? 0) > 0
      ? overallOf(parts[weighed] ?? [], sums[weighed] ?? null, how, importanceOf(weighed))
      : tell(at, how);
  };
  const overall = periodIds.flatMap((periodId, at) => {
    const touchpoints = byPeriod[at]?.length ?? 0;
    if (touchpoints === 0) return [];
    return [
      {
        periodId,
        overall: tellPeriod(at, weighting),
        alternative: tellPeriod(at, other(weighting)),
        touchpoints,
      },
    ];
  });
  const places = periodIds.length;
  if (!common) return { overall, overallChange: null };
  if (choice.filters.source === 'auditors') {
    const [before, after] = inCommon.map((list) => meansOf(list, weighting));
    // Two periods with different weights are told by those of the later one.
    const weights =
      weighting === 'weighted' ? choice.importances.get(periodIds[current ?? -1] ?? '') : undefined;
    const counts = weights && new Map(idsOf(inCommon[1]).map((id) => [id, weights.get(id) ?? 0]));
    const change = changeOfAuditedOverall(before ?? new Map(), after ?? new Map(), counts);
    return { overall, overallChange: { ...change, entered: common.entered, left: common.left } };
  }
  return {
    overall,
    overallChange: changeOfOverallScores(tell(places, weighting), tell(places + 1, weighting), common),
  };
}
