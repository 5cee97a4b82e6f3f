import { sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { newestMigration } from '@/db/schema-version';
import { isDraining } from '@/lib/live/readiness';

export const dynamic = 'force-dynamic';

const patience = 500;

async function databaseIsCurrent(): Promise<boolean> {
  const [row] = await gateDb().execute<{ at: string | null }>(
    sql`select max(created_at) as at from drizzle.__drizzle_migrations`,
  );
  // A newer one is fine: while a new version is rolled out, this one goes on beside it.
  return Number(row?.at ?? 0) >= newestMigration;
}

async function databaseIsReady(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref());
  return Promise.race([databaseIsCurrent().catch(() => false), late]);
}

/**
 * Whether requests may be sent here: the database answers within half a second, has every migration of this build, and
 * no shutdown is under way.
 */
export async function GET(): Promise<Response> {
  const ready = !isDraining() && (await databaseIsReady());
  return new Response(ready ? 'ready' : 'not ready', {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
