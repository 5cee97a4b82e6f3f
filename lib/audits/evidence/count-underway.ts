import 'server-only';
import { and, count, eq, gt, isNull } from 'drizzle-orm';
import { auditEvidence } from '@/db/schema/audit-evidence';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';

/** Photos of a visit that were announced and are not here yet; `since` leaves out those that were announced before it. */
export async function countUnderway(
  tx: TenantTx,
  ctx: TenantContext,
  visitId: string,
  since?: Date,
): Promise<number> {
  const [underway] = await tx
    .select({ count: count() })
    .from(auditEvidence)
    .where(
      and(
        eq(auditEvidence.workspaceId, ctx.workspace.id),
        eq(auditEvidence.visitId, visitId),
        isNull(auditEvidence.fileId),
        isNull(auditEvidence.removedAt),
        since && gt(auditEvidence.createdAt, since),
      ),
    );
  return underway?.count ?? 0;
}
