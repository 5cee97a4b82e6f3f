import 'server-only';
import { z } from 'zod';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { nameLength } from '../constants';
import type { ListName } from '../input';
import { lists, lockEntry } from './lists';

const restoreSchema = z.object({ id: z.uuid(), name: z.string().trim().min(1).max(nameLength).optional() });

interface Restored {
  list: ListName;
  id: string;
  name?: string;
}

/** The same inside a transaction under way, for several records that come back together. */
export async function putEntryBack(
  ctx: TenantContext,
  w: TenantWrite,
  { list, ...asked }: Restored,
): Promise<void> {
  const { table } = lists[list];
  const { id, name } = parseInput(restoreSchema, asked);
  const before = await lockEntry(w.tx, ctx, list, id, true);
  const label = name ?? before.name;
  const stamp = { updatedAt: new Date(), updatedBy: await w.personId() };
  await w.tx
    .update(table)
    .set({ name: label, deletedAt: null, ...stamp } as never)
    .where(own(ctx, table, id));
  w.record({ action: `${list}.restore`, subject: { type: list, id, label } });
  w.emit({ kind: list, id, op: 'create' });
}

/**
 * Takes an entry out of the trash, under another name where its own was given away meanwhile (CONFLICT asks for one).
 * NOT_FOUND where it is not in the trash.
 */
export async function restoreListEntry(
  ctx: TenantContext,
  list: ListName,
  id: string,
  name?: string,
): Promise<void> {
  await withTenant.write(ctx, lists[list].permission, (w) => putEntryBack(ctx, w, { list, id, name }));
}
