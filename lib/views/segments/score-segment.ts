import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { SegmentRules } from '@/db/values/segments';
import type { TenantContext } from '@/lib/auth/context';
import { readCells } from '@/lib/ratings/figures/read-cells';
import type { OverallScore } from '@/lib/ratings/statistics/overall-score';
import { tellOverall } from '../dashboard/tell-overall';
import { segmentSource } from './count-members';

interface Asked {
  brandIds: readonly string[];
  periodId: string;
  rules: SegmentRules;
  /** Touchpoints that count. */
  scope: ReadonlySet<string>;
}

const unscored: OverallScore = {
  score: null,
  n: 0,
  effectiveN: null,
  standardError: null,
  degreesOfFreedom: null,
  interval: null,
};

/** The overall scores of some brands in a period by the respondents of a segment, as the dashboard tells them. */
export async function scoreSegment(
  tx: TenantTx,
  ctx: TenantContext,
  { brandIds, periodId, rules, scope }: Asked,
): Promise<Map<string, { score: OverallScore; touchpoints: number }>> {
  const filters = { source: segmentSource, brandIds, periodIds: [periodId], rules: [rules] } as const;
  const cells = (await readCells(tx, ctx, filters)).filter(({ touchpointId }) =>
    scope.has(touchpointId ?? ''),
  );
  const scores = new Map<string, { score: OverallScore; touchpoints: number }>();
  for (const brandId of brandIds) {
    const { overall } = await tellOverall(
      tx,
      ctx,
      cells.filter((cell) => cell.brandId === brandId),
      {
        filters,
        brandId,
        periodIds: [periodId],
        current: 0,
        comparison: null,
        weighting: 'weighted',
        // Customers' ratings: impact weighs those of auditors alone.
        importances: new Map(),
      },
    );
    const [point] = overall;
    scores.set(brandId, { score: point?.overall ?? unscored, touchpoints: point?.touchpoints ?? 0 });
  }
  return scores;
}
