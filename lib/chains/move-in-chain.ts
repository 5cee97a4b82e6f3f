import 'server-only';
import { chainLinks } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { positionsAfter } from '@/lib/touchpoints/position';
import { linkAfter, readLinks, stampChain } from './chain-links';
import { moveInChainSchema, type MoveInChainInput } from './input';
import { lockChain } from './lock-chain';

/**
 * Puts a touchpoint of a chain behind another one of it, or first. In a branched chain that changes the order in which it is
 * walked and listed, not what follows what. Throws NOT_FOUND with the field.
 */
export async function moveInChain(ctx: TenantContext, input: MoveInChainInput): Promise<void> {
  await withTenant.write(ctx, 'chain:write', async (w) => {
    const { id, touchpointId, afterId } = parseInput(moveInChainSchema, input);
    const { name } = await lockChain(ctx, w, id);
    const links = await readLinks(w.tx, ctx, id);
    const moved = links.find((link) => link.touchpointId === touchpointId);
    if (!moved) throw new AppError('NOT_FOUND', { field: 'touchpointId' });
    if (afterId === touchpointId) return;
    const others = links.filter((link) => link !== moved);
    const [position] = positionsAfter(others, linkAfter(others, afterId), 1);
    if (position === undefined) return;
    await w.tx
      .update(chainLinks)
      .set({ position })
      .where(own(ctx, chainLinks, moved.id));
    await stampChain(ctx, w, id);
    w.record({ action: 'chain.move', subject: { type: 'chain', id, label: name } });
    w.emit({ kind: 'chain', id, op: 'update' });
  });
}
