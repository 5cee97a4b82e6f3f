import 'server-only';
import { standards } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { createStandardSchema, type CreateStandardInput } from '../input';
import { lockTouchpoints } from '../update-touchpoints';
import { standardWords } from './lock-standard';

/** Sets a service standard for a touchpoint. NOT_FOUND where the touchpoint is not here. */
export async function createStandard(
  ctx: TenantContext,
  input: CreateStandardInput,
): Promise<{ id: string }> {
  return withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const values = parseInput(createStandardSchema, input);
    const touchpoint = (await lockTouchpoints(w.tx, ctx, [values.touchpointId])).get(values.touchpointId);
    const id = newId();
    const author = await w.personId();
    await w.tx
      .insert(standards)
      .values({ ...values, id, workspaceId: ctx.workspace.id, createdBy: author, updatedBy: author });
    w.record({
      action: 'standard.create',
      subject: { type: 'touchpoint', id: values.touchpointId, label: touchpoint?.name ?? '' },
      after: standardWords(values),
    });
    w.emit({ kind: 'touchpoint', id: values.touchpointId, op: 'update' });
    return { id };
  });
}
