import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { collectionSuggestions, collectionVotes } from '@/db/schema/collection';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { voteSchema, type VoteInput } from './input';
import { writeThroughLink, type Voter } from './public-writer';
import { addVote } from './suggest';

/**
 * Votes for a suggestion through a collection link, or takes the vote back; a browser has one vote for each. Gives the
 * votes that it has now. Throws as `writeThroughLink`, and NOT_FOUND at `suggestionId` for one of another round.
 */
export async function vote(input: VoteInput, voter: Voter): Promise<{ votes: number; voted: boolean }> {
  const { token, suggestionId, vote: wanted } = parseInput(voteSchema, input);
  return writeThroughLink(token, voter, async (ctx, w, roundId) => {
    const mine = and(
      own(ctx, collectionSuggestions, suggestionId),
      eq(collectionSuggestions.roundId, roundId),
      inArray(collectionSuggestions.state, ['open', 'accepted']),
    );
    const [suggestion] = await w.tx
      .select({ id: collectionSuggestions.id })
      .from(collectionSuggestions)
      .where(mine);
    if (!suggestion) throw new AppError('NOT_FOUND', { field: 'suggestionId' });
    if (wanted) await addVote(ctx, w, suggestionId, voter.voterKey);
    else {
      const [gone] = await w.tx
        .delete(collectionVotes)
        .where(
          and(
            eq(collectionVotes.workspaceId, ctx.workspace.id),
            eq(collectionVotes.suggestionId, suggestionId),
            eq(collectionVotes.voterKey, voter.voterKey),
          ),
        )
        .returning({ id: collectionVotes.suggestionId });
      if (gone) {
        await w.tx
          .update(collectionSuggestions)
          .set({ votes: sql`greatest(${collectionSuggestions.votes} - 1, 0)` })
          .where(mine);
      }
    }
    const [now] = await w.tx
      .select({ votes: collectionSuggestions.votes })
      .from(collectionSuggestions)
      .where(mine);
    w.emit({ kind: 'suggestion', id: suggestionId, op: 'update' });
    return { votes: now?.votes ?? 0, voted: wanted };
  });
}
