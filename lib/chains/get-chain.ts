import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { chains } from '@/db/schema/chains';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { readChainLinks } from './read-chain-links';
import type { Chain } from './types';

/** A chain with its touchpoints in their order. Throws NOT_FOUND. */
export async function getChain(ctx: TenantContext, id: string): Promise<Chain> {
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const [row] = await tx
      .select({ chain: chains, createdBy: workspacePeople.name })
      .from(chains)
      .leftJoin(
        workspacePeople,
        and(eq(workspacePeople.workspaceId, chains.workspaceId), eq(workspacePeople.id, chains.createdBy)),
      )
      .where(and(own(ctx, chains, id), isNull(chains.deletedAt)));
    if (!row) throw new AppError('NOT_FOUND');
    const { name, description, updatedAt } = row.chain;
    return {
      id,
      name,
      description,
      links: await readChainLinks(tx, ctx, id),
      createdBy: row.createdBy,
      updatedAt: updatedAt.toISOString(),
    };
  });
}
