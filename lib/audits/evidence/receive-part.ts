import 'server-only';
import { auditEvidence } from '@/db/schema/audit-evidence';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { evidencePartSchema, type EvidencePartInput } from './input';
import { partBytesAtMost } from './limits';
import { lockOwnEvidence } from './lock-own-evidence';
import { writePart } from './part-files';
import type { EvidenceProgress } from './types';

/**
 * Takes the next bytes of a photo and tells where to go on; a part that begins elsewhere changes nothing, so that one sent
 * twice does no harm. Throws as `lockOwnEvidence`, TOO_LARGE, and VALIDATION `partTooLong` beyond the size that was announced.
 */
export async function receivePart(
  ctx: TenantContext,
  input: EvidencePartInput,
  bytes: Uint8Array,
): Promise<EvidenceProgress> {
  if (bytes.length > partBytesAtMost) throw new AppError('TOO_LARGE');
  return withTenant.write(ctx, 'audit:score', async ({ tx }) => {
    const { id, offset } = parseInput(evidencePartSchema, input);
    const { row } = await lockOwnEvidence(tx, ctx, id);
    if (row.fileId || row.removedAt) return { received: row.received, done: true };
    if (offset !== row.received || bytes.length === 0) return { received: row.received, done: false };
    if (offset + bytes.length > row.size) {
      throw new AppError('VALIDATION', { field: 'offset', key: 'partTooLong' });
    }
    const isWritten = await writePart(ctx.workspace.id, id, offset, bytes);
    // Bytes that were cleaned up or lie on another server: from the beginning again.
    const received = isWritten ? offset + bytes.length : 0;
    await tx
      .update(auditEvidence)
      .set({ received })
      .where(own(ctx, auditEvidence, id));
    return { received, done: false };
  });
}
