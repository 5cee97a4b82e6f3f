import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import { comparePositions } from '../position';
import type { ListInput, ListName } from '../input';
import { countUse, lists, type ListRecord, type ListUse } from './lists';
import { listSchemas } from '../input';

export type ListedEntry<List extends ListName> = Required<ListInput<List>> & {
  id: string;
  archived: boolean;
  use: ListUse;
};

const countsAtOnce = 8;

/**
 * The entries of one of the workspace's lists with all their fields and how much names each; in the order that people
 * gave them, or by name. With `trashed` those in the trash.
 */
export async function listEntries<List extends ListName>(
  ctx: TenantContext,
  list: List,
  { trashed = false }: { trashed?: boolean } = {},
): Promise<ListedEntry<List>[]> {
  const { table, ordered } = lists[list];
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const rows: ListRecord[] = await tx
      .select()
      .from(table)
      .where(
        and(
          eq(table.workspaceId, ctx.workspace.id),
          trashed ? isNotNull(table.deletedAt) : isNull(table.deletedAt),
        ),
      );
    const sorted = ordered
      ? rows.sort((a, b) => comparePositions(a as never, b as never))
      : sortByText(ctx.locale, rows, ({ name }) => name);
    const fields = Object.keys(listSchemas[list].shape);
    const entries: ListedEntry<List>[] = [];
    for (let at = 0; at < sorted.length; at += countsAtOnce) {
      const part = sorted.slice(at, at + countsAtOnce);
      const uses = await Promise.all(part.map(({ id }) => countUse(tx, ctx, list, id)));
      part.forEach((row, index) => {
        const own = Object.fromEntries(fields.map((field) => [field, row[field]]));
        entries.push({
          ...own,
          id: row.id,
          archived: row.archivedAt !== null,
          use: uses[index],
        } as ListedEntry<List>);
      });
    }
    return entries;
  });
}
