import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';

/** Lets those who add and remove files of one workspace wait for each other: rows and bytes cannot commit together. */
export async function lockFiles(ctx: TenantContext, w: TenantWrite): Promise<void> {
  await w.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`files:${ctx.workspace.id}`}, 0))`);
}
