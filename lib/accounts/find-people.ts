import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';

export interface Member {
  userId: string;
  name: string;
  email: string | null;
}

/**
 * Ids of the people list for ids of it or of members; a member who never acted here gets a row of it. Throws NOT_FOUND
 * with the field for whoever is not here.
 */
export async function findPeople(
  tx: TenantTx,
  ctx: TenantContext,
  field: string,
  ids: readonly string[],
  members: readonly Member[],
): Promise<Map<string, string>> {
  const here = ctx.workspace.id;
  const known = await tx
    .select({ id: workspacePeople.id })
    .from(workspacePeople)
    .where(
      and(
        eq(workspacePeople.workspaceId, here),
        inArray(workspacePeople.id, [...ids]),
        isNull(workspacePeople.erasedAt),
        eq(workspacePeople.isGuest, false),
      ),
    );
  const found = new Map(known.map(({ id }) => [id, id]));
  for (const id of ids) {
    if (found.has(id)) continue;
    const member = members.find(({ userId }) => userId === id);
    if (!member) throw new AppError('NOT_FOUND', { field });
    const [made] = await tx
      .insert(workspacePeople)
      .values({ workspaceId: here, id: newId(), userId: id, name: member.name, email: member.email })
      .onConflictDoUpdate({
        target: [workspacePeople.workspaceId, workspacePeople.userId],
        set: { leftAt: null },
      })
      .returning({ id: workspacePeople.id });
    if (made) found.set(id, made.id);
  }
  return found;
}
