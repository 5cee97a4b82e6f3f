import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeFileError, plainError, saysDiskFull } from './plain-error.mjs';
import { makeFolder } from './make-folder.mjs';
import { commandOf } from './processes.mjs';

const secretFileOf = (dataFolder) => `${dataFolder}.secret`;

/** The owner's password of a data folder. */
export function readSecret(dataFolder) {
  try {
    return fs.readFileSync(secretFileOf(dataFolder), 'utf8').trim();
  } catch {
    throw plainError(
      `The password file ${secretFileOf(dataFolder)} is missing, and the database ${dataFolder} cannot be opened without it. Put it back from where the folder was copied.`,
    );
  }
}

/** Makes the password once. Of two processes that start together, both go on with the same one. */
function ensureSecret(dataFolder) {
  const draft = `${secretFileOf(dataFolder)}.${crypto.randomUUID()}`;
  fs.writeFileSync(draft, crypto.randomBytes(24).toString('base64url'), { mode: 0o600 });
  try {
    fs.linkSync(draft, secretFileOf(dataFolder));
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
  return readSecret(dataFolder);
}

/** Removes what interrupted starts have left beside the data folder. */
function removeLeftovers(dataFolder) {
  const prefix = `${path.basename(dataFolder)}.init-`;
  for (const name of fs.readdirSync(path.dirname(dataFolder))) {
    if (!name.startsWith(prefix) || commandOf(Number(name.slice(prefix.length))) !== null) continue;
    fs.rmSync(path.join(path.dirname(dataFolder), name), { recursive: true, force: true });
  }
}

function runInitdb({ binaries, runAs, folder, passwordFile, sync }) {
  // Encoding and locale are always named: without them an empty environment makes a SQL_ASCII cluster.
  const args = [
    ...runAs.prefix,
    binaries.initdb,
    ...[
      '-D',
      folder,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
    ...(sync ? [] : ['--no-sync']),
  ];
  const made = spawnSync(args[0], args.slice(1), {
    ...runAs.options,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (made.status === 0) return;
  const reason = made.error?.message ?? made.stderr.trim();
  if (saysDiskFull(reason)) throw Object.assign(new Error(reason), { code: 'ENOSPC' });
  throw plainError(`The database could not be created (run as ${runAs.how}): ${reason}`);
}

function takePlace(temporary, dataFolder) {
  try {
    fs.renameSync(temporary, dataFolder);
  } catch (error) {
    // Another process was faster; its folder is as good, and has the same password.
    if (fs.existsSync(path.join(dataFolder, 'PG_VERSION'))) return;
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(error.code)) throw error;
    throw plainError(`${dataFolder} is there but is no database. Move it away and start again.`);
  }
}

/**
 * Makes the data folder when there is none. It is made under another name and renamed, so that an interrupted start
 * never leaves half a folder in its place.
 * @param {{ dataFolder: string, binaries: { initdb: string }, runAs: import('./run-as.mjs').RunAs, sync: boolean }} options
 */
export function ensureDataFolder({ dataFolder, binaries, runAs, sync }) {
  if (fs.existsSync(path.join(dataFolder, 'PG_VERSION'))) return;
  const temporary = `${dataFolder}.init-${process.pid}`;
  const passwordFile = path.join(os.tmpdir(), `touchstone-${crypto.randomUUID()}`);
  try {
    makeFolder(path.dirname(dataFolder));
    removeLeftovers(dataFolder);
    fs.rmSync(temporary, { recursive: true, force: true });
    fs.mkdirSync(temporary, { mode: 0o700 });
    fs.writeFileSync(passwordFile, `${ensureSecret(dataFolder)}\n`, { mode: 0o600 });
    if (runAs.options.uid !== undefined) {
      for (const file of [temporary, passwordFile]) fs.chownSync(file, runAs.options.uid, runAs.options.gid);
    }
    runInitdb({ binaries, runAs, folder: temporary, passwordFile, sync });
    takePlace(temporary, dataFolder);
  } catch (error) {
    throw describeFileError(error, dataFolder);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}
