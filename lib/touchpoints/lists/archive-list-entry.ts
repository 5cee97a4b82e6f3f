import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { idSchema, type ListName } from '../input';
import { lists, lockEntry } from './lists';

/** Hides an entry from choices and keeps its name where it stands, or offers it again. NOT_FOUND where it is not here. */
export async function archiveListEntry(
  ctx: TenantContext,
  list: ListName,
  id: string,
  archived = true,
): Promise<void> {
  const { table, permission } = lists[list];
  await withTenant.write(ctx, permission, async (w) => {
    parseInput(idSchema, { id });
    const before = await lockEntry(w.tx, ctx, list, id);
    if ((before.archivedAt !== null) === archived) return;
    const stamp = { updatedAt: new Date(), updatedBy: await w.personId() };
    await w.tx
      .update(table)
      .set({ archivedAt: archived ? new Date() : null, ...stamp } as never)
      .where(own(ctx, table, id));
    const action = archived ? `${list}.archive` : `${list}.restore`;
    w.record({ action, subject: { type: list, id, label: before.name } });
    w.emit({ kind: list, id, op: 'update' });
  });
}
