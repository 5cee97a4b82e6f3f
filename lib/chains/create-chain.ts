import 'server-only';
import { chains } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { insertLinks, requireTouchpoints } from './chain-links';
import { createChainSchema, type CreateChainInput } from './input';

/**
 * Makes a chain of touchpoints in the given order, or an empty one. Throws NOT_FOUND at `touchpointIds`, CONFLICT
 * `nameTaken`.
 */
export async function createChain(ctx: TenantContext, input: CreateChainInput): Promise<{ id: string }> {
  return withTenant.write(ctx, 'chain:write', async (w) => {
    const { touchpointIds, ...values } = parseInput(createChainSchema, input);
    const wanted = [...new Set(touchpointIds)];
    const names = await requireTouchpoints(ctx, w, wanted);
    const id = newId();
    const author = await w.personId();
    await w.tx
      .insert(chains)
      .values({ ...values, workspaceId: ctx.workspace.id, id, createdBy: author, updatedBy: author });
    await insertLinks(ctx, w, id, wanted);
    w.record({
      action: 'chain.create',
      subject: { type: 'chain', id, label: values.name },
      after: { ...values, names },
    });
    w.emit({ kind: 'chain', id, op: 'create' });
    return { id };
  });
}
