import 'server-only';
import { calibrationCases } from '@/db/schema/calibration';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { settleFiles } from '@/lib/files/settle-files';
import { parseInput } from '@/lib/parse-input';
import { lockCase, readCases, setCalibration, tellChange } from './calibration-rows';
import { caseIdSchema, type CaseIdInput } from './input';

/**
 * Takes a case out of a session that is being scored, with what was given to it: its photo shows the wrong thing, say.
 * Throws NOT_FOUND, CONFLICT `calibrationState`, and `calibrationLastCase`.
 */
export async function removeCase(ctx: TenantContext, input: CaseIdInput): Promise<void> {
  await withTenant.write(ctx, 'audit:manage', async (w) => {
    const { caseId } = parseInput(caseIdSchema, input);
    const { calibration, one } = await lockCase(w.tx, ctx, caseId, ['open']);
    const cases = await readCases(w.tx, ctx, calibration.id);
    if (cases.length < 2) throw new AppError('CONFLICT', { key: 'calibrationLastCase' });
    await w.tx.delete(calibrationCases).where(own(ctx, calibrationCases, caseId));
    if (one.photoFileId) await settleFiles(ctx, w);
    await setCalibration(ctx, w, calibration.id, {});
    tellChange(w, 'removeCase', calibration);
  });
}
