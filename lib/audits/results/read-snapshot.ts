import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { auditCycles, auditSnapshots } from '@/db/schema/audits';
import { periods } from '@/db/schema/ratings';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { Snapshot } from './snapshot';

/** The snapshot of a closed cycle, the last one where it was reopened; null before its first closing. */
export async function readSnapshot(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
): Promise<{ content: Snapshot; sha256: string; closedAt: Date } | null> {
  const [row] = await tx
    .select()
    .from(auditSnapshots)
    .where(and(eq(auditSnapshots.workspaceId, ctx.workspace.id), eq(auditSnapshots.cycleId, cycleId)))
    .orderBy(desc(auditSnapshots.closedAt))
    .limit(1);
  return row ? { content: row.content as Snapshot, sha256: row.sha256, closedAt: row.closedAt } : null;
}

/** The latest closed cycle of an earlier period. */
export async function findPrevious(
  tx: TenantTx,
  ctx: TenantContext,
  before: { id: string; startsOn: string },
): Promise<{ id: string; name: string } | null> {
  const [row] = await tx
    .select({ id: auditCycles.id, name: auditCycles.name })
    .from(auditCycles)
    .innerJoin(
      periods,
      and(eq(periods.workspaceId, auditCycles.workspaceId), eq(periods.id, auditCycles.periodId)),
    )
    .where(
      and(
        eq(auditCycles.workspaceId, ctx.workspace.id),
        eq(auditCycles.state, 'closed'),
        sql`${auditCycles.deletedAt} is null and ${auditCycles.id} <> ${before.id}`,
        sql`${periods.startsOn} < ${before.startsOn}`,
      ),
    )
    .orderBy(desc(periods.startsOn), desc(auditCycles.closedAt))
    .limit(1);
  return row ?? null;
}
