import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isServerAlive, readPidFile } from './pid-file.mjs';
import { startEmbeddedServer } from './server.mjs';

const root = process.cwd();
let folder: string;
let started: { stop: () => Promise<void> }[] = [];
let children: ChildProcess[] = [];

const dataFolder = () => path.join(folder, 'pg');

async function start() {
  const server = await startEmbeddedServer({ root, dataFolder: dataFolder(), sync: false });
  started.push(server);
  return server;
}

async function ask(url: string, question: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const rows = await sql.unsafe(question);
  await sql.end();
  return Object.values(rows[0] ?? {})[0];
}

/** A process of its own that starts the server and says `ready`. */
async function startInChild(env: NodeJS.ProcessEnv = process.env): Promise<ChildProcess> {
  const script = `import { startEmbeddedServer } from ${JSON.stringify(path.join(root, 'db/embedded/server.mjs'))};
    const server = await startEmbeddedServer({ root: ${JSON.stringify(root)}, dataFolder: ${JSON.stringify(dataFolder())}, sync: false });
    process.on('SIGTERM', async () => { await server.stop(); process.exit(0); });
    console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'], env });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text) => String(text).includes('ready') && resolve());
    child.on('exit', () => reject(new Error('the child ended before it was ready')));
  });
  return child;
}

async function until(condition: () => boolean, within = 10_000): Promise<void> {
  const end = Date.now() + within;
  while (!condition()) {
    if (Date.now() > end) throw new Error('waited in vain');
    await sleep(20);
  }
}

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-pg-'));
  started = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of started) await server.stop();
  await until(() => {
    const known = readPidFile(dataFolder());
    return !known || !isServerAlive(known.pid);
  });
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the embedded server', () => {
  it('speaks UTF-8 even where the environment names no language', async () => {
    await startInChild({ PATH: process.env.PATH });
    const attached = await start();
    expect(await ask(attached.url(), 'show server_encoding')).toBe('UTF8');
    expect(await ask(attached.url(), `select 'ŁÓDŹ' ilike 'łódź'`)).toBe(true);
  });

  it('keeps files and secrets to its user, and asks for the password', async () => {
    const server = await start();
    expect(fs.statSync(dataFolder()).mode & 0o077).toBe(0);
    expect(fs.statSync(`${dataFolder()}.secret`).mode & 0o077).toBe(0);
    await expect(ask(server.url('postgres', 'postgres', 'wrong'), 'select 1')).rejects.toThrow(/password/);
  });

  it('works in a folder that only its owner may enter', async () => {
    fs.chmodSync(folder, 0o700);
    const server = await start();
    expect(await ask(server.url(), 'select 1')).toBe(1);
  });

  it('lets a second process attach, and does not stop for it', async () => {
    await startInChild();
    const second = await start();
    expect(second.attached).toBe(true);
    await second.stop();
    expect(await ask(second.url(), 'select 1')).toBe(1);
  });

  it('ends when its starter is killed, and keeps what was acknowledged', async () => {
    const child = await startInChild();
    const attached = await start();
    await ask(attached.url(), 'create table kept (n int); insert into kept values (7); select 1');
    child.kill('SIGKILL');
    await until(() => !isServerAlive(attached.pid));
    const again = await start();
    expect(again.attached).toBe(false);
    expect(await ask(again.url(), 'select n from kept')).toBe(7);
  });

  it('stops cleanly when its starter is asked to end', async () => {
    const child = await startInChild();
    const { pid } = readPidFile(dataFolder()) ?? { pid: 0 };
    child.kill('SIGTERM');
    await until(() => !isServerAlive(pid));
    expect(fs.readFileSync(`${dataFolder()}.log`, 'utf8')).toContain('database system is shut down');
  });

  it('recovers after the server itself was killed', async () => {
    const first = await start();
    await ask(first.url(), 'create table kept (n int); insert into kept values (9); select 1');
    process.kill(first.pid, 'SIGKILL');
    // The killed process may stay as a zombie for a while; its file must not keep the next start off.
    const second = await start();
    expect(second.attached).toBe(false);
    expect(await ask(second.url(), 'select n from kept')).toBe(9);
  });

  it.each([
    ['is empty', ''],
    ['names a number that another program got', `${process.pid}\n/nowhere\n1\n5432\n\n127.0.0.1\n1 1\nready\n`],
    ['names a process that is gone', `4194303\n/nowhere\n1\n5432\n\n127.0.0.1\n1 1\nready\n`],
  ])('starts where a leftover process file %s', async (_case, content) => {
    const first = await start();
    await first.stop();
    fs.writeFileSync(path.join(dataFolder(), 'postmaster.pid'), content);
    const second = await start();
    expect(second.attached).toBe(false);
  });

  it('never takes half a folder for a whole one', async () => {
    fs.mkdirSync(`${dataFolder()}.init-1`, { recursive: true });
    fs.writeFileSync(path.join(`${dataFolder()}.init-1`, 'PG_VERSION'), '18');
    const server = await start();
    expect(await ask(server.url(), 'select 1')).toBe(1);
  });

  it('says in a sentence that the folder cannot be made', async () => {
    fs.writeFileSync(path.join(folder, 'file'), '');
    const inside = path.join(folder, 'file', 'pg');
    await expect(startEmbeddedServer({ root, dataFolder: inside, sync: false })).rejects.toThrow();
  });
});
