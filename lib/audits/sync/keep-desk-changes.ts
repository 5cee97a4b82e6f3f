import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import type { RatingGiven } from '../scoring/types';
import { changesBetween } from './operation';
import { insertOperations } from './write-operations';

/** Keeps what was changed at a desk among the operations of the visit, so that a phone that comes later does not undo it. */
export async function keepDeskChanges(
  tx: TenantTx,
  ctx: TenantContext,
  from: {
    visitId: string;
    personId: string | null;
    touchpointId: string;
    segmentId: string | null;
    now: Date;
  },
  before: RatingGiven | null,
  after: RatingGiven,
): Promise<void> {
  const { visitId, personId, touchpointId, segmentId, now } = from;
  const rows = changesBetween(before, after).map((change) => ({
    ...change,
    id: newId(),
    sequence: 0,
    touchpointId,
    segmentId,
    deviceAt: now,
    effectiveAt: now,
    outcome: 'applied' as const,
    reason: null,
  }));
  await insertOperations(tx, ctx, { visitId, deviceId: null, personId }, rows);
}
