import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { idSchema, listSchemas, type ListInput, type ListName } from '../input';
import { countUse, lists, lockEntry, type ListUse } from './lists';

/**
 * Changes an entry; a new name flows to everything that names it, and the answer says how much that is. Throws NOT_FOUND
 * where the entry (or an object's new brand) is not here, and CONFLICT where the name is taken.
 */
export async function updateListEntry<List extends ListName>(
  ctx: TenantContext,
  list: List,
  id: string,
  input: ListInput<List>,
): Promise<ListUse> {
  const { table, permission } = lists[list];
  return withTenant.write(ctx, permission, async (w) => {
    parseInput(idSchema, { id });
    const values: { name: string; brandId?: string } = parseInput(listSchemas[list], input as never);
    const before = await lockEntry(w.tx, ctx, list, id);
    if (values.brandId && values.brandId !== before.brandId)
      await lockEntry(w.tx, ctx, 'brand', values.brandId);
    const stamp = { updatedAt: new Date(), updatedBy: await w.personId() };
    await w.tx
      .update(table)
      .set({ ...values, ...stamp } as never)
      .where(own(ctx, table, id));
    w.record({
      action: `${list}.update`,
      subject: { type: list, id, label: values.name },
      before,
      after: { ...values },
    });
    w.emit({ kind: list, id, op: 'update' });
    return countUse(w.tx, ctx, list, id);
  });
}
