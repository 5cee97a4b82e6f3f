import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { auditCycles } from '@/db/schema/audit-cycles';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

interface Named {
  formVersionId: string | null;
  cycleId: string | null;
}

/**
 * Makes sure that the form version is published and of a form in use and that the cycle is here; what was named before is
 * not asked again. Gives the step of its scores. Throws NOT_FOUND at `formVersionId` or `cycleId`.
 */
export async function settleCalibration(
  tx: TenantTx,
  ctx: TenantContext,
  { formVersionId, cycleId }: Named,
  before?: Named & { step: number },
): Promise<{ step: number }> {
  if (cycleId && cycleId !== before?.cycleId) {
    const [cycle] = await tx
      .select({ id: auditCycles.id })
      .from(auditCycles)
      .where(and(own(ctx, auditCycles, cycleId), isNull(auditCycles.deletedAt)));
    if (!cycle) throw new AppError('NOT_FOUND', { field: 'cycleId' });
  }
  if (!formVersionId) return { step: 1 };
  if (before && formVersionId === before.formVersionId) return { step: before.step };
  const [version] = await tx
    .select({ step: auditFormVersions.step })
    .from(auditFormVersions)
    .innerJoin(
      auditForms,
      and(
        eq(auditForms.workspaceId, auditFormVersions.workspaceId),
        eq(auditForms.id, auditFormVersions.formId),
      ),
    )
    .where(
      and(
        own(ctx, auditFormVersions, formVersionId),
        isNotNull(auditFormVersions.publishedAt),
        isNull(auditForms.deletedAt),
        isNull(auditForms.archivedAt),
      ),
    );
  if (!version) throw new AppError('NOT_FOUND', { field: 'formVersionId' });
  return { step: version.step };
}
