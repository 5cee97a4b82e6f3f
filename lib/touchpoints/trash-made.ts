import 'server-only';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';

/** Puts what a step made into the trash, as far as it is not there; gives the ids. `which` says what the step made. */
export async function trashMade(
  ctx: TenantContext,
  w: TenantWrite,
  which: SQL | undefined,
): Promise<string[]> {
  const gone = await w.tx
    .update(touchpoints)
    .set({ deletedAt: new Date(), updatedAt: new Date(), updatedBy: await w.personId() })
    .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), which, isNull(touchpoints.deletedAt)))
    .returning({ id: touchpoints.id });
  return gone.map(({ id }) => id);
}
