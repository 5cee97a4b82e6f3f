import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { auditDevices, auditDeviceVisits } from '@/db/schema/audit-sync';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

export type Device = typeof auditDevices.$inferSelect;

interface Seen {
  id: string;
  name: string;
  /** Server time − device time, milliseconds. */
  clockOffset: number;
  waiting: number;
}

/**
 * Notes that a person's device was here, for the first time or again. Throws NOT_FOUND where the id is that of somebody
 * else's device.
 */
export async function seeDevice(
  tx: TenantTx,
  ctx: TenantContext,
  personId: string,
  { id, name, clockOffset, waiting }: Seen,
): Promise<Device> {
  const [device] = await tx
    .insert(auditDevices)
    .values({ workspaceId: ctx.workspace.id, id, personId, name, clockOffset, waiting })
    .onConflictDoUpdate({
      target: [auditDevices.workspaceId, auditDevices.id],
      set: { name, clockOffset, waiting, lastSeenAt: sql`now()` },
      setWhere: eq(auditDevices.personId, personId),
    })
    .returning();
  if (!device) throw new AppError('NOT_FOUND');
  return device;
}

/** Notes that a device was told to forget everything. */
export async function markWiped(tx: TenantTx, ctx: TenantContext, deviceId: string): Promise<void> {
  await tx
    .update(auditDevices)
    .set({ wipedAt: new Date() })
    .where(own(ctx, auditDevices, deviceId));
}

/** Whether a visit was once taken onto a device of this person. */
export async function wasTaken(
  tx: TenantTx,
  ctx: TenantContext,
  where: { personId: string; deviceId: string; visitId: string },
): Promise<boolean> {
  const [found] = await tx
    .select({ id: auditDevices.id })
    .from(auditDeviceVisits)
    .innerJoin(
      auditDevices,
      and(
        eq(auditDevices.workspaceId, auditDeviceVisits.workspaceId),
        eq(auditDevices.id, auditDeviceVisits.deviceId),
      ),
    )
    .where(
      and(
        eq(auditDeviceVisits.workspaceId, ctx.workspace.id),
        eq(auditDeviceVisits.deviceId, where.deviceId),
        eq(auditDeviceVisits.visitId, where.visitId),
        eq(auditDevices.personId, where.personId),
      ),
    );
  return found !== undefined;
}
