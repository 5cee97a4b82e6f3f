import { spawn } from 'node:child_process';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverProgram } from './build.mjs';
import { plain } from './report.mjs';
import { projectEnv, root } from './run.mjs';

const readyWithin = 60_000;

/** Whether the port can be taken. */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * Serves the build (or, for development, the sources) and waits until it is ready.
 * The server watches this process and ends with it, however it ends.
 * @returns {Promise<{ url: string, ended: Promise<number | null>, stop: () => Promise<void> }>}
 */
export async function startWebServer({ port, host, env, development = false, quiet = false }) {
  const [command, args] = development
    ? ['next', ['dev', '--port', String(port), '--hostname', host]]
    : [process.execPath, [serverProgram]];
  const child = spawn(command, args, {
    cwd: root,
    env: projectEnv({
      NODE_ENV: development ? 'development' : 'production',
      ...env,
      PORT: String(port),
      HOSTNAME: host,
      NEXT_MANUAL_SIG_HANDLE: development ? '' : 'true',
      TOUCHSTONE_PARENT: String(process.pid),
    }),
    stdio: ['ignore', quiet ? 'ignore' : 'pipe', 'pipe'],
    // Its own group: Ctrl-C reaches the launcher, which stops the parts in their order.
    detached: true,
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (development ? process.stdout.write(chunk) : (said += chunk)));
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4_000);
    if (!quiet) process.stderr.write(chunk);
  });
  let exit;
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve((exit = code ?? 1))));
  const stop = async () => {
    if (exit !== undefined) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(timer);
  };
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < readyWithin; waited += 50) {
    if (exit !== undefined) throw plain(`The server ended before it was ready.\n${said}`);
    if (await answers(`${url}/readyz`)) return { url, ended, stop };
    await sleep(50);
  }
  await stop();
  throw plain(`The server did not get ready within ${readyWithin / 1000} s.\n${said}`);
}
