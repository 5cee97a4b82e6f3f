import 'server-only';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { archiveFormat } from './archive-format';
import type { OwnerSql } from './owner-sql';
import { readOldestMonth, readSchema } from './read-schema';
import { beginCopying, listTables, readRows } from './tables';
import { type ArchiveWriter, writeArchive } from './write-archive';

export const keptFolders = ['uploads', 'files'];

interface BackupOptions {
  /** Connection of an owner that row-level security does not bind. */
  sql: OwnerSql;
  /** Where the folders of kept files lie. */
  dataFolder: string;
  /** The archive to write. */
  out: string;
}

export interface BackupResult {
  tables: number;
  rows: number;
  files: number;
}

async function listFiles(dataFolder: string): Promise<string[]> {
  const found = await Promise.all(
    keptFolders.map((folder) =>
      readdir(path.join(dataFolder, folder), { recursive: true, withFileTypes: true }).catch(() => []),
    ),
  );
  return found
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(dataFolder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .sort();
}

/** Adds a file; one that was removed since it was listed is left out. */
async function addFile(archive: ArchiveWriter, dataFolder: string, file: string): Promise<boolean> {
  const stream = createReadStream(path.join(dataFolder, file));
  const opened = await new Promise<boolean>((resolve, reject) => {
    stream.once('open', () => resolve(true));
    stream.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(false) : reject(error),
    );
  });
  if (opened) await archive.add({ file }, stream);
  return opened;
}

/**
 * Writes everything that the product keeps into one archive: every table as one snapshot sees it, then the kept files.
 * People may go on working meanwhile. The archive is as confidential as the database.
 */
export async function makeBackup({ sql, dataFolder, out }: BackupOptions): Promise<BackupResult> {
  const result: BackupResult = { tables: 0, rows: 0, files: 0 };
  await sql.begin('isolation level repeatable read read only', async (tx) => {
    await beginCopying(tx);
    const head = {
      touchstone: 'backup' as const,
      format: archiveFormat,
      createdAt: new Date().toISOString(),
      schema: await readSchema(tx),
      oldestMonth: await readOldestMonth(tx),
    };
    const tables = await listTables(tx);
    await writeArchive(out, head, async (archive) => {
      for (const table of tables) {
        const { rows } = await archive.add(
          { table: table.name, columns: table.columns },
          readRows(tx, table),
        );
        result.tables += 1;
        result.rows += rows;
      }
      for (const file of await listFiles(dataFolder)) {
        if (await addFile(archive, dataFolder, file)) result.files += 1;
      }
    });
  });
  return result;
}
