import 'server-only';
import { chains } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { planPurge } from '@/lib/touchpoints/plan-purge';
import { chainIdSchema, type ChainIdInput } from './input';
import { lockChain } from './lock-chain';

/** Puts a chain into the trash; its touchpoints stay. NOT_FOUND where it is not here. */
export async function deleteChain(ctx: TenantContext, input: ChainIdInput): Promise<void> {
  await withTenant.write(ctx, 'chain:write', async (w) => {
    const { id } = parseInput(chainIdSchema, input);
    const { name } = await lockChain(ctx, w, id);
    const now = new Date();
    await w.tx
      .update(chains)
      .set({ deletedAt: now, updatedAt: now, updatedBy: await w.personId() })
      .where(own(ctx, chains, id));
    w.record({ action: 'chain.delete', subject: { type: 'chain', id, label: name } });
    await planPurge(ctx, w);
    w.emit({ kind: 'chain', id, op: 'delete' });
  });
}
