import 'server-only';
import { reportLinkKeys, reportLinks } from '@/db/schema/report-links';
import { appUrl } from '@/lib/app-url';
import type { TenantContext } from '@/lib/auth/context';
import { hashPassword } from '@/lib/auth/passwords';
import { withTenant } from '@/lib/auth/tenant';
import { hashToken, newToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { readCycle } from '../cycles/cycle-rows';
import { getResults } from '../results/get-results';
import { reportLinkSchema, type ReportLinkInput } from './input';

const day = 86_400_000;

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
  const { cycleId, language, days, password } = parseInput(reportLinkSchema, input);
  const { kind } = await getResults(ctx, cycleId);
  if (kind === 'withheld') throw new AppError('CONFLICT', { key: 'resultsWithheld' });
  // Before the transaction: it takes a core for a while.
  const passwordHash = password ? await hashPassword(password) : null;
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    const cycle = await readCycle(w.tx, ctx, cycleId, true);
    if (cycle.state !== 'closed') throw new AppError('CONFLICT', { key: 'cycleState' });
    const [id, token] = [newId(), newToken()];
    const workspaceId = ctx.workspace.id;
    const expiresAt = new Date(Date.now() + Number(days) * day);
    await w.tx.insert(reportLinks).values({
      workspaceId,
      id,
      cycleId,
      language,
      passwordHash,
      expiresAt,
      createdBy: await w.personId(),
    });
    await w.tx.insert(reportLinkKeys).values({ tokenHash: hashToken(token), workspaceId, linkId: id });
    w.record({
      action: 'reportLink.create',
      subject: { type: 'reportLink', id, label: cycle.name },
      after: { language, expiresAt: expiresAt.toISOString(), hasPassword: passwordHash !== null },
    });
    w.emit({ kind: 'auditCycle', id: cycleId, op: 'update' });
    return { id, address: appUrl(`/report/${token}?language=${language}`) };
  });
}
