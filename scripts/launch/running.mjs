// One launcher at a time on a data folder: who it is and where its product is served.
import fs from 'node:fs';
import path from 'node:path';
import { isProcess } from '../../db/embedded/processes.mjs';
import { dataFolder } from './data-folder.mjs';
import { atEnd } from './life.mjs';

const file = () => path.join(dataFolder(), 'running.json');

/**
 * The launcher that is at work on this data folder, or null.
 * @returns {{ pid: number, address: string, ready: boolean } | null}
 */
export function findRunning() {
  try {
    const known = JSON.parse(fs.readFileSync(file(), 'utf8'));
    return isProcess(known.pid, ['start.mjs']) ? known : null;
  } catch {
    return null;
  }
}

/**
 * Claims the data folder for this process until it ends.
 * @returns {boolean} false where another launcher was faster
 */
export function claim(address) {
  const known = findRunning();
  if (known && known.pid !== process.pid) return false;
  fs.rmSync(file(), { force: true });
  try {
    fs.writeFileSync(file(), JSON.stringify({ pid: process.pid, address, ready: false }), { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  atEnd(() => fs.rmSync(file(), { force: true }));
  return true;
}

/** Says that the product is served now. */
export function markReady(address) {
  fs.writeFileSync(file(), JSON.stringify({ pid: process.pid, address, ready: true }));
}
