import 'server-only';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';

/** Marks a planned visit as begun with the first thing that its auditor says; nothing for one that is under way. */
export async function startVisit(
  ctx: TenantContext,
  w: TenantWrite,
  { visit, cycle }: { visit: typeof auditVisits.$inferSelect; cycle: { name: string } },
): Promise<void> {
  if (visit.state !== 'planned') return;
  const now = new Date();
  await w.tx
    .update(auditVisits)
    .set({ state: 'started', startedAt: now, updatedAt: now, updatedBy: await w.personId() })
    .where(own(ctx, auditVisits, visit.id));
  w.record({ action: 'auditVisit.start', subject: { type: 'auditVisit', id: visit.id, label: cycle.name } });
}
