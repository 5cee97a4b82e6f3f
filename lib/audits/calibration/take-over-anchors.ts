import 'server-only';
import { and, eq } from 'drizzle-orm';
import { calibrationCases } from '@/db/schema/calibration';
import { auditCriteria, auditForms, auditFormVersions } from '@/db/schema/forms';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { comparePositions } from '@/lib/touchpoints/position';
import { readForm, readVersions, writeCriteria } from '../forms/form-rows';
import { lockCase, tellChange, type CaseRow } from './calibration-rows';
import { caseIdSchema, type CaseIdInput } from './input';

async function readCriteria(tx: TenantTx, ctx: TenantContext, versionId: string) {
  const rows = await tx
    .select()
    .from(auditCriteria)
    .where(and(eq(auditCriteria.workspaceId, ctx.workspace.id), eq(auditCriteria.versionId, versionId)));
  return rows.sort(comparePositions);
}

/** The criterion that a case asks, and the form of its version. Throws CONFLICT `calibrationCriterionGone`. */
async function readAsked(tx: TenantTx, ctx: TenantContext, { criterionId }: CaseRow) {
  const [asked] = criterionId
    ? await tx
        .select({ criterion: auditCriteria, formId: auditFormVersions.formId })
        .from(auditCriteria)
        .innerJoin(
          auditFormVersions,
          and(
            eq(auditFormVersions.workspaceId, auditCriteria.workspaceId),
            eq(auditFormVersions.id, auditCriteria.versionId),
          ),
        )
        .where(own(ctx, auditCriteria, criterionId))
    : [];
  if (!asked) throw new AppError('CONFLICT', { key: 'calibrationCriterionGone' });
  return asked;
}

/**
 * Puts the proposed anchors of a case into the draft of its form; where all versions are published, a new draft is made of
 * the latest, as any change of a form does. Cycles see nothing of it until the draft is published. A proposal that is empty
 * leaves its anchor as it is. The draft's criterion is known by its key, or by its question and by what it is asked
 * of. Gives the form, the draft's number and whether it was made. Throws NOT_FOUND, CONFLICT `calibrationState`, `calibrationNoProposal`,
 * `calibrationCriterionGone`, `archived`.
 */
export async function takeOverAnchors(
  ctx: TenantContext,
  input: CaseIdInput,
): Promise<{ formId: string; number: number; made: boolean }> {
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    const { caseId } = parseInput(caseIdSchema, input);
    const { calibration, one } = await lockCase(w.tx, ctx, caseId, ['told', 'closed']);
    if (!one.proposedLow && !one.proposedMiddle && !one.proposedHigh) {
      throw new AppError('CONFLICT', { key: 'calibrationNoProposal' });
    }
    const { criterion, formId } = await readAsked(w.tx, ctx, one);
    const form = await readForm(w.tx, ctx, formId, true);
    if (form.archivedAt) throw new AppError('CONFLICT', { key: 'archived' });
    const versions = await readVersions(w.tx, ctx, formId);
    const [latest] = versions;
    if (!latest) throw new AppError('NOT_FOUND');
    const changed = (await readCriteria(w.tx, ctx, latest.id)).map((row) => {
      const isAsked =
        row.key === criterion.key ||
        (row.question === criterion.question &&
          row.touchpointId === criterion.touchpointId &&
          row.kind === criterion.kind);
      if (!isAsked) return { row, isAsked };
      return {
        row: {
          ...row,
          anchorLow: one.proposedLow || row.anchorLow,
          anchorMiddle: one.proposedMiddle || row.anchorMiddle,
          anchorHigh: one.proposedHigh || row.anchorHigh,
        },
        isAsked,
      };
    });
    if (!changed.some(({ isAsked }) => isAsked)) {
      throw new AppError('CONFLICT', { key: 'calibrationCriterionGone' });
    }
    const made = latest.publishedAt !== null;
    const number = made ? latest.number + 1 : latest.number;
    const versionId = made ? newId() : latest.id;
    if (made) {
      const { createdAt: _createdAt, ...rules } = latest;
      await w.tx.insert(auditFormVersions).values({ ...rules, id: versionId, number, publishedAt: null });
    }
    await writeCriteria(
      w.tx,
      ctx,
      versionId,
      changed.map(
        ({ row: { id: _id, versionId: _version, createdAt: _made, position: _position, ...rest } }) => rest,
      ),
    );
    const now = new Date();
    await w.tx
      .update(auditForms)
      .set({ updatedAt: now, updatedBy: await w.personId() })
      .where(own(ctx, auditForms, formId));
    await w.tx
      .update(calibrationCases)
      .set({ takenOverAt: now })
      .where(own(ctx, calibrationCases, caseId));
    tellChange(w, 'takeOver', calibration);
    w.record({ action: 'auditForm.update', subject: { type: 'auditForm', id: formId, label: form.name } });
    w.emit({ kind: 'auditForm', id: formId, op: 'update' });
    return { formId, number, made };
  });
}
