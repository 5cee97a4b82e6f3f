import 'server-only';
import { and, eq } from 'drizzle-orm';
import { ratingRollups } from '@/db/schema/ratings';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { among } from './among';

const halfMinute = 30_000;

/**
 * Asks for the brand's figures to be computed anew after rated touchpoints went into the trash or came back: the overall
 * scores are kept for the touchpoints that are there. Until then they are computed while somebody waits. One job for
 * whatever happens within half a minute; none where nobody has rated these.
 */
export async function planRollUp(ctx: TenantContext, w: TenantWrite, ids: readonly string[]): Promise<void> {
  const [rated] = await w.tx
    .select({ id: ratingRollups.touchpointId })
    .from(ratingRollups)
    .where(and(eq(ratingRollups.workspaceId, ctx.workspace.id), among(ratingRollups.touchpointId, ids)))
    .limit(1);
  if (!rated) return;
  const at = new Date((Math.floor(Date.now() / halfMinute) + 1) * halfMinute);
  await w.enqueue('ratings.rollup', null, at, `ratings.rollup:${ctx.workspace.id}:${at.toISOString()}`);
}
