// The embedded PostgreSQL under our own supervision: start or attach, stop, never leave a server behind.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.mjs';
import { freePort } from './free-port.mjs';
import { ensureDataFolder, readSecret } from './init.mjs';
import { isOrphan, removeOwner, writeOwner } from './owner-file.mjs';
import { hasPidFile, isServerAlive, readPidFile, removePidFile } from './pid-file.mjs';
import { plainError } from './plain-error.mjs';
import { findRunAs } from './run-as.mjs';
import { becomesReady, launch, startFailure, stopServer } from './server-process.mjs';

const settleWithin = 30_000;

/**
 * @typedef {object} EmbeddedServer
 * @property {boolean} attached whether another process started it and will stop it
 * @property {number} pid
 * @property {number} port
 * @property {(database?: string, user?: string, password?: string) => string} url connection string; the owner's unless told
 * @property {Promise<void>} ended settles when a server that this process started has ended, asked or not
 * @property {() => Promise<void>} stop stops it when this process started it
 */

/**
 * The server that runs on this folder, once it is ready; null where there is none.
 * Leftovers of one that was killed are removed.
 */
async function findRunning(dataFolder) {
  const until = Date.now() + settleWithin;
  let looks = 0;
  while (hasPidFile(dataFolder)) {
    const known = readPidFile(dataFolder);
    const alive = known !== null && isServerAlive(known.pid, dataFolder);
    if (alive && known.ready) return known;
    looks += 1;
    // A file that is empty may be one that is being written this moment: look again before taking it for a leftover.
    if (!alive && (known !== null || looks > 10)) removePidFile(dataFolder);
    if (Date.now() > until) {
      throw plainError(`A database server on ${dataFolder} does not get ready. Try again in a moment.`);
    }
    await sleep(30);
  }
  return null;
}

/** Of two processes that start at the same time, PostgreSQL's own lock lets one through; the other attaches to it. */
async function startOrAttach({ dataFolder, binaries, runAs, settings, findPort }) {
  // Between finding a free port and taking it another program may be faster.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const running = await findRunning(dataFolder);
    if (running) return { ...running, run: null };
    const port = await findPort();
    const run = launch({ dataFolder, binaries, runAs, settings, port });
    if (await becomesReady(dataFolder, run)) {
      run.child.unref();
      return { pid: run.child.pid ?? 0, port, run };
    }
    if (!run.hasEnded) run.child.kill('SIGQUIT');
    await run.ended;
  }
  throw startFailure(dataFolder);
}

/**
 * Starts the server of a data folder, makes the folder first where needed, or attaches to the one that runs there.
 * @param {{ root: string, dataFolder: string, settings?: Record<string, string | number>, sync?: boolean, findPort?: () => Promise<number> }} options
 *   `root`: whose node_modules hold the programs; `sync: false` for throw-away servers.
 * @returns {Promise<EmbeddedServer>}
 */
export async function startEmbeddedServer(options) {
  const { root, dataFolder: folder, settings = {}, sync = true, findPort = freePort } = options;
  const runAs = findRunAs();
  const binaries = findBinaries(root);
  ensureDataFolder({ dataFolder: path.resolve(folder), binaries, runAs, sync });
  // Whoever comes by another name of the same folder must find the same server.
  const dataFolder = fs.realpathSync(folder);
  const password = readSecret(dataFolder);
  const { pid, port, run } = await startOrAttach({ dataFolder, binaries, runAs, settings, findPort });
  const attached = !run && !isOrphan(dataFolder, pid);
  if (!attached) writeOwner(dataFolder, pid);
  return {
    attached,
    pid,
    port,
    url: (database = 'postgres', user = 'postgres', secret = password) =>
      `postgres://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`,
    ended: run ? run.ended : new Promise(() => undefined),
    stop: async () => {
      if (attached) return;
      await stopServer(pid, dataFolder);
      removeOwner(dataFolder);
    },
  };
}
