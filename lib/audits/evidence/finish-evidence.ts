import 'server-only';
import { createHash } from 'node:crypto';
import { auditEvidence } from '@/db/schema/audit-evidence';
import type { TenantContext } from '@/lib/auth/context';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { attachFile } from '@/lib/files/attach-file';
import { readImage, type KeptImage } from '@/lib/files/read-image';
import { storeImage } from '@/lib/files/store-image';
import { parseInput } from '@/lib/parse-input';
import { evidenceIdSchema, type EvidenceIdInput } from './input';
import { demandRoom, lockOwnEvidence } from './lock-own-evidence';
import { readParts, removeParts } from './part-files';
import { readEvidence } from './read-evidence';
import type { EvidencePhoto } from './types';

async function photoOf(ctx: TenantContext, w: TenantWrite, visitId: string, id: string) {
  const photo = (await readEvidence(w.tx, ctx, visitId)).find((one) => one.id === id);
  if (!photo) throw new AppError('NOT_FOUND');
  return photo;
}

/** The photo where it is kept already, else null. Throws CONFLICT `photoIncomplete` while bytes are missing. */
async function findKept(ctx: TenantContext, id: string): Promise<EvidencePhoto | null> {
  return withTenant.write(ctx, 'audit:score', async (w) => {
    const { row } = await lockOwnEvidence(w.tx, ctx, id);
    if (row.removedAt) throw new AppError('NOT_FOUND');
    if (row.fileId) return photoOf(ctx, w, row.visitId, id);
    if (row.received < row.size) throw new AppError('CONFLICT', { key: 'photoIncomplete' });
    return null;
  });
}

/** The bytes are not here although they were: the device is to send them again. */
async function startOver(ctx: TenantContext, id: string): Promise<EvidencePhoto> {
  const kept = await withTenant.write(ctx, 'audit:score', async (w) => {
    const { row } = await lockOwnEvidence(w.tx, ctx, id);
    if (row.fileId) return photoOf(ctx, w, row.visitId, id);
    await w.tx
      .update(auditEvidence)
      .set({ received: 0 })
      .where(own(ctx, auditEvidence, id));
    return null;
  });
  if (!kept) throw new AppError('UNAVAILABLE');
  return kept;
}

/** Forgets a photo that cannot be taken. */
async function forget(ctx: TenantContext, id: string): Promise<void> {
  await withTenant.write(ctx, 'audit:score', async ({ tx }) => {
    const { row } = await lockOwnEvidence(tx, ctx, id);
    if (!row.fileId && !row.removedAt) await tx.delete(auditEvidence).where(own(ctx, auditEvidence, id));
  });
  await removeParts(ctx.workspace.id, id);
}

async function keep(ctx: TenantContext, id: string, image: KeptImage, originalSha256: string) {
  return withTenant.write(ctx, 'audit:score', async (w) => {
    const { row, cycle } = await lockOwnEvidence(w.tx, ctx, id);
    if (row.removedAt) throw new AppError('NOT_FOUND');
    if (!row.fileId) {
      await demandRoom(w.tx, ctx, row);
      const fileId = await storeImage(ctx, w, image);
      await attachFile(ctx, w, fileId);
      await w.tx
        .update(auditEvidence)
        .set({ fileId, originalSha256 })
        .where(own(ctx, auditEvidence, id));
      w.record({
        action: 'auditVisit.addPhoto',
        subject: { type: 'auditVisit', id: row.visitId, label: cycle.name },
      });
      w.emit({ kind: 'auditVisit', id: row.visitId, op: 'update' });
    }
    return photoOf(ctx, w, row.visitId, id);
  });
}

const isRefused = (error: unknown) =>
  error instanceof AppError && ['VALIDATION', 'TOO_LARGE', 'CONFLICT'].includes(error.code);

/**
 * Takes a photo in once all its bytes are here: recognised by content and encoded anew, so that nothing but its picture is
 * kept. Called again it gives the same photo. What is no picture, or has no room, is forgotten with its bytes. Throws as
 * `lockOwnEvidence`, CONFLICT `photoIncomplete` and `photosAtMost`, LIMIT, UNAVAILABLE where bytes were lost and are to be
 * sent again, and as `readImage`.
 */
export async function finishEvidence(ctx: TenantContext, input: EvidenceIdInput): Promise<EvidencePhoto> {
  const { id } = parseInput(evidenceIdSchema, input);
  const known = await findKept(ctx, id);
  if (known) return known;
  const sender = ctx.person.userId ?? ctx.person.personId;
  if (sender) await takeFromLimit('evidence', sender);
  const bytes = await readParts(ctx.workspace.id, id);
  if (!bytes) return startOver(ctx, id);
  try {
    const image = await readImage(bytes, 'photo');
    const photo = await keep(ctx, id, image, createHash('sha256').update(bytes).digest('hex'));
    await removeParts(ctx.workspace.id, id);
    return photo;
  } catch (error) {
    // After sending in or closing there is nothing left to forget for: the sweep does it.
    if (isRefused(error)) await forget(ctx, id).catch(() => undefined);
    throw error;
  }
}
