// npm run restore -- file [--yes]: puts a backup into the database of this copy.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { plainError } from '@/db/embedded/plain-error.mjs';
import { migrate } from '@/db/migrate';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { describeBackupError } from './launch/backup-errors.mjs';
import { dataFolder } from './launch/data-folder.mjs';
import { beginLife, end } from './launch/life.mjs';
import { reachOwner } from './launch/owner.mjs';
import { describe } from './launch/report.mjs';
import { findRunning } from './launch/running.mjs';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [name] = positionals;
  if (!name) throw plainError('Name the backup: npm run restore -- file [--yes]');
  const file = path.resolve(name);
  if (!fs.existsSync(file)) throw plainError(`There is no file ${file}.`);
  if (findRunning())
    throw plainError('Touchstone runs on this data folder. Stop it, restore, and start it again.');
  const { url, env } = await reachOwner({ make: true });
  await migrate({
    ownerUrl: url,
    appPassword: env.TOUCHSTONE_APP_PASSWORD ?? '',
    gatePassword: env.TOUCHSTONE_GATE_PASSWORD ?? '',
  });
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  const options = { sql, dataFolder: dataFolder(), file, replace: values.yes };
  const { tables, rows, files } = await restoreBackup(options);
  await sql.end({ timeout: 5 });
  console.log(
    `${tables} tables, ${rows} rows and ${files} files are back; every table has the sum it had in the backup.`,
  );
}

beginLife();
await main().then(
  () => end(0),
  (error: unknown) => {
    console.error(describe(describeBackupError(error)));
    return end(1);
  },
);
