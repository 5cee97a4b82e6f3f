import type { Sql, TransactionSql } from 'postgres';

const partitioned = ['activity', 'live_events'];
const monthsAhead = 24;
export const monthsKept = 13;

const firstOfMonth = (date: Date, months: number) =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));

const isoDate = (date: Date) => date.toISOString().slice(0, 10);

const partitionName = (table: string, month: Date) =>
  `${table}_${isoDate(month).slice(0, 7).replace('-', '_')}`;

/** Makes the month partitions of activity and live events two years ahead and drops those older than 13 months. */
export async function keepPartitions(sql: Sql | TransactionSql, now: Date): Promise<void> {
  for (const table of partitioned) {
    for (let month = -monthsKept; month <= monthsAhead; month += 1) {
      const from = firstOfMonth(now, month);
      const to = firstOfMonth(now, month + 1);
      await sql.unsafe(
        `CREATE TABLE IF NOT EXISTS ${partitionName(table, from)} PARTITION OF ${table} FOR VALUES FROM ('${isoDate(from)}') TO ('${isoDate(to)}')`,
      );
    }
    const oldest = partitionName(table, firstOfMonth(now, -monthsKept));
    const stale = await sql<{ name: string }[]>`
      select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = ${table}::regclass and c.relname < ${oldest}`;
    for (const { name } of stale) await sql.unsafe(`DROP TABLE ${name}`);
  }
}
