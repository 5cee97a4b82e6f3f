import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditCycles } from '@/db/schema/audit-cycles';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { findPersonId, mayRun } from '../cycles/cycle-rows';
import { sightOf } from '../read-ratings';
import { evidenceIdSchema, type EvidenceIdInput } from './input';

async function readPhoto(tx: TenantTx, ctx: TenantContext, id: string) {
  const [found] = await tx
    .select({ photo: auditEvidence, visit: auditVisits, cycle: auditCycles })
    .from(auditEvidence)
    .innerJoin(
      auditVisits,
      and(eq(auditVisits.workspaceId, auditEvidence.workspaceId), eq(auditVisits.id, auditEvidence.visitId)),
    )
    .innerJoin(
      auditCycles,
      and(eq(auditCycles.workspaceId, auditVisits.workspaceId), eq(auditCycles.id, auditVisits.cycleId)),
    )
    .where(own(ctx, auditEvidence, id));
  return found && !found.cycle.deletedAt && !found.photo.removedAt ? found : null;
}

/**
 * Forgets where a photo was taken; the photo stays. Its auditor may at any time, after sending in and closing too, and once
 * the cycle is closed whoever runs it and sees the photo. Where nothing is kept it does nothing. Throws NOT_FOUND.
 */
export async function removePosition(ctx: TenantContext, input: EvidenceIdInput): Promise<void> {
  const { id } = parseInput(evidenceIdSchema, input);
  // A guest reads no audits.
  const mayRead = ctx.permissions.has('audit:read');
  await withTenant.write(ctx, mayRead ? 'audit:read' : 'audit:score', async (w) => {
    const found = await readPhoto(w.tx, ctx, id);
    if (!found) throw new AppError('NOT_FOUND');
    const { photo, visit, cycle } = found;
    const personId = await findPersonId(w.tx, ctx);
    const isOwn = visit.auditorId === personId && ctx.permissions.has('audit:score');
    const isTold =
      mayRead &&
      mayRun(ctx, cycle, personId) &&
      sightOf(cycle.state, { auditorId: visit.auditorId }, null) === 'all' &&
      visit.state === 'submitted' &&
      !(await readWithheld(w.tx, ctx)).has(photo.touchpointId);
    if (!isOwn && !isTold) throw new AppError('NOT_FOUND');
    if (photo.latitude === null) return;
    await w.tx
      .update(auditEvidence)
      .set({ latitude: null, longitude: null, positionConsent: false })
      .where(own(ctx, auditEvidence, id));
    w.record({
      action: 'auditVisit.removePosition',
      subject: { type: 'auditVisit', id: visit.id, label: cycle.name },
    });
    w.emit({ kind: 'auditVisit', id: visit.id, op: 'update' });
  });
}
