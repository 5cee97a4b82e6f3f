import 'server-only';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';

/** What can be chosen where a record names touchpoints, by name: archived and retired ones are left out. */
export async function listTouchpointNames(ctx: TenantContext): Promise<{ id: string; name: string }[]> {
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: touchpoints.id, name: touchpoints.name })
      .from(touchpoints)
      .where(
        and(
          eq(touchpoints.workspaceId, ctx.workspace.id),
          isNull(touchpoints.deletedAt),
          isNull(touchpoints.archivedAt),
          ne(touchpoints.presence, 'retired'),
        ),
      ),
  );
  return sortByText(ctx.locale, rows, ({ name }) => name);
}
