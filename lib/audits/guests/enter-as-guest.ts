import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditVisits } from '@/db/schema/audit-visits';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { guestContext, systemContext } from '@/lib/auth/make-context';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { own, withTenant } from '@/lib/auth/tenant';
import { hashToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';
import { findGuestLink, type GuestLink } from './find-guest-link';
import { linkState } from './link-state';

/**
 * The link of a request, over or not, counted by where it came from and by the link. Throws LIMIT, and NOT_FOUND for a link
 * that leads nowhere.
 */
export async function takeGuestLink(token: string, address: string): Promise<GuestLink> {
  await takeFromLimit('guestByAddress', address);
  const link = await findGuestLink(token);
  if (!link) throw new AppError('NOT_FOUND');
  await takeFromLimit('guest', hashToken(token));
  return link;
}

/** The context of the guest whom a link is for. Throws NOT_FOUND where the visit is gone. */
export async function contextOfLink({ workspaceId, visitId }: GuestLink): Promise<TenantContext> {
  const system = await systemContext(workspaceId);
  const [guest] = await withTenant.read(system, 'audit:score', (tx) =>
    tx
      .select({ personId: workspacePeople.id, name: workspacePeople.name })
      .from(auditVisits)
      .innerJoin(
        workspacePeople,
        and(
          eq(workspacePeople.workspaceId, auditVisits.workspaceId),
          eq(workspacePeople.id, auditVisits.auditorId),
          eq(workspacePeople.isGuest, true),
        ),
      )
      .where(own(system, auditVisits, visitId)),
  );
  if (!guest) throw new AppError('NOT_FOUND');
  return guestContext(workspaceId, guest);
}

/**
 * Lets a guest in for one thing on the visit of their link: every verb of scoring then looks whose the visit is, as for a
 * member. Throws LIMIT, NOT_FOUND for a link that leads nowhere and for another visit than its own, CONFLICT `guestRevoked`
 * and `guestExpired`.
 */
export async function enterAsGuest({
  token,
  address,
  visitId,
}: {
  token: string;
  address: string;
  visitId?: string;
}): Promise<TenantContext> {
  const link = await takeGuestLink(token, address);
  if (visitId !== undefined && visitId !== link.visitId) throw new AppError('NOT_FOUND');
  const state = linkState(link);
  if (state === 'revoked') throw new AppError('CONFLICT', { key: 'guestRevoked' });
  if (state === 'expired') throw new AppError('CONFLICT', { key: 'guestExpired' });
  return contextOfLink(link);
}
