import 'server-only';
import { copyIn, copyOut } from '@/db/copy';
import type { PartEnd } from './archive-format';
import type { OwnerTx } from './owner-sql';
import { makePartSum } from './part-sum';

export interface Table {
  name: string;
  columns: string[];
  /** Columns of the primary key: the order of the rows, so that the same rows have the same sum. */
  order: string[];
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const list = (names: string[]) => names.map(quoted).join(', ');

/** Every table of the product; a partitioned one counts once and stands for its partitions. */
export async function listTables(tx: OwnerTx): Promise<Table[]> {
  return tx<Table[]>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select a.attname::text from pg_index i
        cross join unnest(i.indkey) with ordinality as k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary order by k.place) as order
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`;
}

/** Values are written the same way on every machine; a row that a policy would hide is an error, not an absence. */
export async function beginCopying(tx: OwnerTx): Promise<void> {
  await tx.unsafe(
    `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
     set local extra_float_digits = 1; set local bytea_output = 'hex'; set local row_security = off;
     set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
     set local lock_timeout = '10s'`,
  );
}

/** The rows of a table in COPY's text format, in the order of the primary key. */
export async function* readRows(tx: OwnerTx, { name, columns, order }: Table): AsyncGenerator<Uint8Array> {
  const sorted = list(order.length > 0 ? order : columns);
  const statement = `copy (select ${list(columns)} from ${quoted(name)} order by ${sorted}) to stdout`;
  yield* copyOut(tx, statement);
}

/** Size, rows and SHA-256 of a table as it stands in this transaction. */
export async function sumTable(tx: OwnerTx, table: Table): Promise<PartEnd> {
  const sum = makePartSum();
  for await (const row of readRows(tx, table)) sum.add(row);
  return sum.end();
}

/** Puts rows in COPY's text format into a table. */
export async function writeRows(
  tx: OwnerTx,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  await copyIn(tx, `copy ${quoted(name)} (${list(columns)}) from stdin`, bytes);
}

/** Whether no table has a row. */
export async function isEmpty(tx: OwnerTx, tables: Table[]): Promise<boolean> {
  for (const { name } of tables) {
    const [found] = await tx.unsafe(`select exists (select from ${quoted(name)}) as taken`);
    if (found?.taken) return false;
  }
  return true;
}

/** Empties every table. */
export async function emptyTables(tx: OwnerTx, tables: Table[]): Promise<void> {
  await tx.unsafe(`truncate ${list(tables.map(({ name }) => name))}`);
}
