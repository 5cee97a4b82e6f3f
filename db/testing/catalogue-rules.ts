import type { Sql } from 'postgres';

/** Tables whose rows are not one workspace's own; each says why in its comment, `@global: …`. */
const isGlobal = `obj_description(c.oid, 'pg_class') like '@global:%'`;
const ours = `c.relnamespace = 'public'::regnamespace and not c.relispartition`;
const tables = `${ours} and c.relkind in ('r', 'p')`;

/** Each rule: what must hold, and a query that names what breaks it. */
export const catalogueRules: readonly { rule: string; violations: string }[] = [
  {
    rule: 'row-level security is on and forced for every table',
    violations: `select c.relname as name from pg_class c where ${tables} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    rule: 'a tenant table has a workspace_id that cannot be empty',
    violations: `select c.relname as name from pg_class c where ${tables} and not coalesce(${isGlobal}, false)
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and a.attnotnull)`,
  },
  {
    rule: 'every right of the application on a tenant table has a policy that reads the setting, wrapped in a subselect',
    violations: `select c.relname || ' ' || cmd as name
      from pg_class c cross join (values ('r', 'SELECT'), ('a', 'INSERT'), ('w', 'UPDATE'), ('d', 'DELETE')) v(polcmd, cmd)
      where ${tables} and not coalesce(${isGlobal}, false) and has_table_privilege('touchstone_app', c.oid, cmd)
      and not exists (
        select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = v.polcmd::"char" and p.polpermissive
        and 'touchstone_app'::regrole = any (p.polroles)
        and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~* 'SELECT.*current_setting\\(''app\\.workspace_ids?''')`,
  },
  {
    rule: 'what is inserted or changed is checked against the one workspace that may be written',
    violations: `select c.relname || ' ' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
      where 'touchstone_app'::regrole = any (p.polroles) and p.polcmd in ('a', 'w')
      and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') !~ 'app\\.(workspace_id|organization_id)'''`,
  },
  {
    rule: 'no policy lets a role through without a condition, except the gate on the tables of accounts',
    violations: `select c.relname || ' ' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
      where pg_get_expr(p.polqual, p.polrelid) = 'true' and not (
        'touchstone_gate'::regrole = any (p.polroles) and array_length(p.polroles, 1) = 1
        and (coalesce(${isGlobal}, false) or c.relname in ('workspace_members', 'workspace_people', 'collection_links', 'audit_guest_links', 'report_link_keys', 'map_link_keys')))`,
  },
  {
    rule: 'a foreign key between tenant tables carries the workspace',
    violations: `select con.conname as name from pg_constraint con
      join pg_class c on c.oid = con.conrelid join pg_class target on target.oid = con.confrelid
      where con.contype = 'f' and ${ours} and not coalesce(${isGlobal}, false)
      and not coalesce(obj_description(target.oid, 'pg_class') like '@global:%', false)
      and not exists (select 1 from unnest(con.conkey, con.confkey) k(own, theirs)
        join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.own and a.attname = 'workspace_id'
        join pg_attribute b on b.attrelid = con.confrelid and b.attnum = k.theirs and b.attname = 'workspace_id')`,
  },
  {
    rule: 'a unique index of a tenant table contains the workspace, so that a clash tells nothing of another tenant',
    violations: `select i.relname as name from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      where ${tables} and x.indisunique and not coalesce(${isGlobal}, false) and c.relname not in ('collection_links', 'audit_guest_links', 'report_link_keys', 'map_link_keys')
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and a.attnum = any (x.indkey))`,
  },
  {
    rule: 'an index of every tenant table is led by the workspace',
    violations: `select c.relname as name from pg_class c where ${tables} and not coalesce(${isGlobal}, false)
      and not exists (select 1 from pg_index x join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
        where x.indrelid = c.oid and x.indkey[0] = a.attnum)`,
  },
  {
    rule: 'views run with the rights of who asks, and there are no materialized views',
    violations: `select c.relname as name from pg_class c where ${ours} and (c.relkind = 'm'
      or (c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)))`,
  },
  {
    rule: 'no function that runs with its owner’s rights may be called by the application',
    violations: `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
      and (has_function_privilege('touchstone_app', p.oid, 'execute') or has_function_privilege('touchstone_gate', p.oid, 'execute'))`,
  },
  {
    rule: 'the roles have no rights of their own, own nothing and belong to nothing',
    violations: `select r.rolname as name from pg_roles r where r.rolname in ('touchstone_app', 'touchstone_gate') and (
      r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
      or exists (select 1 from pg_class c where c.relowner = r.oid)
      or exists (select 1 from pg_auth_members m where m.member = r.oid))`,
  },
  {
    rule: 'nobody but the owner may truncate, reference or trigger, and partitions are reached through their parent only',
    violations: `select c.relname as name from pg_class c cross join (values ('touchstone_app'), ('touchstone_gate')) r(role)
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (
        has_table_privilege(r.role, c.oid, 'truncate') or has_table_privilege(r.role, c.oid, 'references')
        or has_table_privilege(r.role, c.oid, 'trigger') or (c.relispartition and has_table_privilege(r.role, c.oid, 'select')))`,
  },
  {
    rule: 'the application cannot read the tables of accounts that it has no business with',
    violations: `select c.relname as name from pg_class c where ${tables}
      and c.relname in ('users', 'sessions', 'user_tokens', 'invitations', 'mails', 'rate_limits')
      and has_table_privilege('touchstone_app', c.oid, 'select')`,
  },
];

/** What breaks a rule, by name. */
export async function violationsOf(sql: Sql, query: string): Promise<string[]> {
  const rows = await sql.unsafe<{ name: string }[]>(query);
  return rows.map(({ name }) => name);
}
