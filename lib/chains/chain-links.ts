import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { chainLinks, chains } from '@/db/schema/chains';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { among } from '@/lib/touchpoints/among';
import { comparePositions, positionsAfter } from '@/lib/touchpoints/position';
import { chainLength } from './input';

/** The links of a locked chain in their order, those of touchpoints in the trash too. */
export async function readLinks(ctx: TenantContext, w: TenantWrite, chainId: string) {
  const rows = await w.tx
    .select({ id: chainLinks.id, touchpointId: chainLinks.touchpointId, position: chainLinks.position })
    .from(chainLinks)
    .where(and(eq(chainLinks.workspaceId, ctx.workspace.id), eq(chainLinks.chainId, chainId)));
  return rows.sort(comparePositions);
}

/** Names of touchpoints in the order of their ids. NOT_FOUND at `field` where one is not here or lies in the trash. */
export async function requireTouchpoints(
  ctx: TenantContext,
  w: TenantWrite,
  ids: readonly string[],
  field = 'touchpointIds',
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await w.tx
    .select({ id: touchpoints.id, name: touchpoints.name })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        among(touchpoints.id, [...ids]),
        isNull(touchpoints.deletedAt),
      ),
    );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.map((id) => {
    const name = names.get(id);
    if (name === undefined) throw new AppError('NOT_FOUND', { field });
    return name;
  });
}

/** The link behind which others go: null for the beginning. NOT_FOUND at `afterId` where the chain has no such one. */
export function linkAfter(
  links: readonly { id: string; touchpointId: string }[],
  afterId: string | null,
): string | null {
  if (afterId === null) return null;
  const link = links.find(({ touchpointId }) => touchpointId === afterId);
  if (!link) throw new AppError('NOT_FOUND', { field: 'afterId' });
  return link.id;
}

/**
 * Puts touchpoints into a locked chain, behind one of its own, at its beginning (null) or its end (undefined). LIMIT beyond
 * the length of a chain, NOT_FOUND at `afterId`.
 */
export async function insertLinks(
  ctx: TenantContext,
  w: TenantWrite,
  chainId: string,
  touchpointIds: readonly string[],
  afterId?: string | null,
): Promise<void> {
  const links = await readLinks(ctx, w, chainId);
  const behind = afterId === undefined ? undefined : linkAfter(links, afterId);
  if (links.length + touchpointIds.length > chainLength) {
    throw new AppError('LIMIT', {
      field: 'touchpointIds',
      key: 'chainTooLong',
      values: { limit: chainLength },
    });
  }
  if (touchpointIds.length === 0) return;
  const positions = positionsAfter(links, behind, touchpointIds.length);
  await w.tx.insert(chainLinks).values(
    touchpointIds.map((touchpointId, at) => ({
      workspaceId: ctx.workspace.id,
      id: newId(),
      chainId,
      touchpointId,
      position: positions[at] ?? '',
    })),
  );
}

/** Notes who changed a chain last. */
export async function stampChain(ctx: TenantContext, w: TenantWrite, id: string): Promise<void> {
  await w.tx
    .update(chains)
    .set({ updatedAt: new Date(), updatedBy: await w.personId() })
    .where(own(ctx, chains, id));
}
