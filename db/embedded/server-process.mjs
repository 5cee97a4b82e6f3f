// One run of the server program: start, wait until it is ready, stop.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeFileError, plainError, saysDiskFull } from './plain-error.mjs';
import { isServerAlive, readPidFile } from './pid-file.mjs';
import { dieWithParent } from './run-as.mjs';

const readyWithin = 30_000;
const stopWithin = 15_000;
const logAtMost = 10 * 1024 * 1024;

/** @param {string} dataFolder */
export const logFileOf = (dataFolder) => `${dataFolder}.log`;

function openLog(dataFolder) {
  const file = logFileOf(dataFolder);
  try {
    if (fs.existsSync(file) && fs.statSync(file).size > logAtMost) fs.renameSync(file, `${file}.1`);
    return fs.openSync(file, 'a', 0o600);
  } catch (error) {
    throw describeFileError(error, file);
  }
}

/**
 * Starts the server program on a port.
 * @param {{ dataFolder: string, binaries: { postgres: string }, runAs: import('./run-as.mjs').RunAs, settings: Record<string, string | number>, port: number }} options
 */
export function launch({ dataFolder, binaries, runAs, settings, port }) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    jit: 'off',
    timezone: 'UTC',
    ...settings,
  };
  const args = [
    ...runAs.prefix,
    ...dieWithParent('INT'),
    ...[binaries.postgres, '-D', dataFolder, '-p', String(port)],
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const log = openLog(dataFolder);
  // Detached: Ctrl-C reaches the whole foreground group, and the server must outlive the application's last write.
  const child = spawn(args[0], args.slice(1), {
    ...runAs.options,
    stdio: ['ignore', log, log],
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
  });
  fs.closeSync(log);
  const run = { child, hasEnded: false, ended: Promise.resolve() };
  run.ended = new Promise((resolve) => {
    const end = () => {
      run.hasEnded = true;
      resolve();
    };
    child.on('exit', end);
    child.on('error', end);
  });
  return run;
}

/** Whether the server became ready; false where it ended instead or took too long. */
export async function becomesReady(dataFolder, run) {
  const until = Date.now() + readyWithin;
  while (Date.now() < until && !run.hasEnded) {
    const known = readPidFile(dataFolder);
    if (known?.pid === run.child.pid && known.ready) return true;
    await sleep(10);
  }
  return false;
}

/** Stops a server cleanly: connections are cut, what was committed is kept. Without an answer, at once. */
export async function stopServer(pid, dataFolder) {
  const signal = (name) => {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended by itself.
    }
  };
  const until = Date.now() + stopWithin;
  signal('SIGINT');
  while (isServerAlive(pid, dataFolder)) {
    if (Date.now() > until) signal('SIGQUIT');
    await sleep(5);
  }
}

/** Why a start failed, from the end of the server's log. */
export function startFailure(dataFolder) {
  const log = logFileOf(dataFolder);
  const said = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim().split('\n').slice(-6).join('\n') : '';
  if (saysDiskFull(said)) return describeFileError({ code: 'ENOSPC' }, dataFolder);
  return plainError(`The database did not start. Its log ${log} ends with:\n${said}`);
}
