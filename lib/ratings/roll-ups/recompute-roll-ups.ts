import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import { recomputeOverallRollUps } from './recompute-overall-roll-ups';
import { recomputeRatingRollUps, type TouchedPart } from './recompute-rating-roll-ups';

/** Brings all roll-ups of a source up to date after the answers of some brands in some periods changed. */
export async function recomputeRollUps(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  touched: readonly TouchedPart[],
): Promise<void> {
  if (touched.length === 0) return;
  await recomputeRatingRollUps(tx, workspaceId, source, touched);
  await recomputeOverallRollUps(tx, workspaceId, source, touched);
}
