import 'server-only';
import { standardMeasurements } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { addMeasurementSchema, type AddMeasurementInput } from '../input';
import { standardState } from '../standard-state';
import type { StandardState } from '../types';
import { lockStandard } from './lock-standard';

/** Adds a dated measurement, in the unit of the standard, and says whether it meets it. NOT_FOUND at `standardId`. */
export async function addMeasurement(
  ctx: TenantContext,
  input: AddMeasurementInput,
): Promise<{ id: string; state: StandardState }> {
  return withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const values = parseInput(addMeasurementSchema, input);
    const standard = await lockStandard(w.tx, ctx, values.standardId, 'standardId');
    const id = newId();
    await w.tx
      .insert(standardMeasurements)
      .values({ ...values, id, workspaceId: ctx.workspace.id, createdBy: await w.personId() });
    const { metric, target, unit, operator } = standard;
    w.record({
      action: 'measurement.create',
      subject: { type: 'touchpoint', id: standard.touchpointId, label: standard.touchpointName },
      after: { metric, target, unit, measuredOn: values.measuredOn, value: values.value },
    });
    w.emit({ kind: 'touchpoint', id: standard.touchpointId, op: 'update' });
    return { id, state: standardState({ operator, target }, values.value) };
  });
}
