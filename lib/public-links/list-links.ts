import 'server-only';
import { and, desc, eq, type SQL } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import type { reportLinks } from '@/db/schema/report-links';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { LinkTable } from './link-tables';
import type { PublicLink } from './types';

/** Links of one kind, the newest first, those that lead nowhere any more among them; `which` narrows them down. */
export async function listLinks(
  tx: TenantTx,
  ctx: TenantContext,
  links: LinkTable,
  which: SQL,
): Promise<PublicLink[]> {
  // Only columns that links of every kind have are read.
  const table = links as typeof reportLinks;
  const rows = await tx
    .select({
      id: table.id,
      language: table.language,
      passwordHash: table.passwordHash,
      createdAt: table.createdAt,
      expiresAt: table.expiresAt,
      lastOpenedAt: table.lastOpenedAt,
      revokedAt: table.revokedAt,
      madeBy: workspacePeople.name,
      erasedAt: workspacePeople.erasedAt,
    })
    .from(table)
    .leftJoin(
      workspacePeople,
      and(eq(workspacePeople.workspaceId, table.workspaceId), eq(workspacePeople.id, table.createdBy)),
    )
    .where(and(eq(table.workspaceId, ctx.workspace.id), which))
    .orderBy(desc(table.createdAt), desc(table.id));
  const now = new Date();
  return rows.map(({ id, language, passwordHash, madeBy, erasedAt, revokedAt, ...times }) => ({
    id,
    language,
    hasPassword: passwordHash !== null,
    madeBy: erasedAt ? '' : (madeBy ?? ''),
    createdAt: times.createdAt.toISOString(),
    expiresAt: times.expiresAt.toISOString(),
    lastOpenedAt: times.lastOpenedAt?.toISOString() ?? null,
    state: revokedAt ? 'revoked' : times.expiresAt <= now ? 'expired' : 'open',
  }));
}
