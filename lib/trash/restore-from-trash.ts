import 'server-only';
import { and, isNotNull } from 'drizzle-orm';
import { collectionRounds } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { restoreListEntry } from '@/lib/touchpoints/lists/restore-list-entry';
import { restoreTouchpoints } from '@/lib/touchpoints/restore-touchpoints';
import { restoreFromTrashSchema, type RestoreFromTrashInput } from './input';

/** A round's link works again as soon as it is back. */
async function restoreRound(ctx: TenantContext, id: string): Promise<void> {
  await withTenant.write(ctx, 'collection:manage', async (w) => {
    const [row] = await w.tx
      .update(collectionRounds)
      .set({ deletedAt: null, updatedAt: new Date(), updatedBy: await w.personId() })
      .where(and(own(ctx, collectionRounds, id), isNotNull(collectionRounds.deletedAt)))
      .returning({ name: collectionRounds.name });
    if (!row) throw new AppError('NOT_FOUND');
    w.record({
      action: 'collectionRound.restore',
      subject: { type: 'collectionRound', id, label: row.name },
    });
    w.emit({ kind: 'collectionRound', id, op: 'create' });
  });
}

/**
 * Takes records out of the trash, each kind by its own verb. Throws NOT_FOUND where one is not in the trash, and CONFLICT
 * where its name was given away meanwhile: a single record can be given another one.
 */
export async function restoreFromTrash(
  ctx: TenantContext,
  input: RestoreFromTrashInput,
): Promise<{ restored: number }> {
  const { items, name } = parseInput(restoreFromTrashSchema, input);
  if (!ctx.permissions.has('trash:manage')) throw new AppError('FORBIDDEN');
  const touchpoints = items.filter(({ kind }) => kind === 'touchpoint').map(({ id }) => id);
  // Lists before touchpoints, so that a restored touchpoint finds its channel, brands before their objects.
  const others = items
    .filter(({ kind }) => kind !== 'touchpoint')
    .sort((a) => (a.kind === 'object' ? 1 : -1));
  for (const { kind, id } of others) {
    if (kind === 'collectionRound') await restoreRound(ctx, id);
    else if (kind !== 'touchpoint')
      await restoreListEntry(ctx, kind, id, items.length === 1 ? name : undefined);
  }
  if (touchpoints.length > 0) await restoreTouchpoints(ctx, { ids: touchpoints });
  return { restored: items.length };
}
