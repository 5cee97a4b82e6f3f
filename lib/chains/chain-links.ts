import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { chainHandovers, chainLinks, chains } from '@/db/schema/chains';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { among } from '@/lib/touchpoints/among';
import { comparePositions, positionsAfter } from '@/lib/touchpoints/position';
import { findCycle } from './figures/graph';
import type { Handover } from './figures/standing-handovers';
import { chainLength } from './input';

export type StoredLink = typeof chainLinks.$inferSelect & { name: string; isHere: boolean };

/** The links of a chain in their order with the names of their touchpoints, those that lie in the trash too. */
export async function readLinks(tx: TenantTx, ctx: TenantContext, chainId: string): Promise<StoredLink[]> {
  const rows = await tx
    .select({ link: chainLinks, name: touchpoints.name, deletedAt: touchpoints.deletedAt })
    .from(chainLinks)
    .innerJoin(
      touchpoints,
      and(eq(touchpoints.workspaceId, chainLinks.workspaceId), eq(touchpoints.id, chainLinks.touchpointId)),
    )
    .where(and(eq(chainLinks.workspaceId, ctx.workspace.id), eq(chainLinks.chainId, chainId)));
  return rows
    .map(({ link, name, deletedAt }) => ({ ...link, name, isHere: deletedAt === null }))
    .sort(comparePositions);
}

/** What is stored of what follows what in a chain, by links. */
export async function readHandovers(tx: TenantTx, ctx: TenantContext, chainId: string): Promise<Handover[]> {
  return tx
    .select({ from: chainHandovers.fromId, to: chainHandovers.toId, data: chainHandovers.data })
    .from(chainHandovers)
    .where(and(eq(chainHandovers.workspaceId, ctx.workspace.id), eq(chainHandovers.chainId, chainId)));
}

/** Stores what follows what; a passage that is there already takes the new word about its data. */
export async function writeHandovers(
  ctx: TenantContext,
  w: TenantWrite,
  chainId: string,
  handovers: readonly Handover[],
): Promise<void> {
  if (handovers.length === 0) return;
  const key = [
    chainHandovers.workspaceId,
    chainHandovers.chainId,
    chainHandovers.fromId,
    chainHandovers.toId,
  ];
  const rows = handovers.map(({ from, to, data }) => ({
    workspaceId: ctx.workspace.id,
    chainId,
    fromId: from,
    toId: to,
    data,
  }));
  await w.tx
    .insert(chainHandovers)
    .values(rows)
    .onConflictDoUpdate({ target: key, set: { data: sql`excluded.data` } });
}

/** VALIDATION `chainCycle` with the names where links would lead back to themselves. */
export function refuseCycles(
  links: readonly { id: string; name: string }[],
  handovers: readonly { from: string; to: string }[],
  field: string,
): void {
  const cycle = findCycle(
    links.map(({ id }) => id),
    handovers,
  );
  if (!cycle) return;
  const names = new Map(links.map(({ id, name }) => [id, name]));
  const way = cycle.map((id) => names.get(id) ?? '').join(' → ');
  throw new AppError('VALIDATION', { field, key: 'chainCycle', values: { way } });
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

/** LIMIT `chainTooLong` where a chain would have more links than it may. */
export function requireRoom(links: number): void {
  if (links <= chainLength) return;
  throw new AppError('LIMIT', {
    field: 'touchpointIds',
    key: 'chainTooLong',
    values: { limit: chainLength },
  });
}

/**
 * Puts touchpoints into a locked chain, behind one of its own, at its beginning (null) or its end (undefined). In a branched
 * chain they follow one another there, and the first one follows the link that they are put behind. LIMIT beyond the length
 * of a chain, NOT_FOUND at `afterId`.
 */
export async function insertLinks(
  ctx: TenantContext,
  w: TenantWrite,
  { id: chainId, isBranched }: { id: string; isBranched: boolean },
  touchpointIds: readonly string[],
  afterId?: string | null,
): Promise<void> {
  const links = await readLinks(w.tx, ctx, chainId);
  const behind = afterId === undefined ? undefined : linkAfter(links, afterId);
  requireRoom(links.length + touchpointIds.length);
  if (touchpointIds.length === 0) return;
  const positions = positionsAfter(links, behind, touchpointIds.length);
  const rows = touchpointIds.map((touchpointId, at) => ({
    workspaceId: ctx.workspace.id,
    id: newId(),
    chainId,
    touchpointId,
    position: positions[at] ?? '',
  }));
  await w.tx.insert(chainLinks).values(rows);
  if (!isBranched) return;
  const earlier = behind === undefined ? links.at(-1)?.id : behind;
  const way = [...(earlier ? [earlier] : []), ...rows.map(({ id }) => id)];
  if (behind === null && links[0]) way.push(links[0].id);
  await writeHandovers(
    ctx,
    w,
    chainId,
    way.slice(1).map((to, at) => ({ from: way[at] ?? '', to, data: null })),
  );
}

/** Notes who changed a chain last. */
export async function stampChain(ctx: TenantContext, w: TenantWrite, id: string): Promise<void> {
  await w.tx
    .update(chains)
    .set({ updatedAt: new Date(), updatedBy: await w.personId() })
    .where(own(ctx, chains, id));
}
