import 'server-only';
import { auditDevices, auditDeviceVisits } from '@/db/schema/audit-sync';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { findPersonId } from '../cycles/cycle-rows';
import { getVisit } from '../scoring/get-visit';
import { takeVisitSchema, type TakeVisitInput } from './input';
import type { Assignment } from './types';

/**
 * Gives a visit of the acting person to one of their devices and notes that it lies there. Throws NOT_FOUND as `getVisit` and
 * where the device has not checked in, FORBIDDEN where it was signed out.
 */
export async function takeVisit(ctx: TenantContext, input: TakeVisitInput): Promise<Assignment> {
  const { visitId, device } = parseInput(takeVisitSchema, input);
  // Before the reading: what changes in between is told again by the next sync.
  const cursor = new Date().toISOString();
  const visit = await getVisit(ctx, visitId);
  await withTenant.write(ctx, 'audit:score', async ({ tx }) => {
    const personId = await findPersonId(tx, ctx);
    const [known] = await tx
      .select({ personId: auditDevices.personId, revokedAt: auditDevices.revokedAt })
      .from(auditDevices)
      .where(own(ctx, auditDevices, device.id));
    if (!known || known.personId !== personId) throw new AppError('NOT_FOUND');
    if (known.revokedAt) throw new AppError('FORBIDDEN');
    await tx
      .insert(auditDeviceVisits)
      .values({ workspaceId: ctx.workspace.id, deviceId: device.id, visitId })
      .onConflictDoUpdate({
        target: [auditDeviceVisits.workspaceId, auditDeviceVisits.deviceId, auditDeviceVisits.visitId],
        set: { takenAt: new Date() },
      });
  });
  return { ...visit, cursor };
}
