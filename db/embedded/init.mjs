import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { plainError } from './plain-error.mjs';

/** The owner's password, kept beside the data folder for this user's eyes only. */
export const secretFileOf = (dataFolder) => `${dataFolder}.secret`;

/** A failure of the file system in words. */
export function describeFileError(error, folder) {
  const sentences = {
    ENOSPC: `The disk is full: the database folder ${folder} cannot be written. Free some space and start again.`,
    EACCES: `The database folder ${folder} cannot be written. Check who owns it.`,
    EPERM: `The database folder ${folder} cannot be written. Check who owns it.`,
    EROFS: `The database folder ${folder} is on a read-only disk.`,
  };
  return sentences[error.code] ? plainError(sentences[error.code]) : error;
}

function runInitdb(binaries, runAs, folder, passwordFile, sync) {
  // Encoding and locale are always named: without them an empty environment makes a SQL_ASCII cluster.
  const args = [
    ...runAs.prefix,
    binaries.initdb,
    ...['-D', folder, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
    ...(sync ? [] : ['--no-sync']),
  ];
  const env = { ...process.env, LC_ALL: 'C' };
  return spawnSync(args[0], args.slice(1), { ...runAs.options, encoding: 'utf8', env });
}

/**
 * Makes the data folder when there is none. It is made under another name and renamed, so that an interrupted start
 * never leaves half a folder behind.
 * @param {{ dataFolder: string, binaries: { initdb: string }, runAs: ReturnType<typeof import('./run-as.mjs').findRunAs>, sync: boolean }} options
 */
export function ensureDataFolder({ dataFolder, binaries, runAs, sync }) {
  if (fs.existsSync(path.join(dataFolder, 'PG_VERSION'))) return;
  const temporary = `${dataFolder}.init-${process.pid}`;
  const passwordFile = path.join(os.tmpdir(), `touchstone-${crypto.randomUUID()}`);
  try {
    fs.mkdirSync(path.dirname(dataFolder), { recursive: true });
    fs.mkdirSync(temporary, { mode: 0o700 });
    const password = crypto.randomBytes(24).toString('base64url');
    fs.writeFileSync(secretFileOf(dataFolder), password, { mode: 0o600 });
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (runAs.options.uid) {
      for (const file of [temporary, passwordFile]) fs.chownSync(file, runAs.options.uid, runAs.options.gid);
    }
    const made = runInitdb(binaries, runAs, temporary, passwordFile, sync);
    if (made.status !== 0) {
      const reason = made.error?.message ?? made.stderr.trim();
      if (reason.includes('No space left')) throw Object.assign(new Error(reason), { code: 'ENOSPC' });
      throw plainError(`The database could not be created (run as ${runAs.how}): ${reason}`);
    }
    fs.renameSync(temporary, dataFolder);
  } catch (error) {
    throw describeFileError(error, dataFolder);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}
