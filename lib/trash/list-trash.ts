import 'server-only';
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { trashDays } from '@/lib/touchpoints/constants';
import { heldInTrash } from '@/lib/touchpoints/held-in-trash';
import { trashLimit } from './input';
import { nameColumn, trashTables } from './trash-tables';
import { trashKinds, type TrashEntry } from './types';

const day = 24 * 60 * 60 * 1000;

/** What lies in the workspace's trash, of all kinds, the newest first; at most 1,000. */
export async function listTrash(ctx: TenantContext): Promise<TrashEntry[]> {
  return withTenant.read(ctx, 'trash:manage', async (tx) => {
    const found: TrashEntry[] = [];
    for (const kind of trashKinds) {
      const table = trashTables[kind];
      const rows = await tx
        .select({
          id: table.id,
          name: nameColumn(kind),
          deletedAt: table.deletedAt,
          deletedBy: workspacePeople.name,
          held: heldInTrash[kind] ?? sql<boolean>`false`,
        })
        .from(table)
        .leftJoin(
          workspacePeople,
          and(eq(workspacePeople.workspaceId, table.workspaceId), eq(workspacePeople.id, table.updatedBy)),
        )
        .where(and(eq(table.workspaceId, ctx.workspace.id), isNotNull(table.deletedAt)))
        .orderBy(desc(table.deletedAt), table.id)
        .limit(trashLimit);
      for (const { deletedAt, held, ...row } of rows) {
        if (deletedAt === null) continue;
        const purgedAt = held ? null : new Date(deletedAt.getTime() + trashDays * day).toISOString();
        found.push({ kind, ...row, deletedAt: deletedAt.toISOString(), purgedAt });
      }
    }
    return found.sort((a, b) => b.deletedAt.localeCompare(a.deletedAt)).slice(0, trashLimit);
  });
}
