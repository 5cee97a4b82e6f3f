import type { Sql } from 'postgres';
import type { Tenant } from './seed-tenant';

// Counters of attempts: they must count what fails too.
const leftOut = ['rate_limits'];

async function readTables(owner: Sql): Promise<string[]> {
  const rows = await owner<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`;
  return rows.map(({ name }) => name).filter((name) => !leftOut.includes(name));
}

/** Reads all tables of the database as its owner, whom no policy holds back. */
export async function tableReader(owner: Sql) {
  const tables = await readTables(owner);
  const each = (one: (table: string) => string) => tables.map(one).join(' union all ');
  const hash = (name: string, where = 'true') =>
    `select '${name}' as name, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from "${name}" t where ${where}`;
  const sums = async (statement: string) => {
    const rows = await owner.unsafe<{ name: string; sum: string }[]>(statement, [], { prepare: true });
    return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
  };
  const everything = each((name) => hash(name));
  return {
    /** One checksum a table, over all its rows. */
    all: () => sums(everything),
    /** One checksum a table over the rows that name the tenant, in an id or in a text, and not the other one. */
    naming: (tenant: Tenant, other: Tenant) =>
      sums(
        each((name) =>
          hash(name, `strpos(t::text, '${tenant.tag}') > 0 and strpos(t::text, '${other.tag}') = 0`),
        ),
      ),
    /** Tables in which a row of the first tenant names anything of the second. */
    mixing: async (own: Tenant, foreign: Tenant): Promise<string[]> => {
      const rows = await owner.unsafe<{ name: string }[]>(
        each(
          (name) =>
            `select distinct '${name}' as name from "${name}" t where strpos(t::text, '${own.tag}') > 0 and strpos(t::text, '${foreign.tag}') > 0`,
        ),
      );
      return rows.map(({ name }) => name);
    },
    /** Empties the database for the next pair of tenants; without keys and triggers it takes no time. */
    empty: () =>
      owner.unsafe(
        `set session_replication_role = replica; ${tables.map((name) => `delete from "${name}"`).join('; ')}; reset session_replication_role`,
      ),
  };
}

export type TableReader = Awaited<ReturnType<typeof tableReader>>;

/** Tables whose checksum is another one now. */
export function differences(before: Record<string, string>, now: Record<string, string>): string[] {
  return Object.keys(before).filter((name) => before[name] !== now[name]);
}
