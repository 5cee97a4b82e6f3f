import 'server-only';
import { and, eq } from 'drizzle-orm';
import { chainLinks } from '@/db/schema/chains';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { among } from '@/lib/touchpoints/among';
import { readLinks, stampChain } from './chain-links';
import { removeFromChainSchema, type RemoveFromChainInput } from './input';
import { lockChain } from './lock-chain';

/** Takes touchpoints out of a chain; they stay in the inventory. Throws NOT_FOUND where one does not stand in it. */
export async function removeFromChain(ctx: TenantContext, input: RemoveFromChainInput): Promise<void> {
  await withTenant.write(ctx, 'chain:write', async (w) => {
    const { id, touchpointIds } = parseInput(removeFromChainSchema, input);
    const { name } = await lockChain(ctx, w, id);
    const wanted = new Set(touchpointIds);
    const going = (await readLinks(ctx, w, id)).filter((link) => wanted.has(link.touchpointId));
    if (going.length !== wanted.size) throw new AppError('NOT_FOUND', { field: 'touchpointIds' });
    const here = ctx.workspace.id;
    await w.tx.delete(chainLinks).where(
      and(
        eq(chainLinks.workspaceId, here),
        among(
          chainLinks.id,
          going.map((link) => link.id),
        ),
      ),
    );
    const rows = await w.tx
      .select({ name: touchpoints.name })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, here), among(touchpoints.id, [...wanted])));
    await stampChain(ctx, w, id);
    w.record({
      action: 'chain.remove',
      subject: { type: 'chain', id, label: name },
      before: { names: rows.map((row) => row.name) },
    });
    w.emit({ kind: 'chain', id, op: 'update' });
  });
}
