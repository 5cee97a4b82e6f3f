import 'server-only';
import { and, eq, isNull, lte } from 'drizzle-orm';
import { auditEvidence } from '@/db/schema/audit-evidence';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { underwayDays } from './limits';
import { listParts, removeParts } from './part-files';

const day = 24 * 60 * 60 * 1000;

/** Asks for the next night's clean-up of photos that did not arrive; one job a day is enough. */
export async function planSweep(ctx: TenantContext, w: TenantWrite): Promise<void> {
  const at = new Date(Math.ceil(Date.now() / day) * day + 180_000);
  await w.enqueue(
    'evidence.sweep',
    null,
    at,
    `evidence.sweep:${ctx.workspace.id}:${at.toISOString().slice(0, 10)}`,
  );
}

/**
 * Gives up the photos that were announced a week ago and are not here whole, and removes bytes that wait for nothing any
 * more. Gives how many photos went. Run by a job, again each night while photos are under way.
 */
export async function sweepEvidence(ctx: TenantContext, now = new Date()): Promise<number> {
  const here = ctx.workspace.id;
  // Looked at before the rows: what arrives meanwhile has a row by then.
  const parts = await listParts(here);
  const { gone, left } = await withTenant.write(ctx, 'audit:score', async (w) => {
    const underway = and(
      eq(auditEvidence.workspaceId, here),
      isNull(auditEvidence.fileId),
      isNull(auditEvidence.removedAt),
    );
    const removed = await w.tx
      .delete(auditEvidence)
      .where(and(underway, lte(auditEvidence.createdAt, new Date(now.getTime() - underwayDays * day))))
      .returning({ id: auditEvidence.id });
    const waiting = await w.tx.select({ id: auditEvidence.id }).from(auditEvidence).where(underway);
    if (waiting.length > 0) await planSweep(ctx, w);
    return { gone: removed.length, left: new Set(waiting.map(({ id }) => id)) };
  });
  for (const id of parts) if (!left.has(id)) await removeParts(here, id);
  return gone;
}
