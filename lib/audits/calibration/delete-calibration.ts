import 'server-only';
import { and, isNotNull } from 'drizzle-orm';
import { calibrations } from '@/db/schema/calibration';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { planPurge } from '@/lib/touchpoints/plan-purge';
import { readCalibration, setCalibration, tellChange } from './calibration-rows';
import { calibrationIdSchema, type CalibrationIdInput } from './input';

/** Puts a session into the trash, in whatever state it is, with its cases and scores. Throws NOT_FOUND. */
export async function deleteCalibration(ctx: TenantContext, input: CalibrationIdInput): Promise<void> {
  await withTenant.write(ctx, 'audit:manage', async (w) => {
    const { id } = parseInput(calibrationIdSchema, input);
    const row = await readCalibration(w.tx, ctx, id, 'update');
    await setCalibration(ctx, w, id, { deletedAt: new Date() });
    await planPurge(ctx, w);
    tellChange(w, 'delete', row);
  });
}

/** Takes a session out of the trash inside a transaction under way; it is as it was. Throws NOT_FOUND. */
export async function putCalibrationBack(ctx: TenantContext, w: TenantWrite, id: string): Promise<void> {
  const [row] = await w.tx
    .update(calibrations)
    .set({ deletedAt: null, updatedAt: new Date(), updatedBy: await w.personId() })
    .where(and(own(ctx, calibrations, id), isNotNull(calibrations.deletedAt)))
    .returning({ id: calibrations.id, name: calibrations.name });
  if (!row) throw new AppError('NOT_FOUND');
  tellChange(w, 'restore', row);
}
