import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { auditCriteria, auditForms, auditFormVersions } from '@/db/schema/forms';
import type { TenantTx } from '@/db/tenant';
import type { FormRules } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { comparePositions, positionsAfter } from '@/lib/touchpoints/position';
import { pick } from '@/lib/utils/pick';
import { contentFields, ruleFields } from './form-fields';
import type { FormContent, FormCriterion } from './types';

const criterionFields = ['id', 'key', 'touchpointId', 'kind', ...contentFields] as const;

/** A criterion without a key is a new one. */
type WrittenCriterion = Omit<FormCriterion, 'id' | 'key'> & { key?: string | undefined };

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

type VersionRow = Awaited<ReturnType<typeof readVersions>>[number];

/** What a version asks, its criteria in their order. */
export async function readContent(
  tx: TenantTx,
  ctx: TenantContext,
  version: VersionRow,
): Promise<FormContent> {
  const rows = await tx
    .select()
    .from(auditCriteria)
    .where(and(eq(auditCriteria.workspaceId, ctx.workspace.id), eq(auditCriteria.versionId, version.id)));
  const criteria = rows.sort(comparePositions).map((row) => pick(row, criterionFields));
  return { ...pick(version, ruleFields), criteria };
}

/** Writes the draft of a form; where all versions are published, a new one is made: a published one never changes. */
export async function writeDraft(
  tx: TenantTx,
  ctx: TenantContext,
  formId: string,
  rules: FormRules,
  criteria: readonly WrittenCriterion[],
): Promise<void> {
  const versions = await readVersions(tx, ctx, formId);
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  const versionId = draft?.id ?? newId();
  if (draft) {
    await tx
      .update(auditFormVersions)
      .set(rules)
      .where(own(ctx, auditFormVersions, versionId));
  } else {
    const number = (versions[0]?.number ?? 0) + 1;
    await tx
      .insert(auditFormVersions)
      .values({ ...rules, workspaceId: ctx.workspace.id, id: versionId, formId, number });
  }
  await writeCriteria(tx, ctx, versionId, criteria);
}

/** Replaces the criteria of a draft. */
export async function writeCriteria(
  tx: TenantTx,
  ctx: TenantContext,
  versionId: string,
  criteria: readonly WrittenCriterion[],
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
      key: criterion.key ?? newId(),
      workspaceId,
      id: newId(),
      versionId,
      position: positions[at] ?? '',
    })),
  );
}
