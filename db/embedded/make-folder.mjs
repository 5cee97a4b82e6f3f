import fs from 'node:fs';
import path from 'node:path';

function nearestExisting(folder) {
  return fs.existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}

/**
 * Makes a folder, and those it lies in, for this user alone. Unlike `mkdir` with `recursive`, which gives ENOENT on a
 * read-only disk and EEXIST where a file stands in the way, it fails with the code that names the reason.
 * @param {string} folder absolute
 */
export function makeFolder(folder) {
  const existing = nearestExisting(folder);
  if (!fs.statSync(existing).isDirectory())
    throw Object.assign(new Error(`${existing} is a file`), { code: 'ENOTDIR' });
  fs.accessSync(existing, fs.constants.W_OK);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
}
