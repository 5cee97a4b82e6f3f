import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { chainHandovers, chainLinks } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import {
  readHandovers,
  readLinks,
  refuseCycles,
  requireRoom,
  requireTouchpoints,
  stampChain,
  writeHandovers,
} from './chain-links';
import { putBackInChainSchema, type PutBackInChainInput } from './input';
import { lockChain } from './lock-chain';
import { requireOthers } from './require-others';

/**
 * Undoes a removal: touchpoints come back to their places with what was known of them as links. One that was added again
 * meanwhile stays as it is. Throws NOT_FOUND with the field, VALIDATION `chainCycle` where the chain was changed so that its
 * links would lead back to themselves.
 */
export async function putBackInChain(ctx: TenantContext, input: PutBackInChainInput): Promise<void> {
  await withTenant.write(ctx, 'chain:write', async (w) => {
    const { id, links, handovers, bridged } = parseInput(putBackInChainSchema, input);
    const { name, isBranched } = await lockChain(ctx, w, id);
    const wanted = [...new Map(links.map((link) => [link.touchpointId, link])).values()];
    const ids = wanted.map(({ touchpointId }) => touchpointId);
    const names = await requireTouchpoints(ctx, w, ids, 'links');
    for (const { handToUnitId } of wanted) await requireOthers(ctx, w, { handToUnitId });
    const standing = await readLinks(w.tx, ctx, id);
    const linkOf = new Map(standing.map((link) => [link.touchpointId, link.id]));
    const coming = wanted.filter(({ touchpointId }) => !linkOf.has(touchpointId));
    requireRoom(standing.length + coming.length);
    for (const { touchpointId } of coming) linkOf.set(touchpointId, newId());
    const linkAt = (touchpointId: string, field: string) => {
      const link = linkOf.get(touchpointId);
      if (!link) throw new AppError('NOT_FOUND', { field });
      return link;
    };
    const byLink = (field: string) => (passage: { from: string; to: string }) => ({
      from: linkAt(passage.from, field),
      to: linkAt(passage.to, field),
    });
    const back = handovers.map((passage) => ({ ...byLink('handovers')(passage), data: passage.data }));
    const away = bridged.map(byLink('bridged'));
    if (coming.length === 0) return;
    await w.tx.insert(chainLinks).values(
      coming.map(({ mergeIntoId, ...link }) => ({
        ...link,
        workspaceId: ctx.workspace.id,
        id: linkAt(link.touchpointId, 'links'),
        chainId: id,
        mergeIntoId: link.mark === 'merge' && mergeIntoId ? linkAt(mergeIntoId, 'mergeIntoId') : null,
        handToUnitId: link.mark === 'hand' ? link.handToUnitId : null,
      })),
    );
    if (isBranched && away.length > 0) {
      await w.tx.delete(chainHandovers).where(
        and(
          eq(chainHandovers.workspaceId, ctx.workspace.id),
          eq(chainHandovers.chainId, id),
          sql`(${chainHandovers.fromId}, ${chainHandovers.toId}) in (
            select a.f, a.t from jsonb_to_recordset(${JSON.stringify(away.map(({ from: f, to: t }) => ({ f, t })))}::text::jsonb)
              as a(f uuid, t uuid))`,
        ),
      );
    }
    await writeHandovers(ctx, w, id, back);
    if (isBranched)
      refuseCycles(await readLinks(w.tx, ctx, id), await readHandovers(w.tx, ctx, id), 'handovers');
    await stampChain(ctx, w, id);
    w.record({ action: 'chain.putBack', subject: { type: 'chain', id, label: name }, after: { names } });
    w.emit({ kind: 'chain', id, op: 'update' });
  });
}
