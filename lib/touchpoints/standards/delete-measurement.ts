import 'server-only';
import { standardMeasurements } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { idSchema, type IdInput } from '../input';
import { lockStandard } from './lock-standard';

/** Removes a measurement that was wrong. NOT_FOUND where it is not here. */
export async function deleteMeasurement(ctx: TenantContext, input: IdInput): Promise<void> {
  await withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const { id } = parseInput(idSchema, input);
    const [gone] = await w.tx
      .delete(standardMeasurements)
      .where(own(ctx, standardMeasurements, id))
      .returning();
    if (!gone) throw new AppError('NOT_FOUND');
    const standard = await lockStandard(w.tx, ctx, gone.standardId);
    w.record({
      action: 'measurement.delete',
      subject: { type: 'touchpoint', id: standard.touchpointId, label: standard.touchpointName },
      before: { metric: standard.metric, measuredOn: gone.measuredOn, value: gone.value },
    });
    w.emit({ kind: 'touchpoint', id: standard.touchpointId, op: 'update' });
  });
}
