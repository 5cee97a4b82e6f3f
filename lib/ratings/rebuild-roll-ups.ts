import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { overallRollups, ratingRollups } from '@/db/schema/ratings';
import { sources } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { lockRatings, longStatement } from './import-lock';
import type { TouchedPart } from './roll-ups/recompute-rating-roll-ups';
import { recomputeRollUps } from './roll-ups/recompute-roll-ups';

/** Computes all roll-ups of the workspace anew from its answers; gives the same bytes each time, `as_of` aside. */
export async function rebuildRollUps(ctx: TenantContext): Promise<{ rollUps: number }> {
  const here = ctx.workspace.id;
  return withTenant.write(
    ctx,
    'rating:import',
    async (w) => {
      await lockRatings(w.tx, here);
      await w.tx.delete(ratingRollups).where(eq(ratingRollups.workspaceId, here));
      await w.tx.delete(overallRollups).where(eq(overallRollups.workspaceId, here));
      for (const source of sources) {
        const parts = await w.tx.execute<TouchedPart & Record<string, unknown>>(sql`
          select distinct brand_id as "brandId", period_id as "periodId" from responses
          where workspace_id = ${here} and source = ${source}`);
        await recomputeRollUps(w.tx, here, source, [...parts]);
      }
      w.emit({ kind: 'rating', id: null, op: 'reset' });
      const [counted] = await w.tx
        .select({ rollUps: sql<number>`count(*)::integer` })
        .from(ratingRollups)
        .where(eq(ratingRollups.workspaceId, here));
      return { rollUps: counted?.rollUps ?? 0 };
    },
    { statementTimeout: longStatement },
  );
}
