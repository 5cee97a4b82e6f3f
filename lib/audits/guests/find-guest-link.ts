import 'server-only';
import { eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { auditGuestLinks } from '@/db/schema/audit-guests';
import { hashToken } from '@/lib/auth/tokens';

export type GuestLink = Pick<
  typeof auditGuestLinks.$inferSelect,
  'workspaceId' | 'visitId' | 'expiresAt' | 'revokedAt'
>;

/**
 * The visit that a guest's link leads to, over or not, or null where it leads nowhere. Read by the gate's role: nobody is
 * signed in, and no workspace is known before the link is.
 */
export async function findGuestLink(token: string): Promise<GuestLink | null> {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const [link] = await gateDb()
    .select({
      workspaceId: auditGuestLinks.workspaceId,
      visitId: auditGuestLinks.visitId,
      expiresAt: auditGuestLinks.expiresAt,
      revokedAt: auditGuestLinks.revokedAt,
    })
    .from(auditGuestLinks)
    .where(eq(auditGuestLinks.tokenHash, hashToken(token)));
  return link ?? null;
}
