import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { auditCycles } from '@/db/schema/audit-cycles';
import { reportLinkKeys, reportLinks } from '@/db/schema/report-links';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { findLinkKey } from '@/lib/public-links/find-link-key';

export interface FoundLink {
  ctx: TenantContext;
  link: typeof reportLinks.$inferSelect;
}

/**
 * The link behind a secret, as long as it leads to something: not expired, not revoked, its cycle closed. Null in every
 * other case, so that nobody learns which it is.
 */
export async function findReportLink(token: string): Promise<FoundLink | null> {
  const key = await findLinkKey(reportLinkKeys, token);
  if (!key) return null;
  const { ctx, linkId } = key;
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
          own(ctx, reportLinks, linkId),
          isNull(reportLinks.revokedAt),
          gt(reportLinks.expiresAt, new Date()),
          eq(auditCycles.state, 'closed'),
          isNull(auditCycles.deletedAt),
        ),
      ),
  );
  return row ? { ctx, link: row.link } : null;
}
