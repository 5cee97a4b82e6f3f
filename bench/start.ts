import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/db/embedded/free-port.mjs';

/*
 * From a fresh clone to a served page, a second start, and the checks that take seconds: what `npm start` and `npm run
 * verify` take in a clone of the last commit. The packages come from npm, or from its cache where it has them.
 *
 *   npm run bench -- start
 */
const wanted = { second: 10, verify: 30 };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-clone-'));
const clone = path.join(folder, 'clone');

function environment(port: number): NodeJS.ProcessEnv {
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('TOUCHSTONE_'));
  return {
    ...Object.fromEntries(env),
    NODE_ENV: undefined,
    PORT: String(port),
  } as unknown as NodeJS.ProcessEnv;
}

/** Seconds from `npm start` until the address that it prints answers; what it said, when it ends before. */
async function secondsToServe(): Promise<number> {
  const port = await freePort();
  const since = performance.now();
  const child = spawn('npm', ['start'], { cwd: clone, env: environment(port), stdio: 'pipe' });
  const ended = once(child, 'exit');
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  while (!said.includes('Ctrl-C stops it')) {
    const how = await Promise.race([ended, once(child.stdout, 'data')]);
    if (child.exitCode !== null) throw new Error(`npm start ended: ${said || String(how)}`);
  }
  const answer = await fetch(`http://localhost:${port}/sign-in`);
  if (!answer.ok) throw new Error(`The sign-in page answered ${answer.status}.`);
  await answer.text();
  const seconds = (performance.now() - since) / 1000;
  child.kill('SIGTERM');
  await ended;
  // npm ends before the launcher that it started, which has a database to stop.
  while (fs.existsSync(path.join(clone, '.data/running.json'))) await sleep(100);
  return seconds;
}

function secondsToVerify(): number {
  const since = performance.now();
  execFileSync('npm', ['run', 'verify'], { cwd: clone, env: environment(0), stdio: 'pipe' });
  return (performance.now() - since) / 1000;
}

async function run(): Promise<number> {
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${process.cwd()}`, clone], {
    stdio: 'pipe',
  });
  const first = await secondsToServe();
  const second = await secondsToServe();
  const cold = secondsToVerify();
  const warm = secondsToVerify();
  console.log(`fresh clone to served page: ${first.toFixed(1)} s`);
  console.log(`second start: ${second.toFixed(1)} s (wanted ${wanted.second} at most)`);
  console.log(
    `verify: ${cold.toFixed(1)} s the first time, ${warm.toFixed(1)} s again (wanted ${wanted.verify} at most)`,
  );
  return second <= wanted.second && warm <= wanted.verify ? 0 : 1;
}

try {
  process.exitCode = await run();
} finally {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
}
