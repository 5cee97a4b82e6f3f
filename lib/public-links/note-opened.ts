import 'server-only';
import { and, isNull, lt, or } from 'drizzle-orm';
import type { reportLinks } from '@/db/schema/report-links';
import type { TenantContext } from '@/lib/auth/context';
import type { WorkspacePermission } from '@/lib/auth/permissions';
import { own, withTenant } from '@/lib/auth/tenant';
import type { LinkRow, LinkTable } from './link-tables';

const minute = 60_000;

/** Notes that a link was opened, at most once a minute. */
export async function noteLinkOpened(
  { ctx, link }: { ctx: TenantContext; link: Pick<LinkRow, 'id' | 'lastOpenedAt'> },
  links: LinkTable,
  permission: WorkspacePermission,
): Promise<void> {
  const now = new Date();
  const before = new Date(now.getTime() - minute);
  if (link.lastOpenedAt && link.lastOpenedAt > before) return;
  const table = links as typeof reportLinks;
  await withTenant.write(ctx, permission, ({ tx }) =>
    tx
      .update(table)
      .set({ lastOpenedAt: now })
      .where(and(own(ctx, table, link.id), or(isNull(table.lastOpenedAt), lt(table.lastOpenedAt, before)))),
  );
}
