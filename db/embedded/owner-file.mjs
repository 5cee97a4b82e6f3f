// Who started the server of a data folder, so that a server whose starter was killed can be taken over and stopped.
import fs from 'node:fs';
import { isProcess } from './processes.mjs';

const fileOf = (dataFolder) => `${dataFolder}.owner`;

/** Remembers that this process started the server `serverPid`. */
export function writeOwner(dataFolder, serverPid) {
  fs.writeFileSync(fileOf(dataFolder), JSON.stringify({ owner: process.pid, server: serverPid }));
}

/** Whether the starter of the server `serverPid` is known and gone. */
export function isOrphan(dataFolder, serverPid) {
  try {
    const known = JSON.parse(fs.readFileSync(fileOf(dataFolder), 'utf8'));
    return known.server === serverPid && known.owner !== process.pid && !isProcess(known.owner, []);
  } catch {
    return false;
  }
}

/** Forgets the starter; the server has been stopped. */
export function removeOwner(dataFolder) {
  fs.rmSync(fileOf(dataFolder), { force: true });
}
