import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { auditGuestLinks } from '@/db/schema/audit-guests';
import { auditVisits } from '@/db/schema/audit-visits';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { hashToken, newToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { lockCycleToRun } from '../cycles/cycle-rows';
import { siteKey } from '../cycles/plan-visits';
import { readSites } from '../cycles/read-sites';
import { createGuestSchema, type CreateGuestInput } from './input';
import { endOfDay, tellLink, type TellsLink } from './tell-link';

/**
 * Makes a guest of a cycle: a person without an account, one visit at one of its places, and the link to it, told this once.
 * A visit beside another auditor's at the same place counts as a second opinion. Throws NOT_FOUND, FORBIDDEN, CONFLICT
 * `cycleState` from review on, VALIDATION `guestExpiryPast`, NOT_FOUND at `brandId` for a place outside of the cycle.
 */
export async function createGuest(ctx: TenantContext, input: CreateGuestInput): Promise<TellsLink> {
  return withTenant.write(ctx, 'audit:read', async (w) => {
    const { cycleId, name, brandId, objectId, expiresOn } = parseInput(createGuestSchema, input);
    const cycle = await lockCycleToRun(w.tx, ctx, cycleId, ['planned', 'open']);
    const site = { brandId, objectId };
    const sites = await readSites(w.tx, ctx, cycleId);
    if (!sites.some((one) => siteKey(one) === siteKey(site))) {
      throw new AppError('NOT_FOUND', { field: 'brandId' });
    }
    const expiresAt = endOfDay(ctx, expiresOn);
    const [others] = await w.tx
      .select({ count: sql<number>`count(*)::int` })
      .from(auditVisits)
      .where(
        and(
          eq(auditVisits.workspaceId, ctx.workspace.id),
          eq(auditVisits.cycleId, cycleId),
          eq(auditVisits.brandId, brandId),
          sql`${auditVisits.objectId} is not distinct from ${objectId}`,
          sql`${auditVisits.state} <> 'aside'`,
        ),
      );
    const workspaceId = ctx.workspace.id;
    const [guestId, visitId, token] = [newId(), newId(), newToken()];
    const by = await w.personId();
    const authors = { createdBy: by, updatedBy: by };
    await w.tx.insert(workspacePeople).values({ workspaceId, id: guestId, name, isGuest: true });
    await w.tx.insert(auditVisits).values({
      ...site,
      ...authors,
      workspaceId,
      id: visitId,
      cycleId,
      auditorId: guestId,
      isDouble: (others?.count ?? 0) > 0,
      dueOn: cycle.dueOn,
    });
    await w.tx
      .insert(auditGuestLinks)
      .values({ ...authors, tokenHash: hashToken(token), workspaceId, visitId, expiresAt });
    w.record({
      action: 'auditVisit.inviteGuest',
      subject: { type: 'auditVisit', id: visitId, label: `${cycle.name} · ${name}` },
    });
    w.emit({ kind: 'auditCycle', id: cycleId, op: 'update' });
    return tellLink(visitId, name, token);
  });
}
