import 'server-only';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { collectionRounds, collectionSuggestions } from '@/db/schema/collection';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { isRoundOpen } from './rounds';
import type { RoundSummary } from './types';

/** Rounds with their counts, inside a transaction under way; one only where its id is given. */
export async function summarizeRounds(
  tx: TenantTx,
  ctx: TenantContext,
  id?: string,
): Promise<RoundSummary[]> {
  const rows = await tx
    .select({
      id: collectionRounds.id,
      name: collectionRounds.name,
      question: collectionRounds.question,
      closesAt: collectionRounds.closesAt,
      closedAt: collectionRounds.closedAt,
      createdAt: collectionRounds.createdAt,
      suggestions: sql<number>`count(${collectionSuggestions.id})::int`,
      undecided: sql<number>`count(${collectionSuggestions.id}) filter (where ${collectionSuggestions.state} = 'open')::int`,
      votes: sql<number>`coalesce(sum(${collectionSuggestions.votes}), 0)::int`,
    })
    .from(collectionRounds)
    .leftJoin(
      collectionSuggestions,
      and(
        eq(collectionSuggestions.workspaceId, collectionRounds.workspaceId),
        eq(collectionSuggestions.roundId, collectionRounds.id),
        sql`${collectionSuggestions.state} <> 'merged'`,
      ),
    )
    .where(
      and(
        eq(collectionRounds.workspaceId, ctx.workspace.id),
        isNull(collectionRounds.deletedAt),
        id ? eq(collectionRounds.id, id) : undefined,
      ),
    )
    .groupBy(collectionRounds.workspaceId, collectionRounds.id)
    .orderBy(desc(collectionRounds.createdAt));
  return rows.map(({ closedAt, closesAt, createdAt, ...row }) => ({
    ...row,
    open: isRoundOpen({ closedAt, closesAt }),
    closesAt: closesAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }));
}

/** The workspace's collection rounds, the newest first. */
export async function listRounds(ctx: TenantContext): Promise<RoundSummary[]> {
  return withTenant.read(ctx, 'collection:manage', (tx) => summarizeRounds(tx, ctx));
}
