import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';

/**
 * Lets writes of one sort in one workspace wait for each other until the transaction ends: `tree` for moves (two at once
 * could close a circle that neither closes alone), `names` for writes that look whether something is there already.
 */
export async function lockWorkspace(
  ctx: TenantContext,
  w: TenantWrite,
  what: 'tree' | 'names',
): Promise<void> {
  await w.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${what}:${ctx.workspace.id}`}, 0))`,
  );
}
