import 'server-only';
import { eq } from 'drizzle-orm';
import { reportLinks } from '@/db/schema/report-links';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { listLinks } from '@/lib/public-links/list-links';
import type { PublicLink } from '@/lib/public-links/types';
import { readCycle } from '../cycles/cycle-rows';

/** The links to a cycle's report, the newest first, those that lead nowhere any more among them. Throws NOT_FOUND, FORBIDDEN. */
export async function listReportLinks(ctx: TenantContext, cycleId: string): Promise<PublicLink[]> {
  return withTenant.read(ctx, 'audit:manage', async (tx) => {
    const { id } = await readCycle(tx, ctx, cycleId);
    return listLinks(tx, ctx, reportLinks, eq(reportLinks.cycleId, id));
  });
}
