import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { auditDevices } from '@/db/schema/audit-sync';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { findPersonId } from '../cycles/cycle-rows';
import { deviceIdSchema, type DeviceIdInput } from './input';

export interface AuditDevice {
  id: string;
  name: string;
  person: string;
  isOwn: boolean;
  lastSeenAt: string;
  waiting: number;
  isRevoked: boolean;
  isWiped: boolean;
}

/** The phones that the acting person scores on; those of everybody for whoever manages audits. The last seen first. */
export async function listDevices(ctx: TenantContext): Promise<AuditDevice[]> {
  return withTenant.read(ctx, 'audit:score', async (tx) => {
    const personId = await findPersonId(tx, ctx);
    const all = ctx.permissions.has('audit:manage');
    if (!all && !personId) return [];
    const rows = await tx
      .select({ device: auditDevices, person: workspacePeople.name })
      .from(auditDevices)
      .innerJoin(
        workspacePeople,
        and(
          eq(workspacePeople.workspaceId, auditDevices.workspaceId),
          eq(workspacePeople.id, auditDevices.personId),
        ),
      )
      .where(
        and(
          eq(auditDevices.workspaceId, ctx.workspace.id),
          all ? undefined : eq(auditDevices.personId, personId ?? ''),
        ),
      )
      .orderBy(desc(auditDevices.lastSeenAt), auditDevices.id)
      .limit(100);
    return rows.map(({ device, person }) => ({
      id: device.id,
      name: device.name,
      person,
      isOwn: device.personId === personId,
      lastSeenAt: device.lastSeenAt.toISOString(),
      waiting: device.waiting,
      isRevoked: device.revokedAt !== null,
      isWiped: device.wipedAt !== null,
    }));
  });
}

/**
 * Signs a phone out of the brand's audits: at its next contact it sends what it has and forgets everything. One's own, or
 * anybody's for whoever manages audits; somebody else's does not exist for the others (NOT_FOUND).
 */
export async function revokeDevice(ctx: TenantContext, input: DeviceIdInput): Promise<void> {
  await withTenant.write(ctx, 'audit:score', async (w) => {
    const { deviceId } = parseInput(deviceIdSchema, input);
    const personId = await w.personId();
    const mine = ctx.permissions.has('audit:manage') ? undefined : eq(auditDevices.personId, personId ?? '');
    const [device] = await w.tx
      .update(auditDevices)
      .set({ revokedAt: new Date(), revokedBy: personId })
      .where(and(own(ctx, auditDevices, deviceId), mine))
      .returning();
    if (!device) throw new AppError('NOT_FOUND');
    w.record({
      action: 'auditDevice.revoke',
      subject: { type: 'auditDevice', id: deviceId, label: device.name },
    });
  });
}
