import 'server-only';
import { and, eq, isNull, or } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import { savedViews } from '@/db/schema/views';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import type { ViewScreen } from './input';
import type { SavedView } from './types';

/** The reader's own views of a screen, or of one map, and those shared with the workspace, by name. */
export async function listViews(
  ctx: TenantContext,
  screen: ViewScreen,
  mapId: string | null = null,
): Promise<SavedView[]> {
  const { userId } = ctx.person;
  return withTenant.read(ctx, 'workspace:read', async (tx) => {
    const mine = userId ? eq(workspacePeople.userId, userId) : undefined;
    const rows = await tx
      .select({
        id: savedViews.id,
        name: savedViews.name,
        isShared: savedViews.isShared,
        state: savedViews.state,
        userId: workspacePeople.userId,
      })
      .from(savedViews)
      .innerJoin(
        workspacePeople,
        and(
          eq(workspacePeople.workspaceId, savedViews.workspaceId),
          eq(workspacePeople.id, savedViews.ownerId),
        ),
      )
      .where(
        and(
          eq(savedViews.workspaceId, ctx.workspace.id),
          eq(savedViews.screen, screen),
          mapId === null ? isNull(savedViews.mapId) : eq(savedViews.mapId, mapId),
          isNull(savedViews.deletedAt),
          or(eq(savedViews.isShared, true), mine),
        ),
      );
    const views = rows.map(({ userId: owner, state, ...view }) => ({
      ...view,
      isOwn: userId !== null && owner === userId,
      state: String(state.address ?? ''),
    }));
    return sortByText(ctx.locale, views, ({ name }) => name);
  });
}
