import 'server-only';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { env } from '@/lib/env';

interface Pool {
  sql: Sql;
  db: PostgresJsDatabase;
}

// Kept on globalThis: development reloads modules, and every reload would open another pool.
const pools = ((globalThis as { touchstonePools?: Map<string, Pool> }).touchstonePools ??= new Map<
  string,
  Pool
>());

function pool(name: string, url: string | undefined, max: number): Pool {
  const known = pools.get(name);
  if (known) return known;
  if (!url)
    throw new Error(`No address for the database role "${name}". Start with npm start, which sets it.`);
  const sql = postgres(url, {
    max,
    connect_timeout: 5,
    idle_timeout: 60,
    backoff: (attempt) => Math.min(2, 0.1 * 2 ** attempt),
    keep_alive: 10,
    onnotice: () => undefined,
    connection: {
      application_name: `touchstone-${name}`,
      statement_timeout: 30_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
  const made = { sql, db: drizzle(sql) };
  pools.set(name, made);
  return made;
}

/** The application's pool: sees only the tenant that its transaction names. Used through db/tenant.ts. */
export function appPool(): Pool {
  return pool('app', env.TOUCHSTONE_APP_URL, env.DATABASE_POOL);
}

/** The gate's pool: sessions, slugs, memberships, one-time links; what must be read before a tenant is known. */
export function gateDb(): PostgresJsDatabase {
  return pool('gate', env.TOUCHSTONE_GATE_URL, Math.max(2, Math.ceil(env.DATABASE_POOL / 2))).db;
}

/** A connection of its own for LISTEN, which cannot share one with transactions. */
export function openListener(): Sql {
  return postgres(env.TOUCHSTONE_APP_URL ?? '', { max: 1, onnotice: () => undefined, idle_timeout: 0 });
}

/** Closes every pool; the last step of a graceful shutdown and of a command. */
export async function closePools(): Promise<void> {
  const all = [...pools.values()];
  pools.clear();
  await Promise.all(all.map(({ sql }) => sql.end({ timeout: 5 })));
}
