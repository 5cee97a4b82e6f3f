import 'server-only';
import { calibrationCases } from '@/db/schema/calibration';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockCase, tellChange } from './calibration-rows';
import { saveOutcomeSchema, type SaveOutcomeInput } from './input';
import { isSameOutcome } from './same-outcome';

/**
 * Keeps what came of a case when its results lay on the table: notes of the discussion, the value agreed on, and what the
 * anchors should say. Throws NOT_FOUND, VALIDATION `wholePoints`, CONFLICT where somebody else saved something different in
 * between, `calibrationState` before the results are told and after closing.
 */
export async function saveOutcome(ctx: TenantContext, input: SaveOutcomeInput): Promise<void> {
  await withTenant.write(ctx, 'audit:manage', async (w) => {
    const { caseId, before, ...outcome } = parseInput(saveOutcomeSchema, input);
    const { calibration, one } = await lockCase(w.tx, ctx, caseId, ['told']);
    if (calibration.step === 1 && outcome.consensus !== null && !Number.isInteger(outcome.consensus)) {
      throw new AppError('VALIDATION', { field: 'consensus', key: 'wholePoints' });
    }
    if (!isSameOutcome(one, before) && !isSameOutcome(one, outcome)) throw new AppError('CONFLICT');
    await w.tx
      .update(calibrationCases)
      .set(outcome)
      .where(own(ctx, calibrationCases, caseId));
    tellChange(w, 'discuss', calibration);
  });
}
