import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { collectionSuggestions, collectionVotes } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { among } from '@/lib/touchpoints/among';
import { mergeSuggestionsSchema, type MergeSuggestionsInput } from './input';
import { lockSuggestions, requireUndecided } from './lock-suggestions';

/**
 * Makes one suggestion of several that mean the same: their voters count for the kept one, each once; what it does not say
 * (phase, channel, note) comes from the others. Gives its votes. Throws NOT_FOUND, CONFLICT where one was decided already,
 * VALIDATION at `mergeIds` for one merged with itself or of another round.
 */
export async function mergeSuggestions(
  ctx: TenantContext,
  input: MergeSuggestionsInput,
): Promise<{ votes: number }> {
  return withTenant.write(ctx, 'collection:manage', async (w) => {
    const { keepId, mergeIds } = parseInput(mergeSuggestionsSchema, input);
    if (mergeIds.includes(keepId))
      throw new AppError('VALIDATION', { field: 'mergeIds', key: 'mergesItself' });
    const rows = await lockSuggestions(w.tx, ctx, [keepId, ...mergeIds]);
    const kept = rows.find(({ id }) => id === keepId);
    const merged = rows.filter(({ id }) => id !== keepId);
    if (!kept) throw new AppError('NOT_FOUND');
    requireUndecided(rows);
    if (rows.some(({ roundId }) => roundId !== kept.roundId)) {
      throw new AppError('VALIDATION', { field: 'mergeIds', key: 'otherRound' });
    }
    const ids = merged.map(({ id }) => id);
    const here = ctx.workspace.id;
    await w.tx.execute(sql`insert into ${collectionVotes} (workspace_id, suggestion_id, voter_key)
      select distinct workspace_id, ${keepId}::uuid, voter_key from ${collectionVotes}
      where workspace_id = ${here} and ${among(collectionVotes.suggestionId, ids)}
      on conflict do nothing`);
    const [counted] = await w.tx
      .select({ votes: sql<number>`count(*)::int` })
      .from(collectionVotes)
      .where(and(eq(collectionVotes.workspaceId, here), eq(collectionVotes.suggestionId, keepId)));
    const votes = counted?.votes ?? kept.votes;
    const first = <T>(values: readonly (T | null)[]) =>
      values.find((value) => value !== null && value !== '') ?? null;
    const set = {
      votes,
      phase: kept.phase ?? first(merged.map(({ phase }) => phase)),
      channelId: kept.channelId ?? first(merged.map(({ channelId }) => channelId)),
      photoFileId: kept.photoFileId ?? first(merged.map(({ photoFileId }) => photoFileId)),
      note: [kept.note, ...merged.map(({ note }) => note)].filter((note) => note !== '').join('\n'),
    };
    await w.tx
      .update(collectionSuggestions)
      .set(set)
      .where(own(ctx, collectionSuggestions, keepId));
    await w.tx
      .update(collectionSuggestions)
      .set({ state: 'merged' })
      .where(and(eq(collectionSuggestions.workspaceId, here), among(collectionSuggestions.id, ids)));
    w.record({
      action: 'suggestion.merge',
      subject: { type: 'suggestion', id: keepId, label: kept.name },
      after: { merged: merged.map(({ name }) => name), votes },
    });
    for (const { id } of rows) w.emit({ kind: 'suggestion', id, op: 'update' });
    return { votes };
  });
}
