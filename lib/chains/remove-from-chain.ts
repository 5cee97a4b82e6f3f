import 'server-only';
import { and, eq } from 'drizzle-orm';
import { chainLinks } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { among } from '@/lib/touchpoints/among';
import { bridgeChains } from '@/lib/touchpoints/bridge-chains';
import { pick } from '@/lib/utils/pick';
import { readHandovers, readLinks, stampChain } from './chain-links';
import {
  linkFigureNames,
  removeFromChainSchema,
  type PutBackInChainInput,
  type RemoveFromChainInput,
} from './input';
import { lockChain } from './lock-chain';

export type TakenFromChain = Omit<PutBackInChainInput, 'id'>;

/**
 * Takes touchpoints out of a chain; they stay in the inventory, and in a branched chain what led to them leads on. Gives what
 * `putBackInChain` needs to undo it. Throws NOT_FOUND where one does not stand in it.
 */
export async function removeFromChain(
  ctx: TenantContext,
  input: RemoveFromChainInput,
): Promise<TakenFromChain> {
  return withTenant.write(ctx, 'chain:write', async (w) => {
    const { id, touchpointIds } = parseInput(removeFromChainSchema, input);
    const { name } = await lockChain(ctx, w, id);
    const wanted = new Set(touchpointIds);
    const links = await readLinks(w.tx, ctx, id);
    const going = links.filter((link) => wanted.has(link.touchpointId));
    if (going.length !== wanted.size) throw new AppError('NOT_FOUND', { field: 'touchpointIds' });
    const linkIds = going.map((link) => link.id);
    const touchpointOf = new Map(links.map((link) => [link.id, link.touchpointId]));
    const byTouchpoint = <Passage extends { from: string; to: string }>(passage: Passage) => ({
      ...passage,
      from: touchpointOf.get(passage.from) ?? '',
      to: touchpointOf.get(passage.to) ?? '',
    });
    const stored = await readHandovers(w.tx, ctx, id);
    const bridged = await bridgeChains(w, ctx, { linkIds });
    await w.tx
      .delete(chainLinks)
      .where(and(eq(chainLinks.workspaceId, ctx.workspace.id), among(chainLinks.id, linkIds)));
    await stampChain(ctx, w, id);
    w.record({
      action: 'chain.remove',
      subject: { type: 'chain', id, label: name },
      before: { names: going.map((link) => link.name) },
    });
    w.emit({ kind: 'chain', id, op: 'update' });
    const isGoing = (link: string) => linkIds.includes(link);
    return {
      links: going.map((link) => ({
        ...pick(link, linkFigureNames),
        touchpointId: link.touchpointId,
        position: link.position,
        mergeIntoId: touchpointOf.get(link.mergeIntoId ?? '') ?? null,
      })),
      handovers: stored.filter(({ from, to }) => isGoing(from) || isGoing(to)).map(byTouchpoint),
      bridged: bridged.map(({ from, to }) => byTouchpoint({ from, to })),
    };
  });
}
