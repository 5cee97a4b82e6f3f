import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditCycles } from '@/db/schema/audit-cycles';
import { reportLinkKeys, reportLinks } from '@/db/schema/report-links';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { linkIdSchema, type LinkIdInput } from '@/lib/public-links/input';
import { takeBack } from '@/lib/public-links/take-back';

/** Takes a link back: from now on it leads nowhere. Doing it twice does nothing. Throws NOT_FOUND, FORBIDDEN. */
export async function revokeReportLink(ctx: TenantContext, input: LinkIdInput): Promise<void> {
  await withTenant.write(ctx, 'audit:manage', async (w) => {
    const { id } = parseInput(linkIdSchema, input);
    const [link] = await w.tx
      .select({ revokedAt: reportLinks.revokedAt, cycleId: auditCycles.id, name: auditCycles.name })
      .from(reportLinks)
      .innerJoin(
        auditCycles,
        and(eq(auditCycles.workspaceId, reportLinks.workspaceId), eq(auditCycles.id, reportLinks.cycleId)),
      )
      .where(own(ctx, reportLinks, id))
      .for('update', { of: reportLinks });
    if (!link) throw new AppError('NOT_FOUND');
    if (link.revokedAt) return;
    await takeBack(ctx, w, { links: reportLinks, keys: reportLinkKeys }, id);
    w.record({ action: 'reportLink.revoke', subject: { type: 'reportLink', id, label: link.name } });
    w.emit({ kind: 'auditCycle', id: link.cycleId, op: 'update' });
  });
}
