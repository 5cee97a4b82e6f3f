import 'server-only';
import { chains } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { restoreChainSchema, type RestoreChainInput } from './input';
import { lockChain } from './lock-chain';

/** The same inside a transaction under way, for several records that come back together. */
export async function putChainBack(
  ctx: TenantContext,
  w: TenantWrite,
  input: RestoreChainInput,
): Promise<void> {
  const { id, name } = parseInput(restoreChainSchema, input);
  const before = await lockChain(ctx, w, id, { trashed: true });
  const label = name ?? before.name;
  await w.tx
    .update(chains)
    .set({ name: label, deletedAt: null, updatedAt: new Date(), updatedBy: await w.personId() })
    .where(own(ctx, chains, id));
  w.record({ action: 'chain.restore', subject: { type: 'chain', id, label } });
  w.emit({ kind: 'chain', id, op: 'create' });
}

/**
 * Takes a chain out of the trash, under another name where its own was given away meanwhile (CONFLICT `nameTaken` asks for
 * one). NOT_FOUND where it does not lie there.
 */
export async function restoreChain(ctx: TenantContext, input: RestoreChainInput): Promise<void> {
  await withTenant.write(ctx, 'chain:write', (w) => putChainBack(ctx, w, input));
}
