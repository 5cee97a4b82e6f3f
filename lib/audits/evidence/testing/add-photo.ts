import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { beginEvidence } from '../begin-evidence';
import { finishEvidence } from '../finish-evidence';
import type { BeginEvidenceInput } from '../input';
import { receivePart } from '../receive-part';
import type { EvidencePhoto } from '../types';

/** Sends a photo as a device does. */
export async function addPhoto(
  ctx: TenantContext,
  at: Omit<BeginEvidenceInput, 'id' | 'size'>,
  bytes: Uint8Array,
): Promise<EvidencePhoto> {
  const id = newId();
  await beginEvidence(ctx, { ...at, id, size: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += 200_000) {
    await receivePart(ctx, { id, offset }, bytes.subarray(offset, offset + 200_000));
  }
  return finishEvidence(ctx, { id });
}
