import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { listSchemas, type ListInput, type ListName } from '../input';
import { lists, lockEntry, nextPosition } from './lists';

/**
 * Adds an entry to one of the workspace's lists: a channel, a unit, a brand value, a segment, a brand, an object of a
 * brand. Throws CONFLICT where the name is taken and NOT_FOUND at `id` where an object's brand is not here.
 */
export async function createListEntry<List extends ListName>(
  ctx: TenantContext,
  list: List,
  input: ListInput<List>,
): Promise<{ id: string; name: string }> {
  const { table, permission, ordered } = lists[list];
  return withTenant.write(ctx, permission, async (w) => {
    const values = parseInput(listSchemas[list], input as never) as { name: string; brandId?: string };
    if (values.brandId) await lockEntry(w.tx, ctx, 'brand', values.brandId);
    const id = newId();
    const author = await w.personId();
    const position = ordered
      ? { position: await nextPosition(w.tx, ctx, list as 'channel' | 'brandValue') }
      : {};
    const row = {
      ...values,
      ...position,
      id,
      workspaceId: ctx.workspace.id,
      createdBy: author,
      updatedBy: author,
    };
    await w.tx.insert(table).values(row as never);
    w.record({ action: `${list}.create`, subject: { type: list, id, label: values.name }, after: values });
    w.emit({ kind: list, id, op: 'create' });
    return { id, name: values.name };
  });
}
