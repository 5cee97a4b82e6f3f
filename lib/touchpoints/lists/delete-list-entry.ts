import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { idSchema, type ListName } from '../input';
import { planPurge } from '../plan-purge';
import { countUse, lists, lockEntry, type ListUse } from './lists';

/**
 * Puts an entry into the trash. Whatever names it shows nothing in its place until it is restored; the answer says how
 * much that is. NOT_FOUND where it is not here.
 */
export async function deleteListEntry(ctx: TenantContext, list: ListName, id: string): Promise<ListUse> {
  const { table, permission } = lists[list];
  return withTenant.write(ctx, permission, async (w) => {
    parseInput(idSchema, { id });
    const before = await lockEntry(w.tx, ctx, list, id);
    const use = await countUse(w.tx, ctx, list, id);
    const stamp = { updatedAt: new Date(), updatedBy: await w.personId() };
    await w.tx
      .update(table)
      .set({ deletedAt: new Date(), ...stamp } as never)
      .where(own(ctx, table, id));
    w.record({
      action: `${list}.delete`,
      subject: { type: list, id, label: before.name },
      after: { ...use },
    });
    await planPurge(ctx, w);
    w.emit({ kind: list, id, op: 'delete' });
    return use;
  });
}
