import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { collectionRounds, collectionSuggestions } from '@/db/schema/collection';
import { files } from '@/db/schema/files';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import type { TouchpointPhoto } from './types';

/** Photos of a touchpoint: those of the suggestions that it was made of or matched with, the newest first. */
export async function listTouchpointPhotos(
  ctx: TenantContext,
  touchpointId: string,
): Promise<TouchpointPhoto[]> {
  const here = collectionSuggestions.workspaceId;
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const rows = await tx
      .select({
        fileId: files.id,
        width: files.width,
        height: files.height,
        name: collectionSuggestions.name,
        createdAt: collectionSuggestions.createdAt,
      })
      .from(collectionSuggestions)
      .innerJoin(files, and(eq(files.workspaceId, here), eq(files.id, collectionSuggestions.photoFileId)))
      .innerJoin(
        collectionRounds,
        and(
          eq(collectionRounds.workspaceId, here),
          eq(collectionRounds.id, collectionSuggestions.roundId),
          isNull(collectionRounds.deletedAt),
        ),
      )
      .where(
        and(
          eq(here, ctx.workspace.id),
          eq(collectionSuggestions.touchpointId, touchpointId),
          eq(collectionSuggestions.state, 'accepted'),
        ),
      )
      .orderBy(desc(collectionSuggestions.createdAt));
    return rows.map(({ width, height, createdAt, ...row }) => ({
      ...row,
      width: width ?? 1,
      height: height ?? 1,
      createdAt: createdAt.toISOString(),
    }));
  });
}
