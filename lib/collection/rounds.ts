import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { collectionRounds } from '@/db/schema/collection';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { firstTouchpoints } from '@/lib/touchpoints/constants';
import type { FirstTouchpoints } from './types';

type RoundRow = typeof collectionRounds.$inferSelect;

/** Whether a round takes suggestions at a moment. */
export function isRoundOpen(
  { closedAt, closesAt }: Pick<RoundRow, 'closedAt' | 'closesAt'>,
  now = new Date(),
): boolean {
  return closedAt === null && (closesAt === null || closesAt > now);
}

/** Reads a round, locked where the caller changes it. Throws NOT_FOUND where it is not here or lies in the trash. */
export async function readRound(
  tx: TenantTx,
  ctx: TenantContext,
  id: string,
  lock = false,
): Promise<RoundRow> {
  const query = tx
    .select()
    .from(collectionRounds)
    .where(and(own(ctx, collectionRounds, id), isNull(collectionRounds.deletedAt)));
  const [row] = lock ? await query.for('update') : await query;
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/** How many touchpoints stand in the inventory, up to the first ten. */
export async function countFirstTouchpoints(tx: TenantTx, ctx: TenantContext): Promise<FirstTouchpoints> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        isNull(touchpoints.deletedAt),
        isNull(touchpoints.archivedAt),
        sql`${touchpoints.presence} <> 'retired'`,
      ),
    );
  return { standing: Math.min(row?.count ?? 0, firstTouchpoints), goal: firstTouchpoints };
}
