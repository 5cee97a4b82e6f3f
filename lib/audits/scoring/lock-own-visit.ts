import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { auditCycles } from '@/db/schema/audit-cycles';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantTx } from '@/db/tenant';
import type { CycleState, VisitState } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { findPersonId } from '../cycles/cycle-rows';

/** Answers are taken while the cycle is open, and in its review for what was sent back; never after sending in. */
export function takesAnswers(cycle: CycleState, visit: VisitState): boolean {
  if (visit === 'returned') return cycle === 'open' || cycle === 'review';
  return cycle === 'open' && (visit === 'planned' || visit === 'started');
}

/**
 * Locks a visit and the state of its cycle, so that neither closes meanwhile; whose it is, the caller looks. Throws NOT_FOUND
 * where it is not here.
 */
export async function holdVisit(tx: TenantTx, ctx: TenantContext, visitId: string) {
  const [found] = await tx
    .select({ cycleId: auditVisits.cycleId })
    .from(auditVisits)
    .where(own(ctx, auditVisits, visitId));
  if (!found) throw new AppError('NOT_FOUND');
  // The cycle first, as whoever runs it does: two locks in one order cannot wait for each other.
  const [cycle] = await tx
    .select()
    .from(auditCycles)
    .where(and(own(ctx, auditCycles, found.cycleId), isNull(auditCycles.deletedAt)))
    .for('share');
  const personId = await findPersonId(tx, ctx);
  const [visit] = await tx
    .select()
    .from(auditVisits)
    .where(and(own(ctx, auditVisits, visitId), eq(auditVisits.cycleId, found.cycleId)))
    .for('update');
  if (!cycle || !visit) throw new AppError('NOT_FOUND');
  return { visit, cycle, personId };
}

/**
 * Locks a visit of the acting person. Throws NOT_FOUND where it is not here or is somebody else's (a visit of others does
 * not exist), CONFLICT `visitSent` after sending in, and `visitClosed` where the cycle takes no answers.
 */
export async function lockOwnVisit(tx: TenantTx, ctx: TenantContext, visitId: string) {
  const { visit, cycle, personId } = await holdVisit(tx, ctx, visitId);
  if (visit.auditorId !== personId || cycle.state === 'planned') throw new AppError('NOT_FOUND');
  if (!takesAnswers(cycle.state, visit.state)) {
    throw new AppError('CONFLICT', { key: visit.state === 'submitted' ? 'visitSent' : 'visitClosed' });
  }
  return { visit, cycle };
}
