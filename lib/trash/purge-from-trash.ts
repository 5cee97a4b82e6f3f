import 'server-only';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { settleFiles } from '@/lib/files/settle-files';
import { parseInput } from '@/lib/parse-input';
import { heldInTrash } from '@/lib/touchpoints/held-in-trash';
import { keepNamesOnMaps } from '@/lib/touchpoints/move-map-cards';
import { takeTouchpointsAway } from '@/lib/touchpoints/purge-touchpoints';
import { purgeFromTrashSchema, type PurgeFromTrashInput } from './input';
import { nameColumn, trashTables } from './trash-tables';
import { trashKinds } from './types';

// What hangs on another record comes before it: it would go with it and be missed then.
const inOrder = [...trashKinds].reverse();

/**
 * Removes records for good before their 30 days are over, with everything that hangs on them: all of them or none. Throws
 * NOT_FOUND where one is not in the trash, CONFLICT `trashHeld` where visits or answers hang on it.
 */
export async function purgeFromTrash(ctx: TenantContext, input: PurgeFromTrashInput): Promise<void> {
  const { items } = parseInput(purgeFromTrashSchema, input);
  const idsOf = (kind: (typeof trashKinds)[number]) => [
    ...new Set(items.filter((item) => item.kind === kind).map(({ id }) => id)),
  ];
  await withTenant.write(ctx, 'trash:manage', async (w) => {
    await keepNamesOnMaps(w, ctx);
    for (const kind of inOrder) {
      const ids = idsOf(kind);
      if (ids.length === 0) continue;
      if (kind === 'touchpoint') {
        await takeTouchpointsAway(ctx, w, ids);
        continue;
      }
      const table = trashTables[kind];
      const held = heldInTrash[kind];
      const kept = held
        ? await w.tx
            .select({ name: nameColumn(kind) })
            .from(table)
            .where(and(eq(table.workspaceId, ctx.workspace.id), inArray(table.id, ids), held))
        : [];
      if (kept.length > 0) {
        throw new AppError('CONFLICT', { key: 'trashHeld', values: { name: kept[0]?.name ?? '' } });
      }
      const gone = await w.tx
        .delete(table)
        .where(
          and(eq(table.workspaceId, ctx.workspace.id), inArray(table.id, ids), isNotNull(table.deletedAt)),
        )
        .returning({ name: nameColumn(kind) });
      if (gone.length !== ids.length) throw new AppError('NOT_FOUND');
      w.record({
        action: 'trash.remove',
        subject: { type: kind, id: null, label: gone.length === 1 ? (gone[0]?.name ?? '') : '' },
        after: { count: gone.length, names: gone.slice(0, 20).map(({ name }) => name) },
      });
      w.emit({ kind, id: null, op: 'reset' });
    }
    await settleFiles(ctx, w);
  });
}
