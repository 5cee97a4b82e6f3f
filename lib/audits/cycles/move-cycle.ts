import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockCycleToRun, setCycle } from './cycle-rows';
import { cycleIdSchema, type CycleIdInput } from './input';

/**
 * Opens a planned cycle: from now on auditors score, and its figures are told to nobody. Throws NOT_FOUND, FORBIDDEN,
 * CONFLICT `cycleState`, and `cycleNoVisits` where nobody is to go anywhere.
 */
export async function openCycle(ctx: TenantContext, input: CycleIdInput): Promise<void> {
  await withTenant.write(ctx, 'audit:read', async (w) => {
    const { id } = parseInput(cycleIdSchema, input);
    const cycle = await lockCycleToRun(w.tx, ctx, id, ['planned']);
    const [counted] = await w.tx
      .select({ visits: sql<number>`count(*)::int` })
      .from(auditVisits)
      .where(and(eq(auditVisits.workspaceId, ctx.workspace.id), eq(auditVisits.cycleId, id)));
    if (!counted?.visits) throw new AppError('CONFLICT', { key: 'cycleNoVisits' });
    await setCycle(w.tx, ctx, id, await w.personId(), { state: 'open', openedAt: new Date() });
    w.record({ action: 'auditCycle.open', subject: { type: 'auditCycle', id, label: cycle.name } });
    w.emit({ kind: 'auditCycle', id, op: 'update' });
  });
}

/** Ends the scoring: sent-in visits are looked through. Throws NOT_FOUND, FORBIDDEN, CONFLICT `cycleState`. */
export async function startReview(ctx: TenantContext, input: CycleIdInput): Promise<void> {
  await withTenant.write(ctx, 'audit:read', async (w) => {
    const { id } = parseInput(cycleIdSchema, input);
    const cycle = await lockCycleToRun(w.tx, ctx, id, ['open']);
    await setCycle(w.tx, ctx, id, await w.personId(), { state: 'review', reviewAt: new Date() });
    w.record({ action: 'auditCycle.review', subject: { type: 'auditCycle', id, label: cycle.name } });
    w.emit({ kind: 'auditCycle', id, op: 'update' });
  });
}
