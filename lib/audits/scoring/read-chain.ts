import 'server-only';
import { chains } from '@/db/schema/chains';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { readChainLinks } from '@/lib/chains/read-chain-links';

/**
 * The chain that a visit walks along, in its order of now; null where there is none. One in the trash is walked to the end: a
 * visit that has begun does not change its order for it.
 */
export async function readChain(
  tx: TenantTx,
  ctx: TenantContext,
  chainId: string | null,
): Promise<{ name: string; touchpointIds: string[] } | null> {
  if (chainId === null) return null;
  const [chain] = await tx
    .select({ name: chains.name })
    .from(chains)
    .where(own(ctx, chains, chainId));
  if (!chain) return null;
  const links = await readChainLinks(tx, ctx, chainId);
  return { name: chain.name, touchpointIds: links.map(({ touchpointId }) => touchpointId) };
}
