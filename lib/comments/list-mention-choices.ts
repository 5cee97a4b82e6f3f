import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import type { MentionChoice } from './types';

/** Who can be named in a comment: whoever acts here or may enter, by name. People who left, guests and the suspended are not. */
export async function listMentionChoices(ctx: TenantContext): Promise<MentionChoice[]> {
  const members = await listWorkspaceMembers(ctx);
  const people = await withTenant.read(ctx, 'comment:read', (tx) =>
    tx
      .select({
        id: workspacePeople.id,
        userId: workspacePeople.userId,
        name: workspacePeople.name,
        leftAt: workspacePeople.leftAt,
      })
      .from(workspacePeople)
      .where(and(eq(workspacePeople.workspaceId, ctx.workspace.id), isNotNull(workspacePeople.userId))),
  );
  const suspended = new Set(members.flatMap((one) => (one.suspended ? [one.userId] : [])));
  const acting = people.filter(({ userId, leftAt }) => leftAt === null && userId && !suspended.has(userId));
  const listed = new Set(acting.map(({ userId }) => userId));
  const silent = members.filter((one) => !one.suspended && !listed.has(one.userId));
  return sortByText(
    ctx.locale,
    [
      ...acting.map(({ id, name }) => ({ id, name })),
      // Not in the people list yet, or back after having left: named by their own id.
      ...silent.map(({ userId, name }) => ({ id: userId, name })),
    ],
    ({ name }) => name,
  );
}
