import 'server-only';
import { standards } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { idSchema, type IdInput } from '../input';
import { lockStandard, standardWords } from './lock-standard';

/** Removes a service standard with its measurements. NOT_FOUND where it is not here. */
export async function deleteStandard(ctx: TenantContext, input: IdInput): Promise<void> {
  await withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const { id } = parseInput(idSchema, input);
    const before = await lockStandard(w.tx, ctx, id);
    await w.tx.delete(standards).where(own(ctx, standards, id));
    w.record({
      action: 'standard.delete',
      subject: { type: 'touchpoint', id: before.touchpointId, label: before.touchpointName },
      before: standardWords(before),
    });
    w.emit({ kind: 'touchpoint', id: before.touchpointId, op: 'update' });
  });
}
