import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { auditDevices, auditDeviceVisits } from '@/db/schema/audit-sync';
import { auditVisits } from '@/db/schema/audits';
import { chainLinks, chains } from '@/db/schema/chains';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { comparePositions } from '@/lib/touchpoints/position';
import { findPersonId } from '../cycles/cycle-rows';
import { getVisit } from '../scoring/get-visit';
import { takeVisitSchema, type TakeVisitInput } from './input';
import type { Assignment } from './types';
import { walkOrder } from './walk-order';

async function readChain(tx: TenantTx, ctx: TenantContext, visitId: string) {
  const [chain] = await tx
    .select({ id: chains.id, name: chains.name })
    .from(auditVisits)
    .innerJoin(
      chains,
      and(eq(chains.workspaceId, auditVisits.workspaceId), eq(chains.id, auditVisits.chainId)),
    )
    .where(and(own(ctx, auditVisits, visitId), isNull(chains.deletedAt)));
  if (!chain) return null;
  const links = await tx
    .select({ id: chainLinks.id, touchpointId: chainLinks.touchpointId, position: chainLinks.position })
    .from(chainLinks)
    .where(and(eq(chainLinks.workspaceId, ctx.workspace.id), eq(chainLinks.chainId, chain.id)));
  return {
    name: chain.name,
    touchpointIds: links.sort(comparePositions).map(({ touchpointId }) => touchpointId),
  };
}

/**
 * Gives a visit of the acting person to one of their devices, in the order in which it is walked through, and notes that it
 * lies there. Throws NOT_FOUND as `getVisit` and where the device has not checked in, FORBIDDEN where it was
 * signed out.
 */
export async function takeVisit(ctx: TenantContext, input: TakeVisitInput): Promise<Assignment> {
  const { visitId, device } = parseInput(takeVisitSchema, input);
  // Before the reading: what changes in between is told again by the next sync.
  const cursor = new Date().toISOString();
  const visit = await getVisit(ctx, visitId);
  const chain = await withTenant.write(ctx, 'audit:score', async ({ tx }) => {
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
    return readChain(tx, ctx, visitId);
  });
  return {
    ...visit,
    chain: chain?.name ?? null,
    lines: chain ? walkOrder(visit.lines, chain.touchpointIds) : visit.lines,
    cursor,
  };
}
