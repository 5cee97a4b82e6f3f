import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { personas } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';

/** The names of the brand's personas, archived ones among them, in the order of the reader's language. */
export async function listPersonaNames(
  ctx: TenantContext,
): Promise<{ id: string; name: string; isTrashed: boolean }[]> {
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: personas.id, name: personas.name })
      .from(personas)
      .where(and(eq(personas.workspaceId, ctx.workspace.id), isNull(personas.deletedAt))),
  );
  return sortByText(ctx.locale, rows, ({ name }) => name).map((row) => ({ ...row, isTrashed: false }));
}
