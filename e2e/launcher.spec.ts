import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../db/embedded/free-port.mjs';
import { isProcess } from '../db/embedded/processes.mjs';
import { launchProduct, readPids, type Launched } from './support/launch';

// The launcher itself, without a browser: what it says, and that nothing outlives it.
test.describe.configure({ timeout: 240_000 });

// Made by the launcher: this file is read by Playwright's own process too, which would leave an empty folder.
const folder = path.join(os.tmpdir(), `touchstone-launcher-${process.pid}`);
const alive: ChildProcess[] = [];
test.afterEach(() => {
  for (const child of alive.splice(0)) child.kill('SIGTERM');
});
test.afterAll(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));

function launch(options: Parameters<typeof launchProduct>[0]): Launched {
  const launched = launchProduct(options);
  alive.push(launched.child);
  return launched;
}

async function launchReady(options: { data: string; shell?: boolean }): Promise<Launched> {
  const launched = launch({ ...options, port: await freePort() });
  await expect
    .poll(() => launched.output(), { timeout: 200_000, intervals: [200] })
    .toContain('Ctrl-C stops it');
  return launched;
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(1_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** What is left of a launcher: itself, its database, its web server. */
async function leftOvers(pids: { launcher: number; postgres: number }, port: number): Promise<string[]> {
  return [
    ...(isProcess(pids.launcher, []) ? ['launcher'] : []),
    ...(isProcess(pids.postgres, []) ? ['postgres'] : []),
    ...((await answers(port)) ? ['web server'] : []),
  ];
}

const endedWithin = async (pids: { launcher: number; postgres: number }, port: number, timeout: number) =>
  expect.poll(() => leftOvers(pids, port), { timeout, intervals: [100] }).toEqual([]);

function pidsOf(data: string) {
  const pids = readPids(data);
  expect(isProcess(pids.launcher, ['start.mjs'])).toBe(true);
  expect(isProcess(pids.postgres, ['postgres'])).toBe(true);
  return pids;
}

const data = path.join(folder, 'data');

test('a second start beside a running one says where it runs; SIGTERM stops everything', async () => {
  const first = await launchReady({ data });
  const pids = pidsOf(data);
  const second = launch({ data, port: await freePort() });
  expect(await second.ended).toBe(0);
  expect(second.output().trim()).toBe(`Touchstone already runs on http://localhost:${first.port}`);
  expect(await answers(first.port)).toBe(true);
  first.child.kill('SIGTERM');
  await endedWithin(pids, first.port, 10_000);
  expect(await first.ended).toBe(0);
  expect(fs.existsSync(path.join(data, 'running.json'))).toBe(false);
});

test('kill -9 of the launcher leaves no process, and the next start works', async () => {
  const first = await launchReady({ data });
  const pids = pidsOf(data);
  process.kill(pids.launcher, 'SIGKILL');
  await endedWithin(pids, first.port, 5_000);
  const next = await launchReady({ data });
  expect(await answers(next.port)).toBe(true);
  const nextPids = pidsOf(data);
  next.child.kill('SIGINT');
  await endedWithin(nextPids, next.port, 10_000);
});

test('when the shell that npm started it in is killed, everything ends', async () => {
  const first = await launchReady({ data, shell: true });
  const pids = pidsOf(data);
  expect(pids.launcher).not.toBe(first.child.pid);
  first.child.kill('SIGKILL');
  await endedWithin(pids, first.port, 5_000);
});

/** One sentence and nothing of a program's insides. */
function expectSentence(output: string, sentence: RegExp) {
  expect(output).toMatch(sentence);
  expect(output).not.toMatch(/\n\s+at |node:internal|Error:/);
}

test('a port that is taken is said in a sentence', async () => {
  const taken = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as net.AddressInfo;
  const launched = launch({ data, port });
  expect(await launched.ended).toBe(1);
  expectSentence(
    launched.output(),
    new RegExp(`^Port ${port} is taken by another program\\. Start with another`, 'm'),
  );
  taken.close();
});

for (const [what, url, sentence] of [
  ['no address', 'not an address', /^DATABASE_URL is no connection string such as postgres:/m],
  ['nobody there', 'postgres://a:b@127.0.0.1:1/x', /^The database at 127\.0\.0\.1:1 does not answer\./m],
  [
    'an unknown name',
    'postgres://a:b@nowhere.invalid:5432/x',
    /^The name nowhere\.invalid|could not be looked up/m,
  ],
] as const) {
  test(`a DATABASE_URL that will not do is said in a sentence: ${what}`, async () => {
    const launched = launch({
      data: path.join(folder, 'outside'),
      port: await freePort(),
      env: { DATABASE_URL: url },
    });
    expect(await launched.ended).toBe(1);
    expectSentence(launched.output(), sentence);
    expect(launched.output()).not.toContain('a:b@');
  });
}
