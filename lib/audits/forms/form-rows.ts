import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { auditCriteria, auditForms, auditFormVersions } from '@/db/schema/forms';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { positionsAfter } from '@/lib/touchpoints/position';
import type { FormCriterion } from './types';

/** Reads a form, locked where the caller changes it. Throws NOT_FOUND where it is not here or was deleted. */
export async function readForm(tx: TenantTx, ctx: TenantContext, id: string, lock = false) {
  const query = tx
    .select()
    .from(auditForms)
    .where(and(own(ctx, auditForms, id), isNull(auditForms.deletedAt)));
  const [row] = lock ? await query.for('update') : await query;
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/** The versions of a form, the latest first; the draft is the one without a date. */
export async function readVersions(tx: TenantTx, ctx: TenantContext, formId: string) {
  return tx
    .select()
    .from(auditFormVersions)
    .where(and(eq(auditFormVersions.workspaceId, ctx.workspace.id), eq(auditFormVersions.formId, formId)))
    .orderBy(desc(auditFormVersions.number));
}

/** Replaces the criteria of a draft. */
export async function writeCriteria(
  tx: TenantTx,
  ctx: TenantContext,
  versionId: string,
  criteria: readonly Omit<FormCriterion, 'id'>[],
): Promise<void> {
  const workspaceId = ctx.workspace.id;
  await tx
    .delete(auditCriteria)
    .where(and(eq(auditCriteria.workspaceId, workspaceId), eq(auditCriteria.versionId, versionId)));
  if (criteria.length === 0) return;
  const positions = positionsAfter([], undefined, criteria.length);
  await tx.insert(auditCriteria).values(
    criteria.map((criterion, at) => ({
      ...criterion,
      workspaceId,
      id: newId(),
      versionId,
      position: positions[at] ?? '',
    })),
  );
}
