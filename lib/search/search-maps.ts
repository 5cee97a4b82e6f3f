import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { foldForSearch } from '@/lib/format/collate';

const shown = 8;

/**
 * Journey maps whose title holds the words, titles that start with them first; folded as names of touchpoints are. None for
 * whoever may not see maps.
 */
export async function searchMaps(
  ctx: TenantContext,
  query: string,
): Promise<{ id: string; title: string }[]> {
  const wanted = foldForSearch(query);
  if (wanted.length < 2 || !ctx.permissions.has('journey:read')) return [];
  const rows = await withTenant.read(ctx, 'journey:read', (tx) =>
    tx
      .select({ id: journeyMaps.id, title: journeyMaps.title })
      .from(journeyMaps)
      .where(
        and(
          eq(journeyMaps.workspaceId, ctx.workspace.id),
          isNull(journeyMaps.deletedAt),
          isNull(journeyMaps.archivedAt),
        ),
      ),
  );
  return rows
    .map((row) => ({ row, at: foldForSearch(row.title).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || a.row.title.localeCompare(b.row.title, ctx.locale))
    .slice(0, shown)
    .map(({ row }) => row);
}
