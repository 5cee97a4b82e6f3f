import 'server-only';
import { reportLinkKeys, reportLinks } from '@/db/schema/report-links';
import { appUrl } from '@/lib/app-url';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { giveKey, newLink, readTerms, tellTerms } from '@/lib/public-links/make-link';
import { readCycle } from '../cycles/cycle-rows';
import { getResults } from '../results/get-results';
import { reportLinkSchema, type ReportLinkInput } from './input';

/**
 * Makes a read-only link to a closed cycle's report and gives its address, which is not kept: only a hash of its secret
 * is. Throws NOT_FOUND, FORBIDDEN, CONFLICT `cycleState` where the cycle is not closed, and `resultsWithheld` for whoever
 * may not see the report themselves yet.
 */
export async function createReportLink(
  ctx: TenantContext,
  input: ReportLinkInput,
): Promise<{ id: string; address: string }> {
  if (!ctx.permissions.has('audit:manage')) throw new AppError('FORBIDDEN');
  const { cycleId, ...wanted } = parseInput(reportLinkSchema, input);
  const { kind } = await getResults(ctx, cycleId);
  if (kind === 'withheld') throw new AppError('CONFLICT', { key: 'resultsWithheld' });
  const terms = await readTerms(wanted);
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    const cycle = await readCycle(w.tx, ctx, cycleId, true);
    if (cycle.state !== 'closed') throw new AppError('CONFLICT', { key: 'cycleState' });
    const link = await newLink(ctx, w);
    await w.tx.insert(reportLinks).values({ ...link, ...terms, cycleId });
    const token = await giveKey(w, reportLinkKeys, link);
    const { id } = link;
    w.record({
      action: 'reportLink.create',
      subject: { type: 'reportLink', id, label: cycle.name },
      after: tellTerms(terms),
    });
    w.emit({ kind: 'auditCycle', id: cycleId, op: 'update' });
    return { id, address: appUrl(`/report/${token}?language=${terms.language}`) };
  });
}
