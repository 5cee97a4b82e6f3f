import 'server-only';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { collectionSuggestions, collectionVotes } from '@/db/schema/collection';
import { findCollectionLink } from './public-link';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { countFirstTouchpoints, isRoundOpen, readRound } from './rounds';
import type { PublicRound } from './types';

/**
 * What the page behind a collection link shows, without an account: the question, the channels to choose from, and what
 * others have suggested, with votes. `voterKey` is the random key of the browser's cookie, if it has one. Throws
 * NOT_FOUND for a link that leads nowhere, one of a deleted round included.
 */
export async function getPublicRound(token: string, voterKey: string | null): Promise<PublicRound> {
  const link = await findCollectionLink(token);
  if (!link) throw new AppError('NOT_FOUND');
  const { ctx, roundId } = link;
  return withTenant.read(ctx, 'collection:manage', async (tx) => {
    const round = await readRound(tx, ctx, roundId);
    const [channelRows, rows, first] = await Promise.all([
      tx
        .select({ id: channels.id, name: channels.name, medium: channels.medium })
        .from(channels)
        .where(
          and(
            eq(channels.workspaceId, ctx.workspace.id),
            isNull(channels.deletedAt),
            isNull(channels.archivedAt),
          ),
        )
        .orderBy(sql`${channels.position} collate "C"`, channels.id),
      tx
        .select({
          id: collectionSuggestions.id,
          name: collectionSuggestions.name,
          side: collectionSuggestions.side,
          phase: collectionSuggestions.phase,
          channelId: collectionSuggestions.channelId,
          votes: collectionSuggestions.votes,
          voted: sql<boolean>`${collectionVotes.voterKey} is not null`,
        })
        .from(collectionSuggestions)
        .leftJoin(
          collectionVotes,
          and(
            eq(collectionVotes.workspaceId, collectionSuggestions.workspaceId),
            eq(collectionVotes.suggestionId, collectionSuggestions.id),
            eq(collectionVotes.voterKey, voterKey ?? ''),
          ),
        )
        .where(
          and(
            eq(collectionSuggestions.workspaceId, ctx.workspace.id),
            eq(collectionSuggestions.roundId, roundId),
            inArray(collectionSuggestions.state, ['open', 'accepted']),
          ),
        )
        .orderBy(desc(collectionSuggestions.votes), asc(collectionSuggestions.createdAt)),
      countFirstTouchpoints(tx, ctx),
    ]);
    return {
      workspaceName: ctx.workspace.name,
      colour: ctx.workspace.colour,
      locale: ctx.workspace.contentLocale,
      name: round.name,
      question: round.question,
      open: isRoundOpen(round),
      channels: channelRows,
      suggestions: rows,
      firstTouchpoints: first,
    };
  });
}
