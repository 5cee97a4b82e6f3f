import 'server-only';
import { and, count, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { invitations, workspaceMembers, workspaces } from '@/db/schema/organizations';
import { AppError } from '@/lib/errors';

// The gate's pool, or a transaction of it.
type Db = Pick<PostgresJsDatabase, 'select'>;

export interface Seats {
  /** Members other than viewers; who is suspended keeps the seat. */
  used: number;
  /** Open invitations to such a role. */
  invited: number;
  limit: number | null;
}

/**
 * The seats of a workspace. Viewers take none, nor do owners and admins of the organization, who act in it without being
 * added. With `without` an invitation to that address is not counted, because a new one would replace it.
 */
export async function readSeats(
  db: Db,
  workspaceId: string,
  { without = '' }: { without?: string } = {},
): Promise<Seats> {
  const [workspace] = await db
    .select({ limit: workspaces.seatQuota })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  const [members] = await db
    .select({ n: count() })
    .from(workspaceMembers)
    .where(and(eq(workspaceMembers.workspaceId, workspaceId), ne(workspaceMembers.role, 'viewer')));
  const [open] = await db
    .select({ n: sql<number>`count(distinct ${invitations.email})::int` })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, workspaceId),
        ne(invitations.role, 'viewer'),
        ne(invitations.email, without),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, new Date()),
      ),
    );
  return { used: members?.n ?? 0, invited: open?.n ?? 0, limit: workspace?.limit ?? null };
}

/** Lets those who fill the last seat of a workspace at the same time wait for each other. */
export async function lockSeats(db: Db, workspaceId: string): Promise<void> {
  await db.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspaceId)).for('update');
}

/** Throws LIMIT where more people hold seats of a workspace than it has. To be called after one was taken. */
export function demandSeats({ used, limit }: Pick<Seats, 'used' | 'limit'>, key = 'noSeat'): void {
  if (limit !== null && used > limit) throw new AppError('LIMIT', { key, values: { seats: limit } });
}
