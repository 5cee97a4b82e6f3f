import 'server-only';
import { standards } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { updateStandardSchema, type UpdateStandardInput } from '../input';
import { lockStandard, standardWords } from './lock-standard';

/** Changes a service standard; its measurements stay and are judged by the new target. NOT_FOUND where it is not here. */
export async function updateStandard(ctx: TenantContext, input: UpdateStandardInput): Promise<void> {
  await withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const { id, ...values } = parseInput(updateStandardSchema, input);
    const before = await lockStandard(w.tx, ctx, id);
    await w.tx
      .update(standards)
      .set({ ...values, updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, standards, id));
    w.record({
      action: 'standard.update',
      subject: { type: 'touchpoint', id: before.touchpointId, label: before.touchpointName },
      before: standardWords(before),
      after: standardWords(values),
    });
    w.emit({ kind: 'touchpoint', id: before.touchpointId, op: 'update' });
  });
}
