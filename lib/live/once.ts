import 'server-only';
import { and, eq } from 'drizzle-orm';
import { mutations } from '@/db/schema/activity';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';

/**
 * Does a write once for the client's own id of it: a retry after a lost answer changes nothing and gives the first
 * result, also when both arrive at the same time. Without an id the work is simply done.
 */
export async function once<Result>(
  ctx: TenantContext,
  w: TenantWrite,
  mutationId: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!mutationId) return work();
  const mine = and(eq(mutations.workspaceId, ctx.workspace.id), eq(mutations.id, mutationId));
  const [claimed] = await w.tx
    .insert(mutations)
    .values({ workspaceId: ctx.workspace.id, id: mutationId })
    .onConflictDoNothing()
    .returning({ id: mutations.id });
  if (!claimed) {
    const [first] = await w.tx.select({ result: mutations.result }).from(mutations).where(mine);
    return first?.result as Result;
  }
  const result = await work();
  await w.tx.update(mutations).set({ result }).where(mine);
  return result;
}
