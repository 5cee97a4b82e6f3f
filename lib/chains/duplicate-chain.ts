import 'server-only';
import { and, eq } from 'drizzle-orm';
import { chainLinks, chains } from '@/db/schema/chains';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { readHandovers, writeHandovers } from './chain-links';
import { duplicateChainSchema, type DuplicateChainInput } from './input';
import { lockChain } from './lock-chain';

/**
 * Makes a second chain with the same links under another name; what should become of the whole first one is not said of it.
 * Throws NOT_FOUND, CONFLICT `nameTaken`.
 */
export async function duplicateChain(
  ctx: TenantContext,
  input: DuplicateChainInput,
): Promise<{ id: string }> {
  return withTenant.write(ctx, 'chain:write', async (w) => {
    const { id: from, name } = parseInput(duplicateChainSchema, input);
    const original = await lockChain(ctx, w, from);
    const { description, trigger, entryChannelId, successorId, isBranched } = original;
    const id = newId();
    const here = ctx.workspace.id;
    const author = await w.personId();
    await w.tx.insert(chains).values({
      ...{ workspaceId: here, id, name, description, trigger, entryChannelId, successorId, isBranched },
      createdBy: author,
      updatedBy: author,
    });
    const links = await w.tx
      .select()
      .from(chainLinks)
      .where(and(eq(chainLinks.workspaceId, here), eq(chainLinks.chainId, from)));
    const copies = new Map(links.map((link) => [link.id, newId()]));
    const copyOf = (link: string | null) => (link === null ? null : (copies.get(link) ?? null));
    if (links.length > 0) {
      await w.tx.insert(chainLinks).values(
        links.map((link) => ({
          ...link,
          id: copies.get(link.id) ?? newId(),
          chainId: id,
          mergeIntoId: copyOf(link.mergeIntoId),
        })),
      );
    }
    const handovers = (await readHandovers(w.tx, ctx, from)).flatMap(({ data, ...passage }) => {
      const [first, second] = [copyOf(passage.from), copyOf(passage.to)];
      return first && second ? [{ from: first, to: second, data }] : [];
    });
    await writeHandovers(ctx, w, id, handovers);
    w.record({
      action: 'chain.duplicate',
      subject: { type: 'chain', id, label: name },
      after: { from: original.name },
    });
    w.emit({ kind: 'chain', id, op: 'create' });
    return { id };
  });
}
