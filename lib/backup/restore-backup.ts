import 'server-only';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { plainError } from '@/db/embedded/plain-error.mjs';
import { keepPartitions, monthsKept } from '@/db/partitions';
import type { ArchiveHead, PartEnd } from './archive-format';
import { keptFolders, type BackupResult } from './make-backup';
import type { OwnerSql, OwnerTx } from './owner-sql';
import { readArchive } from './read-archive';
import { readSchema } from './read-schema';
import { beginCopying, emptyTables, isEmpty, listTables, sumTable, type Table, writeRows } from './tables';

interface RestoreOptions {
  /** Connection of an owner that row-level security does not bind, to a migrated database. */
  sql: OwnerSql;
  dataFolder: string;
  file: string;
  /** Whether what the database holds now may be thrown away. */
  replace: boolean;
}

async function checkSchema(tx: OwnerTx, head: ArchiveHead): Promise<void> {
  const own = await readSchema(tx);
  if (own.fingerprint === head.schema.fingerprint) return;
  throw plainError(
    `The backup is of schema ${head.schema.head}, this database of ${own.head}. Restore it with the version that made it.`,
  );
}

/** Reads the whole archive without keeping anything, so that one that is cut or damaged is refused at once. */
async function checkArchive(tx: OwnerTx, file: string, tables: Table[]): Promise<ArchiveHead> {
  const missing = new Set(tables.map(({ name }) => name));
  let head: ArchiveHead | undefined;
  await readArchive(file, {
    head: async (found) => {
      head = found;
      await checkSchema(tx, found);
    },
    part: async (name, bytes) => {
      if ('table' in name) missing.delete(name.table);
      for await (const _ of bytes);
    },
  });
  if (!head || missing.size > 0) {
    throw plainError(`The backup lacks ${[...missing].join(', ')}. Nothing was changed.`);
  }
  return head;
}

/** Puts the restored folders in the place of the old ones. */
async function swapFolders(dataFolder: string, staged: string): Promise<void> {
  for (const folder of keptFolders) {
    const place = path.join(dataFolder, folder);
    await rm(place, { recursive: true, force: true });
    await rename(path.join(staged, folder), place);
  }
}

/** A backup may hold months that this database has never had, or has dropped. */
async function makePartitions(tx: OwnerTx, oldestMonth: string): Promise<void> {
  const oldest = new Date(oldestMonth);
  await keepPartitions(tx, new Date(Date.UTC(oldest.getUTCFullYear(), oldest.getUTCMonth() + monthsKept, 1)));
}

async function loadArchive(
  tx: OwnerTx,
  file: string,
  tables: Table[],
  staged: string,
): Promise<BackupResult> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const sums = new Map<string, PartEnd>();
  let files = 0;
  await readArchive(file, {
    part: async (name, bytes) => {
      if ('table' in name) {
        if (!byName.has(name.table)) throw plainError(`The backup has an unknown table ${name.table}.`);
        return writeRows(tx, { name: name.table, columns: name.columns }, bytes);
      }
      const target = path.join(staged, name.file);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(bytes, createWriteStream(target, { mode: 0o600 }));
      files += 1;
    },
    end: (name, end) => {
      if ('table' in name) sums.set(name.table, end);
    },
  });
  let rows = 0;
  for (const table of tables) {
    const found = await sumTable(tx, table);
    if (found.sha256 !== sums.get(table.name)?.sha256) {
      throw plainError(
        `The table ${table.name} did not arrive as it was in the backup. Nothing was changed.`,
      );
    }
    rows += found.rows;
  }
  return { tables: tables.length, rows, files };
}

/**
 * Puts a backup into a migrated database in one transaction and compares every table with the sum that the archive
 * holds; then puts the kept files in their place. Throws a plain sentence, and leaves everything as it was, where the
 * file is no whole backup, is of another schema, or where the database holds something and `replace` is not set.
 */
export async function restoreBackup({
  sql,
  dataFolder,
  file,
  replace,
}: RestoreOptions): Promise<BackupResult> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const staged = await mkdtemp(path.join(dataFolder, 'restore-'));
  try {
    for (const folder of keptFolders) await mkdir(path.join(staged, folder), { mode: 0o700 });
    const result = await sql.begin(async (tx) => {
      await beginCopying(tx);
      const tables = await listTables(tx);
      const head = await checkArchive(tx, file, tables);
      if (!replace && !(await isEmpty(tx, tables))) {
        throw plainError('The database is not empty. Add --yes to replace everything in it by the backup.');
      }
      await emptyTables(tx, tables);
      await makePartitions(tx, head.oldestMonth);
      // Rows come table by table, and their references are those of a consistent snapshot.
      await tx`set local session_replication_role = replica`;
      return loadArchive(tx, file, tables, staged);
    });
    await swapFolders(dataFolder, staged);
    return result;
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}
