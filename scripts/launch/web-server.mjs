import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { plainError } from '../../db/embedded/plain-error.mjs';
import { findChromium } from './chromium.mjs';
import { atEnd } from './life.mjs';
import { ownersOnly } from './roles.mjs';
import { projectEnv, startProgram } from './run.mjs';

const readyWithin = 60_000;
// The server itself waits 10 s at most for what is under way.
const stopWithin = 20_000;
// Megabytes. Without a bound V8 takes what a large machine has before it looks for what can go: an import of 200 MB
// then grows the process twice as much. An operator's own bound in NODE_OPTIONS holds instead.
const heapBound = 768;

function listenError(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** Says in a sentence when the port cannot be taken. */
export async function checkPort(port, host) {
  // `localhost` may lead to either address: another program on the second one would answer in our place.
  for (const each of host === '127.0.0.1' ? [host, '::1'] : [host]) {
    const code = await listenError(port, each);
    if (code === 'EADDRINUSE') {
      throw plainError(
        `Port ${port} is taken by another program. Start with another one: PORT=${port + 1} npm start`,
      );
    }
    if (code === 'EACCES') {
      throw plainError(
        `Port ${port} is not open to this user. Start with one above 1023: PORT=3000 npm start`,
      );
    }
    if (code === 'EADDRNOTAVAIL' && each === host) {
      throw plainError(`TOUCHSTONE_HOST=${host} is no address of this machine.`);
    }
  }
}

async function isReady(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

function programOf({ build, port, host }) {
  const bound = process.env.NODE_OPTIONS?.includes('--max-old-space-size')
    ? []
    : [`--max-old-space-size=${heapBound}`];
  if (build) return [process.execPath, [...bound, path.join(build, 'server.js')]];
  return ['next', ['dev', '--port', String(port), '--hostname', host]];
}

function environment({ build, port, host, env }) {
  const all = projectEnv({
    NODE_ENV: build ? 'production' : 'development',
    ...env,
    PORT: String(port),
    HOSTNAME: host,
    TOUCHSTONE_PARENT: String(process.pid),
    NEXT_MANUAL_SIG_HANDLE: build ? 'true' : '',
  });
  for (const name of ownersOnly) delete all[name];
  return all;
}

/** Passes on what the server says, without Next's banner before it is ready; keeps the beginning for a failed start. */
function listenTo(child, development) {
  const heard = { beginning: '', ready: false };
  const take = (stream) => (chunk) => {
    if (!heard.ready) heard.beginning += chunk;
    if (heard.ready || development) stream.write(chunk);
  };
  child.stdout.on('data', take(process.stdout));
  child.stderr.on('data', take(process.stderr));
  return heard;
}

/**
 * Serves a build (or, for development, the sources) and waits until it is ready. The server watches this process and
 * ends with it, however it ends.
 * @param {{ build: string | null, port: number, host: string, env: Record<string, string> }} options
 * @returns {Promise<{ ended: Promise<number>, stop: () => Promise<void> }>}
 */
export async function startWebServer({ build, port, host, env }) {
  const [command, args] = programOf({ build, port, host });
  // Without a browser everything works but PDFs, which say so.
  const chromium = await findChromium().catch(() => '');
  const { child, ended, stop } = startProgram(command, args, {
    env: environment({ build, port, host, env: { CHROMIUM_PATH: chromium, ...env } }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = listenTo(child, build === null);
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  const stopPatiently = () => stop(stopWithin);
  const forget = atEnd(stopPatiently);
  const reachable = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  const url = new URL(`http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/readyz`);
  for (const until = Date.now() + readyWithin; !(await isReady(url)); await sleep(50)) {
    if (hasEnded) {
      if (heard.beginning.includes('EADDRINUSE')) await checkPort(port, host);
      throw plainError(`The server ended before it was ready.\n${heard.beginning.trim()}`);
    }
    if (Date.now() > until) {
      throw plainError(
        `The server did not get ready within ${readyWithin / 1000} s.\n${heard.beginning.trim()}`,
      );
    }
  }
  heard.ready = true;
  return {
    ended,
    stop: async () => {
      forget();
      await stopPatiently();
    },
  };
}
