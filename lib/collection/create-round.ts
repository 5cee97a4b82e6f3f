import 'server-only';
import { collectionLinks, collectionRounds } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { hashToken, newToken } from '@/lib/auth/tokens';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { collectionRoundSchema, type CollectionRoundInput } from './input';

/** Opens a collection round with a link of its own, under which staff without accounts suggest touchpoints. */
export async function createRound(
  ctx: TenantContext,
  input: CollectionRoundInput,
): Promise<{ id: string; token: string }> {
  return withTenant.write(ctx, 'collection:manage', async (w) => {
    const { name, question, closesAt } = parseInput(collectionRoundSchema, input);
    const id = newId();
    const token = newToken();
    const tokenHash = hashToken(token);
    const author = await w.personId();
    const workspaceId = ctx.workspace.id;
    await w.tx.insert(collectionRounds).values({
      workspaceId,
      id,
      name,
      question,
      token,
      tokenHash,
      closesAt: closesAt ? new Date(closesAt) : null,
      createdBy: author,
      updatedBy: author,
    });
    await w.tx.insert(collectionLinks).values({ tokenHash, workspaceId, roundId: id });
    w.record({
      action: 'collectionRound.create',
      subject: { type: 'collectionRound', id, label: name },
      after: { name, question, closesAt },
    });
    w.emit({ kind: 'collectionRound', id, op: 'create' });
    return { id, token };
  });
}
