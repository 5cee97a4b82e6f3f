import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { makeFolder } from '../../db/embedded/make-folder.mjs';
import { describeFileError } from '../../db/embedded/plain-error.mjs';
import { root } from './run.mjs';

/** Folder of everything that this copy keeps: database, files, secrets. */
export function dataFolder() {
  return path.resolve(root, process.env.TOUCHSTONE_DATA_DIR || '.data');
}

function remove(file) {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // Where it could not be made, on a read-only disk, it cannot be removed either.
  }
}

/** Makes the data folder for this user alone; says in a sentence when it cannot be written. */
export function ensureDataFolder() {
  const probe = path.join(dataFolder(), `.probe-${process.pid}`);
  try {
    makeFolder(dataFolder());
    fs.writeFileSync(probe, 'can this folder be written?');
  } catch (error) {
    throw describeFileError(error, dataFolder());
  } finally {
    remove(probe);
  }
}

/**
 * Secrets of this copy: made once, for this user's eyes only.
 * @returns {{ authSecret: string, appPassword: string, gatePassword: string }}
 */
export function readSecrets() {
  const file = path.join(dataFolder(), 'secrets.json');
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'));
  const secret = () => randomBytes(32).toString('base64url');
  const made = { authSecret: secret(), appPassword: secret(), gatePassword: secret() };
  const draft = `${file}.${process.pid}`;
  // Renamed into place: half a file, from a start that was interrupted here, would be of no use ever after.
  try {
    fs.writeFileSync(draft, JSON.stringify(made, null, 2), { mode: 0o600 });
    fs.renameSync(draft, file);
  } catch (error) {
    throw describeFileError(error, dataFolder());
  } finally {
    remove(draft);
  }
  return made;
}
