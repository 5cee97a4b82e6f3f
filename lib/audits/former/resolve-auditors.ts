import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { foldName } from '@/lib/imports/mapping/fold-name';
import type { NamedRow } from '@/lib/ratings/import-types';
import type { Member } from '@/lib/accounts/find-people';

/**
 * Finds the people who are named as auditors: of the people list, else members who never acted here, else former people
 * without an account, who are made as people who have left. Gives ids by folded name, and who was made.
 */
export async function resolveAuditors(
  ctx: TenantContext,
  w: TenantWrite,
  names: readonly string[],
  members: readonly Member[],
): Promise<{ ids: Map<string, string>; made: NamedRow[] }> {
  const here = ctx.workspace.id;
  const known = await w.tx
    .select({ id: workspacePeople.id, name: workspacePeople.name })
    .from(workspacePeople)
    .where(and(eq(workspacePeople.workspaceId, here), isNull(workspacePeople.erasedAt)))
    // Of several with one name, those who are here come first, then the oldest.
    .orderBy(
      sql`${workspacePeople.leftAt} is not null`,
      asc(workspacePeople.createdAt),
      asc(workspacePeople.id),
    );
  const ids = new Map<string, string>();
  for (const { id, name } of known) if (!ids.has(foldName(name))) ids.set(foldName(name), id);
  const byName = new Map(members.map((member) => [foldName(member.name), member]));
  const made: NamedRow[] = [];
  for (const name of names) {
    const key = foldName(name);
    if (ids.has(key)) continue;
    const member = byName.get(key);
    const [row] = await w.tx
      .insert(workspacePeople)
      .values(
        member
          ? { workspaceId: here, id: newId(), userId: member.userId, name: member.name, email: member.email }
          : { workspaceId: here, id: newId(), name, leftAt: new Date() },
      )
      .onConflictDoUpdate({
        target: [workspacePeople.workspaceId, workspacePeople.userId],
        set: { leftAt: null },
      })
      .returning({ id: workspacePeople.id });
    if (!row) throw new Error('A person was not written.');
    ids.set(key, row.id);
    if (!member) made.push({ id: row.id, name });
  }
  return { ids, made };
}
