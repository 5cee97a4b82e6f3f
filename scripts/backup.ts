// npm run backup [-- --out file]: everything that this copy keeps, as one file.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { plainError } from '@/db/embedded/plain-error.mjs';
import { makeBackup } from '@/lib/backup/make-backup';
import { describeBackupError } from './launch/backup-errors.mjs';
import { dataFolder } from './launch/data-folder.mjs';
import { beginLife, end } from './launch/life.mjs';
import { reachOwner } from './launch/owner.mjs';
import { describe } from './launch/report.mjs';

function nameOf(out: string | undefined): string {
  if (out) return path.resolve(out);
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  return path.join(dataFolder(), 'backups', `touchstone-${stamp}.backup`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const out = nameOf(values.out);
  if (fs.existsSync(out)) throw plainError(`${out} is there already. Choose another name.`);
  const { url } = await reachOwner({ make: false });
  fs.mkdirSync(path.dirname(out), { recursive: true, mode: 0o700 });
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  const { tables, rows, files } = await makeBackup({ sql, dataFolder: dataFolder(), out });
  await sql.end({ timeout: 5 });
  const size = (fs.statSync(out).size / 1e6).toFixed(1);
  console.log(
    `${out}\n${tables} tables, ${rows} rows, ${files} files, ${size} MB. Keep it as safe as the database.`,
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
