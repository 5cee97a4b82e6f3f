import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { reportLinks } from '@/db/schema/report-links';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import type { LinkKeyTable, LinkTable } from './link-tables';

/** Makes a link lead nowhere: marks its row and removes the hash of its secret. */
export async function takeBack(
  ctx: TenantContext,
  w: TenantWrite,
  { links, keys }: { links: LinkTable; keys: LinkKeyTable },
  id: string,
): Promise<void> {
  // What is written is a column that links of every kind have.
  const table = links as typeof reportLinks;
  await w.tx
    .update(table)
    .set({ revokedAt: new Date() })
    .where(own(ctx, table, id));
  await w.tx.delete(keys).where(and(eq(keys.workspaceId, ctx.workspace.id), eq(keys.linkId, id)));
}
