import 'server-only';
import { auditEvidence } from '@/db/schema/audit-evidence';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { attachFile } from '@/lib/files/attach-file';
import { settleFiles } from '@/lib/files/settle-files';
import { parseInput } from '@/lib/parse-input';
import { evidenceIdSchema, type EvidenceIdInput } from './input';
import { demandRoom, lockOwnEvidence } from './lock-own-evidence';
import { removeParts } from './part-files';

/**
 * Takes a photo away from a visit of the acting person. Its id stays known, so that a device that sends it once more does
 * not bring it back. Throws as `lockOwnEvidence`, NOT_FOUND where it was removed.
 */
export async function removeEvidence(ctx: TenantContext, input: EvidenceIdInput): Promise<void> {
  const { id } = parseInput(evidenceIdSchema, input);
  await withTenant.write(ctx, 'audit:score', async (w) => {
    const { row, cycle } = await lockOwnEvidence(w.tx, ctx, id);
    if (row.removedAt) throw new AppError('NOT_FOUND');
    await w.tx
      .update(auditEvidence)
      .set({ removedAt: new Date(), removedFileId: row.fileId, fileId: null })
      .where(own(ctx, auditEvidence, id));
    await settleFiles(ctx, w);
    w.record({
      action: 'auditVisit.removePhoto',
      subject: { type: 'auditVisit', id: row.visitId, label: cycle.name },
    });
    w.emit({ kind: 'auditVisit', id: row.visitId, op: 'update' });
  });
  await removeParts(ctx.workspace.id, id);
}

/**
 * Takes the removal of a photo back, for as long as its file is kept (30 days). Throws as `lockOwnEvidence`, NOT_FOUND where
 * it was not removed or its file is gone, CONFLICT `photosAtMost`, LIMIT beyond the storage quota.
 */
export async function restoreEvidence(ctx: TenantContext, input: EvidenceIdInput): Promise<void> {
  const { id } = parseInput(evidenceIdSchema, input);
  await withTenant.write(ctx, 'audit:score', async (w) => {
    const { row, cycle } = await lockOwnEvidence(w.tx, ctx, id);
    if (!row.removedFileId) throw new AppError('NOT_FOUND');
    await demandRoom(w.tx, ctx, row);
    await attachFile(ctx, w, row.removedFileId);
    await w.tx
      .update(auditEvidence)
      .set({ removedAt: null, removedFileId: null, fileId: row.removedFileId })
      .where(own(ctx, auditEvidence, id));
    w.record({
      action: 'auditVisit.restorePhoto',
      subject: { type: 'auditVisit', id: row.visitId, label: cycle.name },
    });
    w.emit({ kind: 'auditVisit', id: row.visitId, op: 'update' });
  });
}
