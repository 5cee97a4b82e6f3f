import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';

/** Milliseconds that a statement of an import, an undo or a rebuild may take. */
export const longStatement = 15 * 60_000;

/**
 * Lets one import, undo or rebuild of a workspace work at a time; the others wait for two minutes at most (CONFLICT
 * after that). Two at once would compute roll-ups from what the other has not committed yet.
 */
export async function lockRatings(tx: TenantTx, workspaceId: string): Promise<void> {
  await tx.execute(sql`select set_config('lock_timeout', '120s', true)`);
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`touchstone-ratings:${workspaceId}`}, 0))`,
  );
  await tx.execute(sql`select set_config('lock_timeout', '5s', true)`);
}
