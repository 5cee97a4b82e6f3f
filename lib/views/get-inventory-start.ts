import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { currentSequence } from '@/lib/live/read-events';
import { compactTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { readLists } from '@/lib/touchpoints/read-lists';
import { readTouchpoints } from '@/lib/touchpoints/read-touchpoints';
import type { Inventory } from '@/lib/touchpoints/types';

export interface InventoryStart {
  inventory: Inventory;
  /** Whether `inventory` has all rows. */
  complete: boolean;
  /** Touchpoints that are not archived. */
  total: number;
}

/**
 * What the inventory's page begins with: all rows up to `whole`, else the first ones in the inventory's own order, so that
 * a large inventory shows as fast as a small one. The screen fetches the rest in one answer.
 */
export async function getInventoryStart(
  ctx: TenantContext,
  { first, whole }: { first: number; whole: number },
): Promise<InventoryStart> {
  // Read before the rows, so that they are never older than it says.
  const seq = await currentSequence(ctx);
  const start = await withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const here = eq(touchpoints.workspaceId, ctx.workspace.id);
    const [counted] = await tx
      .select({
        all: sql<number>`count(*)::int`,
        standing: sql<number>`(count(*) filter (where ${touchpoints.archivedAt} is null))::int`,
      })
      .from(touchpoints)
      .where(and(here, isNull(touchpoints.deletedAt)));
    const { all = 0, standing = 0 } = counted ?? {};
    if (all <= whole) return { total: standing, rows: null };
    const ids = await tx
      .select({ id: touchpoints.id })
      .from(touchpoints)
      .where(and(here, isNull(touchpoints.deletedAt), isNull(touchpoints.archivedAt)))
      .orderBy(sql`${touchpoints.position} collate "C"`, touchpoints.id)
      .limit(first);
    const rows = first > 0 ? await readTouchpoints(tx, ctx, { ids: ids.map(({ id }) => id) }) : [];
    return { total: standing, rows, lists: await readLists(tx, ctx) };
  });
  if (start.rows === null) return { inventory: await getInventory(ctx), complete: true, total: start.total };
  const rows = start.rows.map(compactTouchpoint);
  const inventory = { seq, currency: ctx.workspace.currency, rows, ...start.lists };
  return { inventory, complete: false, total: start.total };
}
