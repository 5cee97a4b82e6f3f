import fs from 'node:fs';
import path from 'node:path';

const fileOf = (dataFolder) => path.join(dataFolder, 'postmaster.pid');

/**
 * What the server wrote about itself, or null where it has not written anything (yet).
 * @param {string} dataFolder
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

/** Removes the file of a server that is gone; PostgreSQL would refuse to start beside it. */
export function removePidFile(dataFolder) {
  fs.rmSync(fileOf(dataFolder), { force: true });
}

/** Whether the process is a living PostgreSQL: a zombie, or another program that got the number, counts as gone. */
export function isServerAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    const state = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    return !/^[ZX]/.test(state) && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}
