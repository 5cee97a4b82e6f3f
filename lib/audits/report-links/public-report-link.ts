import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { auditCycles } from '@/db/schema/audit-cycles';
import { reportLinkKeys, reportLinks } from '@/db/schema/report-links';
import type { TenantContext } from '@/lib/auth/context';
import { systemContext } from '@/lib/auth/make-context';
import { own, withTenant } from '@/lib/auth/tenant';
import { hashToken } from '@/lib/auth/tokens';

export interface FoundLink {
  ctx: TenantContext;
  link: typeof reportLinks.$inferSelect;
}

/**
 * The link behind a secret, as long as it leads to something: not expired, not revoked, its cycle closed. Null in every
 * other case, so that nobody learns which it is. The first look is the gate's: no workspace is known before.
 */
export async function findReportLink(token: string): Promise<FoundLink | null> {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const [key] = await gateDb()
    .select({ workspaceId: reportLinkKeys.workspaceId, linkId: reportLinkKeys.linkId })
    .from(reportLinkKeys)
    .where(eq(reportLinkKeys.tokenHash, hashToken(token)));
  if (!key) return null;
  const ctx = await systemContext(key.workspaceId);
  const [row] = await withTenant.read(ctx, 'audit:read', (tx) =>
    tx
      .select({ link: reportLinks })
      .from(reportLinks)
      .innerJoin(
        auditCycles,
        and(eq(auditCycles.workspaceId, reportLinks.workspaceId), eq(auditCycles.id, reportLinks.cycleId)),
      )
      .where(
        and(
          own(ctx, reportLinks, key.linkId),
          isNull(reportLinks.revokedAt),
          gt(reportLinks.expiresAt, new Date()),
          eq(auditCycles.state, 'closed'),
          isNull(auditCycles.deletedAt),
        ),
      ),
  );
  return row ? { ctx, link: row.link } : null;
}
