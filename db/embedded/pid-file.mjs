import fs from 'node:fs';
import path from 'node:path';
import { isProcess } from './processes.mjs';

const fileOf = (dataFolder) => path.join(dataFolder, 'postmaster.pid');

/**
 * What the server wrote about itself; null where there is no such file or nothing in it (yet).
 * @param {string} dataFolder
 * @returns {{ pid: number, port: number, ready: boolean } | null}
 */
export function readPidFile(dataFolder) {
  try {
    const lines = fs.readFileSync(fileOf(dataFolder), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

/** Whether the file is there at all, be it empty. */
export function hasPidFile(dataFolder) {
  return fs.existsSync(fileOf(dataFolder));
}

/** Removes the file of a server that is gone; PostgreSQL would refuse to start beside it. */
export function removePidFile(dataFolder) {
  fs.rmSync(fileOf(dataFolder), { force: true });
}

/** Whether the process is a living PostgreSQL of this very folder: a zombie, or whoever got its number, is not. */
export function isServerAlive(pid, dataFolder) {
  return isProcess(pid, ['postgres', dataFolder]);
}
