import { sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { isDraining } from '@/lib/live/readiness';

export const dynamic = 'force-dynamic';

const patience = 500;

async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref());
  const asked = gateDb()
    .execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, late]);
}

/** Whether requests may be sent here: the database answers within half a second and no shutdown is under way. */
export async function GET(): Promise<Response> {
  const ready = !isDraining() && (await databaseAnswers());
  return new Response(ready ? 'ready' : 'not ready', {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
