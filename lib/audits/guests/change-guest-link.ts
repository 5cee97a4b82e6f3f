import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditGuestLinks } from '@/db/schema/audit-guests';
import { auditVisits } from '@/db/schema/audit-visits';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { CycleState } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { hashToken, newToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockCycleToRun } from '../cycles/cycle-rows';
import {
  guestVisitSchema,
  renewGuestLinkSchema,
  type GuestVisitInput,
  type RenewGuestLinkInput,
} from './input';
import { endOfDay, tellLink, type TellsLink } from './tell-link';

const ofVisit = (ctx: TenantContext, visitId: string) =>
  and(eq(auditGuestLinks.workspaceId, ctx.workspace.id), eq(auditGuestLinks.visitId, visitId));

/** Locks the cycle, the visit and the link of a guest. Throws NOT_FOUND where the visit is no guest's, and as `lockCycleToRun`. */
export async function lockGuest(
  tx: TenantTx,
  ctx: TenantContext,
  visitId: string,
  states: readonly CycleState[] = ['planned', 'open', 'review'],
) {
  const [found] = await tx
    .select({
      cycleId: auditVisits.cycleId,
      guestId: workspacePeople.id,
      guest: workspacePeople.name,
      erasedAt: workspacePeople.erasedAt,
    })
    .from(auditVisits)
    .innerJoin(
      workspacePeople,
      and(
        eq(workspacePeople.workspaceId, auditVisits.workspaceId),
        eq(workspacePeople.id, auditVisits.auditorId),
      ),
    )
    .innerJoin(
      auditGuestLinks,
      and(
        eq(auditGuestLinks.workspaceId, auditVisits.workspaceId),
        eq(auditGuestLinks.visitId, auditVisits.id),
      ),
    )
    .where(own(ctx, auditVisits, visitId));
  if (!found) throw new AppError('NOT_FOUND');
  const cycle = await lockCycleToRun(tx, ctx, found.cycleId, states);
  const [visit] = await tx
    .select({ state: auditVisits.state })
    .from(auditVisits)
    .where(own(ctx, auditVisits, visitId))
    .for('update');
  const [link] = await tx.select().from(auditGuestLinks).where(ofVisit(ctx, visitId)).for('update');
  if (!visit || !link) throw new AppError('NOT_FOUND');
  const subject = { type: 'auditVisit', id: visitId, label: `${cycle.name} · ${found.guest}` };
  return { ...found, cycle, visit, link, subject };
}

/**
 * Makes a new link for a guest, told this once; the one before opens nothing any more. What was answered stays. Throws as
 * `lockGuest`, CONFLICT `guestRevoked` for a guest who was sent away, VALIDATION `guestExpiryPast`.
 */
export async function renewGuestLink(ctx: TenantContext, input: RenewGuestLinkInput): Promise<TellsLink> {
  return withTenant.write(ctx, 'audit:read', async (w) => {
    const { visitId, expiresOn } = parseInput(renewGuestLinkSchema, input);
    const { cycle, link, guest, subject } = await lockGuest(w.tx, ctx, visitId);
    if (link.revokedAt) throw new AppError('CONFLICT', { key: 'guestRevoked' });
    const token = newToken();
    await w.tx
      .update(auditGuestLinks)
      .set({
        tokenHash: hashToken(token),
        expiresAt: endOfDay(ctx, expiresOn),
        updatedAt: new Date(),
        updatedBy: await w.personId(),
      })
      .where(ofVisit(ctx, visitId));
    w.record({ action: 'auditVisit.renewGuestLink', subject });
    w.emit({ kind: 'auditCycle', id: cycle.id, op: 'update' });
    return tellLink(visitId, guest, token);
  });
}

/** The link opens nothing any more, and a visit that was not sent in is set aside. */
export async function takeLinkBack(
  ctx: TenantContext,
  w: TenantWrite,
  { visitId, isSent }: { visitId: string; isSent: boolean },
): Promise<void> {
  const now = new Date();
  const change = { updatedAt: now, updatedBy: await w.personId() };
  await w.tx
    .update(auditGuestLinks)
    .set({ ...change, revokedAt: now })
    .where(ofVisit(ctx, visitId));
  if (isSent) return;
  await w.tx
    .update(auditVisits)
    .set({ ...change, state: 'aside' })
    .where(own(ctx, auditVisits, visitId));
}

/**
 * Takes a guest's link back at once. A visit that was not sent in is set aside and enters no figure; one that was stays.
 * Throws as `lockGuest`, CONFLICT `guestRevoked` where that was done before.
 */
export async function revokeGuestLink(ctx: TenantContext, input: GuestVisitInput): Promise<void> {
  await withTenant.write(ctx, 'audit:read', async (w) => {
    const { visitId } = parseInput(guestVisitSchema, input);
    const { cycle, visit, link, subject } = await lockGuest(w.tx, ctx, visitId);
    if (link.revokedAt) throw new AppError('CONFLICT', { key: 'guestRevoked' });
    await takeLinkBack(ctx, w, { visitId, isSent: visit.state === 'submitted' });
    w.record({ action: 'auditVisit.revokeGuestLink', subject });
    w.emit({ kind: 'auditCycle', id: cycle.id, op: 'update' });
  });
}
