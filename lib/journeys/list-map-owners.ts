import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';

/** The people of the brand who can own a map, by name: no guests, nobody who has left. */
export async function listMapOwners(ctx: TenantContext): Promise<{ id: string; name: string }[]> {
  const rows = await withTenant.read(ctx, 'journey:read', (tx) =>
    tx
      .select({ id: workspacePeople.id, name: workspacePeople.name })
      .from(workspacePeople)
      .where(
        and(
          eq(workspacePeople.workspaceId, ctx.workspace.id),
          eq(workspacePeople.isGuest, false),
          isNull(workspacePeople.leftAt),
          isNull(workspacePeople.erasedAt),
        ),
      ),
  );
  return sortByText(ctx.locale, rows, ({ name }) => name);
}
