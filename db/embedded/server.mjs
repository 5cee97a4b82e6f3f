// The embedded PostgreSQL under our own supervision: start or attach, stop, never leave a server behind.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.mjs';
import { describeFileError, ensureDataFolder, secretFileOf } from './init.mjs';
import { isServerAlive, readPidFile, removePidFile } from './pid-file.mjs';
import { plainError } from './plain-error.mjs';
import { dieWithParent, findRunAs } from './run-as.mjs';

const startWithin = 20_000;
const stopWithin = 10_000;

/**
 * @typedef {object} EmbeddedServer
 * @property {boolean} attached whether another process started it and will stop it
 * @property {number} pid
 * @property {number} port
 * @property {(database?: string, user?: string, password?: string) => string} url connection string; the owner's unless told
 * @property {() => Promise<void>} stop stops it when this process started it
 */

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The server that another process runs on this folder, once it is ready; null where there is none. */
async function findRunning(dataFolder) {
  for (let waited = 0; waited < 5_000; waited += 50) {
    const known = readPidFile(dataFolder);
    if (!known || !isServerAlive(known.pid)) {
      removePidFile(dataFolder);
      return null;
    }
    if (known.ready) return known;
    await sleep(50);
  }
  throw plainError(`A database server on ${dataFolder} is starting or stopping and does not get ready. Try again in a moment.`);
}

function launch({ dataFolder, binaries, runAs, settings, port }) {
  const log = fs.openSync(`${dataFolder}.log`, 'a', 0o600);
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 100, jit: 'off', ...settings };
  const args = [
    ...runAs.prefix,
    ...dieWithParent(),
    ...[binaries.postgres, '-D', dataFolder, '-p', String(port)],
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  // Detached: Ctrl-C reaches the whole foreground group, and the server must outlive the application's last write.
  const child = spawn(args[0], args.slice(1), {
    ...runAs.options,
    stdio: ['ignore', log, log],
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
  });
  fs.closeSync(log);
  return child;
}

async function stopChild(child, gone) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), stopWithin);
  await gone;
  clearTimeout(timer);
}

/** Waits until the server says that it is ready; null where it has ended instead. */
async function whenReady(dataFolder, child, isGone) {
  for (let waited = 0; waited < startWithin && !isGone(); waited += 10) {
    const known = readPidFile(dataFolder);
    if (known?.pid === child.pid && known.ready) return known;
    await sleep(10);
  }
  return null;
}

function lastLines(file, count) {
  try {
    return fs.readFileSync(file, 'utf8').trim().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

function startFailure(dataFolder) {
  const said = lastLines(`${dataFolder}.log`, 6);
  if (said.includes('No space left')) return describeFileError({ code: 'ENOSPC' }, dataFolder);
  return plainError(`The database did not start. Its log ${dataFolder}.log ends with:\n${said}`);
}

/**
 * Starts the server of a data folder, makes the folder first where needed, or attaches to the one that runs there.
 * @param {{ root: string, dataFolder: string, settings?: Record<string, string | number>, sync?: boolean }} options
 *   `root`: whose node_modules hold the programs; `sync: false` for throw-away servers.
 * @returns {Promise<EmbeddedServer>}
 */
export async function startEmbeddedServer({ root, dataFolder: folder, settings = {}, sync = true }) {
  const dataFolder = path.resolve(folder);
  const binaries = findBinaries(root);
  const runAs = findRunAs();
  ensureDataFolder({ dataFolder, binaries, runAs, sync });
  const password = fs.readFileSync(secretFileOf(dataFolder), 'utf8').trim();
  const urlAt =
    (port) =>
    (database = 'postgres', user = 'postgres', secret = password) =>
      `postgres://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`;
  const running = await findRunning(dataFolder);
  if (running) {
    return { attached: true, pid: running.pid, port: running.port, url: urlAt(running.port), stop: async () => undefined };
  }
  // Between finding a free port and taking it another program may be faster.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await freePort();
    const child = launch({ dataFolder, binaries, runAs, settings, port });
    let ended = false;
    const gone = new Promise((resolve) => {
      child.on('exit', resolve);
      child.on('error', resolve);
    }).then(() => {
      ended = true;
    });
    const known = await whenReady(dataFolder, child, () => ended);
    if (known) {
      child.unref();
      return { attached: false, pid: known.pid, port, url: urlAt(port), stop: () => stopChild(child, gone) };
    }
    if (!ended) child.kill('SIGQUIT');
  }
  throw startFailure(dataFolder);
}
