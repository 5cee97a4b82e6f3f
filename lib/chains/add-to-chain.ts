import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { insertLinks, readLinks, requireTouchpoints, stampChain } from './chain-links';
import { addToChainSchema, type AddToChainInput } from './input';
import { lockChain } from './lock-chain';
import { refuseRetired } from './read-retired';

/**
 * Puts touchpoints into a chain in the given order; those that stand in it already stay where they are. Gives what was
 * added. Throws NOT_FOUND with the field, VALIDATION `retiredInChain`, LIMIT `chainTooLong`.
 */
export async function addToChain(ctx: TenantContext, input: AddToChainInput): Promise<{ added: string[] }> {
  return withTenant.write(ctx, 'chain:write', async (w) => {
    const { id, touchpointIds, afterId } = parseInput(addToChainSchema, input);
    const chain = await lockChain(ctx, w, id);
    const wanted = [...new Set(touchpointIds)];
    const names = await requireTouchpoints(ctx, w, wanted);
    const links = await readLinks(w.tx, ctx, id);
    const standing = new Set(links.map(({ touchpointId }) => touchpointId));
    const added = wanted.filter((one) => !standing.has(one));
    await refuseRetired(ctx, w, added);
    await insertLinks(ctx, w, chain, added, afterId);
    if (added.length === 0) return { added };
    await stampChain(ctx, w, id);
    w.record({
      action: 'chain.add',
      subject: { type: 'chain', id, label: chain.name },
      after: { names: names.filter((_, at) => added.includes(wanted[at] ?? '')) },
    });
    w.emit({ kind: 'chain', id, op: 'update' });
    return { added };
  });
}
