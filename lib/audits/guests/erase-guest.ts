import 'server-only';
import { and, eq } from 'drizzle-orm';
import { activity } from '@/db/schema/activity';
import { workspacePeople } from '@/db/schema/people';
import { cycleStates } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { lockGuest, takeLinkBack } from './change-guest-link';
import { guestVisitSchema, type GuestVisitInput } from './input';

/**
 * Erases the name of a guest, in a closed cycle too: people and activity keep it no longer, snapshots are read without it.
 * Scores stay, as a former auditor's. The link is taken back with it, and a visit that was not sent in is set aside. Once
 * erased it does nothing. Throws NOT_FOUND where the visit is no guest's, FORBIDDEN.
 */
export async function eraseGuest(ctx: TenantContext, input: GuestVisitInput): Promise<void> {
  await withTenant.write(ctx, 'audit:read', async (w) => {
    const { visitId } = parseInput(guestVisitSchema, input);
    const { cycle, visit, link, guestId, erasedAt } = await lockGuest(w.tx, ctx, visitId, cycleStates);
    if (erasedAt) return;
    if (!link.revokedAt) await takeLinkBack(ctx, w, { visitId, isSent: visit.state === 'submitted' });
    await w.tx
      .update(workspacePeople)
      .set({ name: '', email: null, leftAt: new Date(), erasedAt: new Date() })
      .where(own(ctx, workspacePeople, guestId));
    // What was recorded of the link named the guest.
    await w.tx
      .update(activity)
      .set({ subjectLabel: cycle.name })
      .where(
        and(
          eq(activity.workspaceId, ctx.workspace.id),
          eq(activity.subjectType, 'auditVisit'),
          eq(activity.subjectId, visitId),
        ),
      );
    w.record({
      action: 'auditVisit.eraseGuest',
      subject: { type: 'auditVisit', id: visitId, label: cycle.name },
    });
    w.emit({ kind: 'auditCycle', id: cycle.id, op: 'update' });
  });
}
