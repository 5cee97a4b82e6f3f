import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { collectionSuggestions } from '@/db/schema/collection';
import { files } from '@/db/schema/files';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { roundIdSchema } from './input';
import { summarizeRounds } from './list-rounds';
import { countFirstTouchpoints, readRound } from './rounds';
import type { Round } from './types';

/** A round with its link and everything that was suggested, for its editors. NOT_FOUND where it is not here. */
export async function getRound(ctx: TenantContext, id: string): Promise<Round> {
  if (!roundIdSchema.safeParse({ id }).success) throw new AppError('NOT_FOUND');
  return withTenant.read(ctx, 'collection:manage', async (tx) => {
    const { token } = await readRound(tx, ctx, id);
    const [summary] = await summarizeRounds(tx, ctx, id);
    if (!summary) throw new AppError('NOT_FOUND');
    const rows = await tx
      .select({ suggestion: collectionSuggestions, width: files.width, height: files.height })
      .from(collectionSuggestions)
      .leftJoin(
        files,
        and(
          eq(files.workspaceId, collectionSuggestions.workspaceId),
          eq(files.id, collectionSuggestions.photoFileId),
        ),
      )
      .where(
        and(eq(collectionSuggestions.workspaceId, ctx.workspace.id), eq(collectionSuggestions.roundId, id)),
      )
      .orderBy(desc(collectionSuggestions.votes), asc(collectionSuggestions.createdAt));
    const list = rows.map(({ suggestion, width, height }) => {
      const { workspaceId: _workspace, roundId: _round, photoFileId, createdAt, ...row } = suggestion;
      return {
        ...row,
        photo: photoFileId ? { fileId: photoFileId, width: width ?? 1, height: height ?? 1 } : null,
        createdAt: createdAt.toISOString(),
      };
    });
    return { ...summary, token, list, firstTouchpoints: await countFirstTouchpoints(tx, ctx) };
  });
}
