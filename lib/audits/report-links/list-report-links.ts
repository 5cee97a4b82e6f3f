import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import { reportLinks } from '@/db/schema/report-links';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readCycle } from '../cycles/cycle-rows';
import type { ReportLink } from './types';

/** The links to a cycle's report, the newest first, those that lead nowhere any more among them. Throws NOT_FOUND, FORBIDDEN. */
export async function listReportLinks(ctx: TenantContext, cycleId: string): Promise<ReportLink[]> {
  return withTenant.read(ctx, 'audit:manage', async (tx) => {
    const { id } = await readCycle(tx, ctx, cycleId);
    const rows = await tx
      .select({ link: reportLinks, madeBy: workspacePeople.name, erasedAt: workspacePeople.erasedAt })
      .from(reportLinks)
      .leftJoin(
        workspacePeople,
        and(
          eq(workspacePeople.workspaceId, reportLinks.workspaceId),
          eq(workspacePeople.id, reportLinks.createdBy),
        ),
      )
      .where(and(eq(reportLinks.workspaceId, ctx.workspace.id), eq(reportLinks.cycleId, id)))
      .orderBy(desc(reportLinks.createdAt), desc(reportLinks.id));
    const now = new Date();
    return rows.map(({ link, madeBy, erasedAt }) => ({
      id: link.id,
      language: link.language,
      hasPassword: link.passwordHash !== null,
      madeBy: erasedAt ? '' : (madeBy ?? ''),
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
      state: link.revokedAt ? 'revoked' : link.expiresAt <= now ? 'expired' : 'open',
    }));
  });
}
