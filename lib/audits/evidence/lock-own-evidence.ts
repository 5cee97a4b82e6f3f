import 'server-only';
import { and, count, eq, isNotNull, isNull } from 'drizzle-orm';
import { auditEvidence } from '@/db/schema/audit-evidence';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { lockOwnVisit } from '../scoring/lock-own-visit';
import { photosAtMost } from './limits';

export type EvidenceRow = typeof auditEvidence.$inferSelect;

/**
 * Locks the visit of a photo, and with it all its photos, for a change of its auditor. Throws NOT_FOUND where the photo is
 * not here or is somebody else's, and as `lockOwnVisit`.
 */
export async function lockOwnEvidence(tx: TenantTx, ctx: TenantContext, id: string) {
  const [found] = await tx
    .select({ visitId: auditEvidence.visitId })
    .from(auditEvidence)
    .where(own(ctx, auditEvidence, id));
  if (!found) throw new AppError('NOT_FOUND');
  const { visit, cycle } = await lockOwnVisit(tx, ctx, found.visitId);
  const [row] = await tx
    .select()
    .from(auditEvidence)
    .where(own(ctx, auditEvidence, id));
  if (!row) throw new AppError('NOT_FOUND');
  return { row, visit, cycle };
}

/** Throws CONFLICT `photosAtMost` where a touchpoint of a visit, or a criterion, has all the photos that it may have. */
export async function demandRoom(
  tx: TenantTx,
  ctx: TenantContext,
  at: Pick<EvidenceRow, 'visitId' | 'touchpointId' | 'criterionId'>,
): Promise<void> {
  const [kept] = await tx
    .select({ count: count() })
    .from(auditEvidence)
    .where(
      and(
        eq(auditEvidence.workspaceId, ctx.workspace.id),
        eq(auditEvidence.visitId, at.visitId),
        eq(auditEvidence.touchpointId, at.touchpointId),
        at.criterionId ? eq(auditEvidence.criterionId, at.criterionId) : isNull(auditEvidence.criterionId),
        isNotNull(auditEvidence.fileId),
      ),
    );
  if ((kept?.count ?? 0) >= photosAtMost) {
    throw new AppError('CONFLICT', { key: 'photosAtMost', values: { count: photosAtMost } });
  }
}
