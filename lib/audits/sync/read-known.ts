import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { OperationKind, OperationOutcome, OperationReason } from '@/db/values/audit-sync';
import type { TenantContext } from '@/lib/auth/context';
import { registerKey } from './operation';
import type { Stamp } from './order-operations';

export interface KnownOperation {
  id: string;
  outcome: OperationOutcome;
  reason: OperationReason | null;
}

/** Operations that arrived before, so that a repeat gets the answer of the first time. */
export async function readKnown(
  tx: TenantTx,
  ctx: TenantContext,
  ids: readonly string[],
): Promise<Map<string, KnownOperation>> {
  const rows = await tx.execute<KnownOperation & Record<string, unknown>>(sql`
    select id, outcome, reason from audit_operations
    where workspace_id = ${ctx.workspace.id} and id = any(${uuidArray(ids)})`);
  return new Map([...rows].map((row) => [row.id, row]));
}

/** What bounds the times of a device's operations from `first` on: the one before it, and all that are not before it. */
export async function readTimes(
  tx: TenantTx,
  ctx: TenantContext,
  where: { visitId: string; deviceId: string; first: number },
): Promise<{ sequence: number; at: number }[]> {
  const mine = sql`workspace_id = ${ctx.workspace.id} and visit_id = ${where.visitId} and device_id = ${where.deviceId}`;
  const rows = await tx.execute<{ sequence: string; at: number }>(sql`
    select sequence, extract(epoch from effective_at)::float8 * 1000 as at from (
      (select sequence, effective_at from audit_operations where ${mine} and sequence < ${where.first}
        order by sequence desc limit 1)
      union all
      (select sequence, effective_at from audit_operations where ${mine} and sequence >= ${where.first})
    ) as marks order by sequence`);
  return [...rows].map(({ sequence, at }) => ({ sequence: Number(sequence), at: Math.round(at) }));
}

/** The latest operation of each register of these touchpoints, by `registerKey`. */
export async function readWinners(
  tx: TenantTx,
  ctx: TenantContext,
  visitId: string,
  touchpointIds: readonly string[],
): Promise<Map<string, Stamp>> {
  const rows = await tx.execute<{
    touchpointId: string;
    segmentId: string | null;
    kind: OperationKind;
    part: string;
    at: number;
    device: string | null;
    sequence: string;
  }>(sql`
    select distinct on (touchpoint_id, segment_id, kind, part) touchpoint_id as "touchpointId",
      segment_id as "segmentId", kind, part, extract(epoch from effective_at)::float8 * 1000 as at,
      device_id as device, sequence
    from audit_operations
    where workspace_id = ${ctx.workspace.id} and visit_id = ${visitId} and outcome = 'applied'
      and touchpoint_id = any(${uuidArray(touchpointIds)})
    order by touchpoint_id, segment_id, kind, part, effective_at desc, device_id desc nulls last, sequence desc`);
  return new Map(
    [...rows].map(({ at, device, sequence, ...register }) => [
      registerKey(register),
      { at: Math.round(at), device: device ?? '', sequence: Number(sequence) },
    ]),
  );
}
