import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { collectionRounds, collectionSuggestions } from '@/db/schema/collection';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { among } from '@/lib/touchpoints/among';

export type SuggestionRow = typeof collectionSuggestions.$inferSelect;

/** Locks suggestions of live rounds. Throws NOT_FOUND where any is not here. */
export async function lockSuggestions(
  tx: TenantTx,
  ctx: TenantContext,
  ids: readonly string[],
): Promise<SuggestionRow[]> {
  const wanted = [...new Set(ids)];
  const rows = await tx
    .select({ suggestion: collectionSuggestions })
    .from(collectionSuggestions)
    .innerJoin(
      collectionRounds,
      and(
        eq(collectionRounds.workspaceId, collectionSuggestions.workspaceId),
        eq(collectionRounds.id, collectionSuggestions.roundId),
        isNull(collectionRounds.deletedAt),
      ),
    )
    .where(
      and(eq(collectionSuggestions.workspaceId, ctx.workspace.id), among(collectionSuggestions.id, wanted)),
    )
    .orderBy(collectionSuggestions.id)
    .for('update', { of: collectionSuggestions });
  if (rows.length !== wanted.length) throw new AppError('NOT_FOUND');
  return rows.map(({ suggestion }) => suggestion);
}

/** Only what has not been decided yet can be decided; otherwise CONFLICT. */
export function requireUndecided(rows: readonly SuggestionRow[]): void {
  if (rows.some(({ state }) => state !== 'open'))
    throw new AppError('CONFLICT', { key: 'suggestionDecided' });
}
