import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditCycleTouchpoints } from '@/db/schema/audit-cycles';
import { auditRatings, auditVisits } from '@/db/schema/audit-visits';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockCycleToRun } from './cycle-rows';
import {
  explainStopSchema,
  returnRatingSchema,
  visitIdSchema,
  type ExplainStopInput,
  type ReturnRatingInput,
  type VisitIdInput,
} from './input';

/**
 * Sends a rating back with a question; its visit waits for the auditor again. Throws NOT_FOUND, FORBIDDEN, CONFLICT
 * `cycleState`, and `visitNotIn` where the visit was not sent in yet.
 */
export async function returnRating(ctx: TenantContext, input: ReturnRatingInput): Promise<void> {
  await withTenant.write(ctx, 'audit:read', async (w) => {
    const { ratingId, question } = parseInput(returnRatingSchema, input);
    const [row] = await w.tx
      .select({ visitId: auditVisits.id, cycleId: auditVisits.cycleId, state: auditVisits.state })
      .from(auditRatings)
      .innerJoin(
        auditVisits,
        and(eq(auditVisits.workspaceId, auditRatings.workspaceId), eq(auditVisits.id, auditRatings.visitId)),
      )
      .where(own(ctx, auditRatings, ratingId));
    if (!row) throw new AppError('NOT_FOUND');
    const cycle = await lockCycleToRun(w.tx, ctx, row.cycleId, ['open', 'review']);
    if (row.state !== 'submitted' && row.state !== 'returned') {
      throw new AppError('CONFLICT', { key: 'visitNotIn' });
    }
    await w.tx
      .update(auditRatings)
      .set({ question, updatedAt: new Date() })
      .where(own(ctx, auditRatings, ratingId));
    await w.tx
      .update(auditVisits)
      .set({ state: 'returned', updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, auditVisits, row.visitId));
    w.record({
      action: 'auditCycle.return',
      subject: { type: 'auditCycle', id: cycle.id, label: cycle.name },
      after: { question },
    });
    w.emit({ kind: 'auditCycle', id: cycle.id, op: 'update' });
  });
}

/**
 * Leaves a visit out that will not come in any more: it is kept aside and enters no figure. Throws NOT_FOUND, FORBIDDEN,
 * CONFLICT `cycleState` outside of the review, and `visitIsIn` where it was sent in.
 */
export async function leaveOutVisit(ctx: TenantContext, input: VisitIdInput): Promise<void> {
  await withTenant.write(ctx, 'audit:read', async (w) => {
    const { visitId } = parseInput(visitIdSchema, input);
    const [visit] = await w.tx
      .select({ cycleId: auditVisits.cycleId })
      .from(auditVisits)
      .where(own(ctx, auditVisits, visitId));
    if (!visit) throw new AppError('NOT_FOUND');
    const cycle = await lockCycleToRun(w.tx, ctx, visit.cycleId, ['review']);
    const [now] = await w.tx
      .select({ state: auditVisits.state })
      .from(auditVisits)
      .where(own(ctx, auditVisits, visitId))
      .for('update');
    if (now?.state === 'submitted') throw new AppError('CONFLICT', { key: 'visitIsIn' });
    await w.tx
      .update(auditVisits)
      .set({ state: 'aside', updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, auditVisits, visitId));
    w.record({
      action: 'auditCycle.leaveOut',
      subject: { type: 'auditCycle', id: cycle.id, label: cycle.name },
    });
    w.emit({ kind: 'auditCycle', id: cycle.id, op: 'update' });
  });
}

/** Says why nothing is done about a touchpoint at stop. Throws NOT_FOUND, FORBIDDEN, CONFLICT `cycleState`. */
export async function explainStop(ctx: TenantContext, input: ExplainStopInput): Promise<void> {
  await withTenant.write(ctx, 'audit:read', async (w) => {
    const { id, touchpointId, reason } = parseInput(explainStopSchema, input);
    const cycle = await lockCycleToRun(w.tx, ctx, id, ['review']);
    const changed = await w.tx
      .update(auditCycleTouchpoints)
      .set({ noActionReason: reason })
      .where(
        and(
          eq(auditCycleTouchpoints.workspaceId, ctx.workspace.id),
          eq(auditCycleTouchpoints.cycleId, id),
          eq(auditCycleTouchpoints.touchpointId, touchpointId),
        ),
      )
      .returning({ id: auditCycleTouchpoints.touchpointId });
    if (changed.length === 0) throw new AppError('NOT_FOUND');
    w.record({
      action: 'auditCycle.explain',
      subject: { type: 'auditCycle', id, label: cycle.name },
      after: { noActionReason: reason },
    });
    w.emit({ kind: 'auditCycle', id, op: 'update' });
  });
}
