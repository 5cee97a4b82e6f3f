import 'server-only';
import { calibrations } from '@/db/schema/calibration';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { tellChange } from './calibration-rows';
import { createCalibrationSchema, type CreateCalibrationInput } from './input';
import { settleCalibration } from './settle-calibration';

/** Makes a session to put cases into. Throws VALIDATION, and as `settleCalibration`. */
export async function createCalibration(
  ctx: TenantContext,
  input: CreateCalibrationInput,
): Promise<{ id: string }> {
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    const values = parseInput(createCalibrationSchema, input);
    const { step } = await settleCalibration(w.tx, ctx, values);
    const id = newId();
    const by = await w.personId();
    await w.tx
      .insert(calibrations)
      .values({ ...values, workspaceId: ctx.workspace.id, id, step, createdBy: by, updatedBy: by });
    tellChange(w, 'create', { id, name: values.name });
    return { id };
  });
}
