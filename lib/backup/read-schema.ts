import 'server-only';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveHead } from './archive-format';
import type { OwnerTx } from './owner-sql';

interface Journal {
  entries: { when: number; tag: string }[];
}

/** Name of the newest migration that the database has had, and a fingerprint of all of them. */
export async function readSchema(tx: OwnerTx): Promise<ArchiveHead['schema']> {
  const migrations = await tx<{ hash: string; createdAt: string }[]>`
    select hash, created_at as "createdAt" from drizzle.__drizzle_migrations order by created_at`;
  const file = path.join(process.cwd(), 'db/migrations/meta/_journal.json');
  const { entries } = JSON.parse(await readFile(file, 'utf8')) as Journal;
  const newest = Number(migrations.at(-1)?.createdAt);
  return {
    head: entries.find(({ when }) => when === newest)?.tag ?? 'unknown',
    fingerprint: createHash('sha256')
      .update(migrations.map(({ hash }) => hash).join('\n'))
      .digest('hex')
      .slice(0, 16),
  };
}

/** First day of the oldest month that has a partition, as a date. */
export async function readOldestMonth(tx: OwnerTx): Promise<string> {
  const [oldest] = await tx<{ month: string }[]>`
    select replace(min(right(c.relname, 7)), '_', '-') || '-01' as month
    from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
    where p.relkind = 'p'`;
  return oldest?.month ?? new Date().toISOString().slice(0, 10);
}
