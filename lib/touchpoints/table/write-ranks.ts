import 'server-only';
import { and, eq } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { among } from '../among';

/**
 * Gives touchpoints their ranks, or none. All step aside first: a rank is unique at every moment, also while two exchange
 * theirs. Where `isFree` is given, a rank that somebody else holds by now is left to them.
 */
export async function writeRanks(
  ctx: TenantContext,
  w: TenantWrite,
  ranks: readonly { id: string; vipRank: number | null }[],
  isFree?: (rank: number) => Promise<boolean>,
): Promise<void> {
  if (ranks.length === 0) return;
  const ids = ranks.map(({ id }) => id);
  await w.tx
    .update(touchpoints)
    .set({ vipRank: null })
    .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), among(touchpoints.id, ids)));
  for (const { id, vipRank } of ranks) {
    if (vipRank === null || (isFree && !(await isFree(vipRank)))) continue;
    await w.tx
      .update(touchpoints)
      .set({ vipRank })
      .where(own(ctx, touchpoints, id));
  }
}
