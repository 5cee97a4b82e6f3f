import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { calibrationCases } from '@/db/schema/calibration';
import { auditCriteria } from '@/db/schema/forms';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { attachFile } from '@/lib/files/attach-file';
import { settleFiles } from '@/lib/files/settle-files';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { toldEvidence } from '../evidence/told-evidence';
import { lockCalibration, readCases, setCalibration, tellChange, type CaseRow } from './calibration-rows';
import { saveCalibrationSchema, type SaveCalibrationInput } from './input';
import { settleCalibration } from './settle-calibration';

type Asked = Pick<CaseRow, 'question' | 'help' | 'anchorLow' | 'anchorMiddle' | 'anchorHigh'>;

/** The words of the criteria that cases ask, as the version has them. Throws NOT_FOUND at `cases` for one that it has not. */
async function readAsked(
  tx: TenantTx,
  ctx: TenantContext,
  formVersionId: string | null,
  ids: readonly string[],
): Promise<Map<string, Asked>> {
  if (ids.length === 0) return new Map();
  if (!formVersionId) throw new AppError('NOT_FOUND', { field: 'cases' });
  const rows = await tx
    .select()
    .from(auditCriteria)
    .where(
      and(
        eq(auditCriteria.workspaceId, ctx.workspace.id),
        eq(auditCriteria.versionId, formVersionId),
        inArray(auditCriteria.id, [...ids]),
      ),
    );
  if (rows.length !== new Set(ids).size) throw new AppError('NOT_FOUND', { field: 'cases' });
  return new Map(
    rows.map(({ id, question, help, anchorLow, anchorMiddle, anchorHigh }) => [
      id,
      { question, help, anchorLow, anchorMiddle, anchorHigh },
    ]),
  );
}

/** The files of photos of closed cycles. Throws NOT_FOUND at `cases` for one that is not told to the reader. */
async function readTaken(
  tx: TenantTx,
  ctx: TenantContext,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const told = toldEvidence(ctx, await readWithheld(tx, ctx));
  const rows = await tx
    .select({ id: auditEvidence.id, fileId: auditEvidence.fileId })
    .from(auditEvidence)
    .where(
      and(
        eq(auditEvidence.workspaceId, ctx.workspace.id),
        inArray(auditEvidence.id, [...ids]),
        sql`${auditEvidence.id} in (${told})`,
      ),
    );
  if (rows.length !== new Set(ids).size) throw new AppError('NOT_FOUND', { field: 'cases' });
  return new Map(rows.flatMap(({ id, fileId }) => (fileId ? [[id, fileId]] : [])));
}

/**
 * Saves a session that is not scored yet with all its cases in their order; gives the new revision. Throws VALIDATION,
 * NOT_FOUND with the field that names what is not here, CONFLICT where somebody else saved in between, `calibrationState`
 * once it is open, LIMIT beyond the storage quota.
 */
export async function saveCalibration(
  ctx: TenantContext,
  input: SaveCalibrationInput,
): Promise<{ revision: string }> {
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    const { id, revision, cases: given, ...values } = parseInput(saveCalibrationSchema, input);
    const row = await lockCalibration(w.tx, ctx, id, ['draft']);
    if (row.updatedAt.toISOString() !== revision) throw new AppError('CONFLICT');
    const { step } = await settleCalibration(w.tx, ctx, values, row);
    const taken = await readTaken(
      w.tx,
      ctx,
      given.flatMap(({ evidenceId }) => evidenceId ?? []),
    );
    const cases = given.map(({ evidenceId, ...one }) => ({
      ...one,
      photoFileId: (evidenceId && taken.get(evidenceId)) ?? one.photoFileId,
    }));
    const asked = await readAsked(
      w.tx,
      ctx,
      values.formVersionId,
      cases.flatMap(({ criterionId }) => criterionId ?? []),
    );
    const before = new Set((await readCases(w.tx, ctx, id)).flatMap(({ photoFileId }) => photoFileId ?? []));
    const photos = new Set(cases.flatMap(({ photoFileId }) => photoFileId ?? []));
    for (const fileId of photos) if (!before.has(fileId)) await attachFile(ctx, w, fileId, 'cases');
    const workspaceId = ctx.workspace.id;
    await w.tx
      .delete(calibrationCases)
      .where(and(eq(calibrationCases.workspaceId, workspaceId), eq(calibrationCases.calibrationId, id)));
    if (cases.length > 0) {
      await w.tx.insert(calibrationCases).values(
        cases.map((one, position) => ({
          ...one,
          ...(one.criterionId ? asked.get(one.criterionId) : {}),
          workspaceId,
          id: newId(),
          calibrationId: id,
          position,
        })),
      );
    }
    if ([...before].some((fileId) => !photos.has(fileId))) await settleFiles(ctx, w);
    tellChange(w, 'update', { id, name: values.name });
    return setCalibration(ctx, w, id, { ...values, step });
  });
}
