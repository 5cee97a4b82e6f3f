import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { keepPartitions } from './partitions';

interface MigrateOptions {
  /** Connection string of the owner. */
  ownerUrl: string;
  appPassword: string;
  gatePassword: string;
}

const rolesWithoutRights = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

async function makeRole(sql: Sql, name: string, password: string): Promise<void> {
  const [existing] = await sql<{ privileged: boolean }[]>`
    select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as privileged
    from pg_roles where rolname = ${name}`;
  if (existing?.privileged)
    throw new Error(`The role ${name} has rights that it must not have. Take them away.`);
  // A role's name and password cannot be bound as parameters: the name is ours, the password is quoted by the server.
  const [quoted] = await sql<{ literal: string }[]>`select quote_literal(${password}) as literal`;
  const secret = `PASSWORD ${quoted?.literal ?? "''"}`;
  // An owner that is no superuser may not so much as name the other attributes of a role that is there.
  await sql.unsafe(
    existing
      ? `ALTER ROLE ${name} WITH LOGIN ${secret}`
      : `CREATE ROLE ${name} WITH ${rolesWithoutRights} ${secret}`,
  );
  const [database] = await sql<{ name: string }[]>`select quote_ident(current_database()) as name`;
  await sql.unsafe(`GRANT CONNECT ON DATABASE ${database?.name} TO ${name}`);
  await sql.unsafe(`GRANT USAGE ON SCHEMA public TO ${name}`);
  await sql.unsafe(`REVOKE CREATE ON SCHEMA public FROM ${name}, PUBLIC`);
}

/**
 * Brings the database to the newest schema: roles, migrations, month partitions.
 * Several processes may call it at once: an advisory lock lets one work and the others wait.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const sql = postgres(options.ownerUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(hashtext('touchstone-migrate:' || current_database()))`;
    await makeRole(sql, 'touchstone_app', options.appPassword);
    await makeRole(sql, 'touchstone_gate', options.gatePassword);
    await runMigrations(drizzle(sql), {
      migrationsFolder: path.join(process.cwd(), 'db/migrations'),
    });
    // Readiness asks whether every migration has run.
    await sql.unsafe('GRANT USAGE ON SCHEMA drizzle TO touchstone_gate');
    await sql.unsafe('GRANT SELECT ON drizzle.__drizzle_migrations TO touchstone_gate');
    await keepPartitions(sql, new Date());
  } finally {
    await sql.end({ timeout: 5 });
  }
}
