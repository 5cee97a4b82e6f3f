import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { foldForSearch } from '@/lib/format/collate';

const shown = 12;

/**
 * Touchpoints whose name holds the words, names that start with them first. Folded in the application, because letters
 * of five languages fold by rules that the database does not have (ł, ё, ș with cedilla).
 */
export async function searchTouchpoints(ctx: TenantContext, query: string) {
  const wanted = foldForSearch(query.trim());
  if (wanted.length < 2) return [];
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: touchpoints.id, name: touchpoints.name, channel: channels.name })
      .from(touchpoints)
      .leftJoin(
        channels,
        and(
          eq(channels.workspaceId, touchpoints.workspaceId),
          eq(channels.id, touchpoints.channelId),
          isNull(channels.deletedAt),
        ),
      )
      .where(
        and(
          eq(touchpoints.workspaceId, ctx.workspace.id),
          isNull(touchpoints.deletedAt),
          isNull(touchpoints.archivedAt),
        ),
      ),
  );
  return rows
    .map((row) => ({ row, at: foldForSearch(row.name).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || a.row.name.localeCompare(b.row.name, ctx.locale))
    .slice(0, shown)
    .map(({ row }) => row);
}
