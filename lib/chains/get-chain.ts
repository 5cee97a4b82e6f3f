import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { chains } from '@/db/schema/chains';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { readHandovers, readLinks } from './chain-links';
import { standingHandovers } from './figures/standing-handovers';
import { readChainLinks } from './read-chain-links';
import type { Chain } from './types';

/** A chain with its touchpoints in their order, and what follows what. Throws NOT_FOUND. */
export async function getChain(ctx: TenantContext, id: string): Promise<Chain> {
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const [row] = await tx
      .select({
        chain: chains,
        createdBy: workspacePeople.name,
        entryChannel: sql<
          string | null
        >`(select c.name from channels c where c.workspace_id = ${chains.workspaceId}
          and c.id = ${chains.entryChannelId} and c.deleted_at is null)`,
        successor: sql<
          string | null
        >`(select s.name from chains s where s.workspace_id = ${chains.workspaceId}
          and s.id = ${chains.successorId} and s.deleted_at is null)`,
        mergeInto: sql<
          string | null
        >`(select s.name from chains s where s.workspace_id = ${chains.workspaceId}
          and s.id = ${chains.mergeIntoId} and s.deleted_at is null)`,
      })
      .from(chains)
      .leftJoin(
        workspacePeople,
        and(eq(workspacePeople.workspaceId, chains.workspaceId), eq(workspacePeople.id, chains.createdBy)),
      )
      .where(and(own(ctx, chains, id), isNull(chains.deletedAt)));
    if (!row) throw new AppError('NOT_FOUND');
    const { name, description, trigger, isBranched, fate, updatedAt } = row.chain;
    const { entryChannelId, successorId, mergeIntoId } = row.chain;
    const stored = await readLinks(tx, ctx, id);
    const touchpointOf = new Map(stored.map((link) => [link.id, link.touchpointId]));
    const handovers = standingHandovers(stored, await readHandovers(tx, ctx, id), isBranched);
    return {
      id,
      name,
      description,
      trigger,
      entryChannelId: row.entryChannel === null ? null : entryChannelId,
      successorId: row.successor === null ? null : successorId,
      fate,
      mergeIntoId: row.mergeInto === null ? null : mergeIntoId,
      isBranched,
      entryChannel: row.entryChannel,
      successor: row.successor,
      mergeInto: row.mergeInto,
      links: await readChainLinks(tx, ctx, id),
      handovers: handovers.map(({ from, to, data }) => ({
        from: touchpointOf.get(from) ?? '',
        to: touchpointOf.get(to) ?? '',
        data,
      })),
      createdBy: row.createdBy,
      updatedAt: updatedAt.toISOString(),
    };
  });
}
