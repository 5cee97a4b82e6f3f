import 'server-only';
import { chains } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { updateChainSchema, type UpdateChainInput } from './input';
import { lockChain } from './lock-chain';

/** Renames a chain or describes it anew. Throws NOT_FOUND, CONFLICT `nameTaken`. */
export async function updateChain(ctx: TenantContext, input: UpdateChainInput): Promise<void> {
  await withTenant.write(ctx, 'chain:write', async (w) => {
    const { id, ...values } = parseInput(updateChainSchema, input);
    const { name, description } = await lockChain(ctx, w, id);
    await w.tx
      .update(chains)
      .set({ ...values, updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, chains, id));
    w.record({
      action: 'chain.update',
      subject: { type: 'chain', id, label: values.name },
      before: { name, description },
      after: values,
    });
    w.emit({ kind: 'chain', id, op: 'update' });
  });
}
