import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { MatrixItem } from '@/lib/priorities/types';
import { readCells } from '@/lib/ratings/figures/read-cells';
import { readScope } from '@/lib/ratings/figures/read-scope';
import { readVisitScores } from '@/lib/ratings/figures/read-visit-scores';
import { tellTouchpoints } from '../dashboard/tell-touchpoints';
import type { ReadScores } from './read-scores';

/** How the scores of a few touchpoints changed since the period before, judged as everywhere; those that can be compared. */
export async function readChanges(
  tx: TenantTx,
  ctx: TenantContext,
  { source, brandId, before, period, rules }: ReadScores,
  touchpointIds: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<MatrixItem['change']>>> {
  const changes = new Map<string, NonNullable<MatrixItem['change']>>();
  if (!source || !brandId || !before || !period || touchpointIds.length === 0) return changes;
  const periodIds = [before.id, period.id];
  const told = tellTouchpoints(
    await readScope(tx, ctx, { touchpointIds }),
    await readCells(tx, ctx, { source, brandIds: [brandId], periodIds, touchpointIds, rules }),
    {
      periodIds,
      current: 1,
      comparison: 0,
      weighting: 'weighted',
      thresholds: { wow: ctx.workspace.wowFrom, ok: ctx.workspace.okFrom },
      goal: ctx.workspace.goal,
      visits:
        source === 'auditors' ? await readVisitScores(tx, ctx, { brandId, periodIds, touchpointIds }) : null,
    },
  );
  for (const { id, change } of told) {
    if (!change || change.difference === null || change.verdict === 'not-comparable') continue;
    changes.set(id, { difference: change.difference, verdict: change.verdict });
  }
  return changes;
}
