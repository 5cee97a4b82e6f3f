import 'server-only';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { positionsAfter } from '../position';
import { lists, lockEntry } from './lists';

const moveSchema = z.object({ id: z.uuid(), afterId: z.uuid().nullable() });

/** Puts a channel or a brand value behind another one, or first. NOT_FOUND where it is not here. */
export async function moveListEntry(
  ctx: TenantContext,
  list: 'channel' | 'brandValue',
  id: string,
  afterId: string | null,
): Promise<void> {
  const { table, permission } = lists[list];
  await withTenant.write(ctx, permission, async (w) => {
    const input = parseInput(moveSchema, { id, afterId });
    const { name } = await lockEntry(w.tx, ctx, list, id);
    if (input.afterId) await lockEntry(w.tx, ctx, list, input.afterId);
    const others = await w.tx
      .select({ id: table.id, position: table.position })
      .from(table)
      .where(and(eq(table.workspaceId, ctx.workspace.id), ne(table.id, id), isNull(table.deletedAt)));
    const [position] = positionsAfter(others, input.afterId, 1);
    const stamp = { updatedAt: new Date(), updatedBy: await w.personId() };
    await w.tx
      .update(table)
      .set({ position, ...stamp } as never)
      .where(own(ctx, table, id));
    w.record({ action: `${list}.move`, subject: { type: list, id, label: name } });
    w.emit({ kind: list, id, op: 'update' });
  });
}
