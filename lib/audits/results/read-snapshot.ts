import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { auditCycles, auditSnapshots } from '@/db/schema/audit-cycles';
import { periods } from '@/db/schema/ratings';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { Snapshot } from './snapshot';
import { recallSnapshot, rememberSnapshot } from './snapshot-cache';

/** The snapshot of a closed cycle, the last one where it was reopened; null before its first closing. Not to be changed. */
export async function readSnapshot(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
): Promise<{ content: Snapshot; sha256: string; closedAt: Date } | null> {
  const ofCycle = and(eq(auditSnapshots.workspaceId, ctx.workspace.id), eq(auditSnapshots.cycleId, cycleId));
  const [row] = await tx
    .select({ sha256: auditSnapshots.sha256, closedAt: auditSnapshots.closedAt })
    .from(auditSnapshots)
    .where(ofCycle)
    .orderBy(desc(auditSnapshots.closedAt))
    .limit(1);
  if (!row) return null;
  const key = `${cycleId} ${row.sha256}`;
  const known = recallSnapshot(key);
  if (known) return { ...row, content: known };
  // As text, and after the rest: a megabyte that is sorted, or parsed by the driver, takes its time.
  const [whole] = await tx
    .select({ text: sql<string>`${auditSnapshots.content}::text` })
    .from(auditSnapshots)
    .where(and(ofCycle, eq(auditSnapshots.closedAt, row.closedAt)));
  if (!whole) return null;
  const content = rememberSnapshot(key, JSON.parse(whole.text) as Snapshot, whole.text.length);
  return { ...row, content };
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
