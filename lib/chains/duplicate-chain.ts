import 'server-only';
import { and, eq } from 'drizzle-orm';
import { chainLinks, chains } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { duplicateChainSchema, type DuplicateChainInput } from './input';
import { lockChain } from './lock-chain';

/** Makes a second chain with the same touchpoints under another name. Throws NOT_FOUND, CONFLICT `nameTaken`. */
export async function duplicateChain(
  ctx: TenantContext,
  input: DuplicateChainInput,
): Promise<{ id: string }> {
  return withTenant.write(ctx, 'chain:write', async (w) => {
    const { id: from, name } = parseInput(duplicateChainSchema, input);
    const { description, name: original } = await lockChain(ctx, w, from);
    const id = newId();
    const here = ctx.workspace.id;
    const author = await w.personId();
    await w.tx
      .insert(chains)
      .values({ workspaceId: here, id, name, description, createdBy: author, updatedBy: author });
    const links = await w.tx
      .select()
      .from(chainLinks)
      .where(and(eq(chainLinks.workspaceId, here), eq(chainLinks.chainId, from)));
    if (links.length > 0) {
      await w.tx.insert(chainLinks).values(links.map((link) => ({ ...link, id: newId(), chainId: id })));
    }
    w.record({
      action: 'chain.duplicate',
      subject: { type: 'chain', id, label: name },
      after: { from: original },
    });
    w.emit({ kind: 'chain', id, op: 'create' });
    return { id };
  });
}
