import 'server-only';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';
import { purgeFromTrashSchema, type PurgeFromTrashInput } from './input';
import { trashTables } from './trash-tables';
import { trashKinds } from './types';

/**
 * Removes records for good before their 30 days are over, with everything that hangs on them. Throws NOT_FOUND where one
 * is not in the trash; nothing of its kind goes then.
 */
export async function purgeFromTrash(ctx: TenantContext, input: PurgeFromTrashInput): Promise<void> {
  const { items } = parseInput(purgeFromTrashSchema, input);
  const idsOf = (kind: (typeof trashKinds)[number]) => [
    ...new Set(items.filter((item) => item.kind === kind).map(({ id }) => id)),
  ];
  const touchpoints = idsOf('touchpoint');
  if (touchpoints.length > 0) await purgeTouchpoints(ctx, { ids: touchpoints });
  await withTenant.write(ctx, 'trash:manage', async (w) => {
    for (const kind of trashKinds) {
      const ids = idsOf(kind);
      if (kind === 'touchpoint' || ids.length === 0) continue;
      const table = trashTables[kind];
      const gone = await w.tx
        .delete(table)
        .where(
          and(eq(table.workspaceId, ctx.workspace.id), inArray(table.id, ids), isNotNull(table.deletedAt)),
        )
        .returning({ name: table.name });
      if (gone.length !== ids.length) throw new AppError('NOT_FOUND');
      w.record({
        action: 'trash.remove',
        subject: { type: kind, id: null, label: gone.length === 1 ? (gone[0]?.name ?? '') : '' },
        after: { count: gone.length, names: gone.slice(0, 20).map(({ name }) => name) },
      });
      w.emit({ kind, id: null, op: 'reset' });
    }
  });
}
