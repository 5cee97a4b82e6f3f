import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort } from './free-port.mjs';
import { isServerAlive, readPidFile } from './pid-file.mjs';
import { startEmbeddedServer } from './server.mjs';

type Environment = Record<string, string | undefined>;

const root = process.cwd();
let folder: string;
let started: { stop: () => Promise<void> }[] = [];
let children: ChildProcess[] = [];

const dataFolder = () => path.join(folder, 'pg');
const log = () => fs.readFileSync(`${dataFolder()}.log`, 'utf8');
const isAlive = (pid: number) => isServerAlive(pid, dataFolder());

async function start(options: { findPort?: () => Promise<number> } = {}) {
  const server = await startEmbeddedServer({ root, dataFolder: dataFolder(), sync: false, ...options });
  started.push(server);
  return server;
}

async function ask(url: string, question: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const rows = await sql.unsafe(question);
    return Object.values(rows.at(-1) ?? {})[0];
  } finally {
    await sql.end();
  }
}

/** A process of its own that starts the server, says whether it attached, and stops it when asked to end. */
function runStarter(env: Environment = process.env): ChildProcess {
  const source = JSON.stringify(path.join(root, 'db/embedded/server.mjs'));
  const options = JSON.stringify({ root, dataFolder: dataFolder(), sync: false });
  const script = `const { startEmbeddedServer } = await import(${source});
    const server = await startEmbeddedServer(${options});
    process.on('SIGTERM', async () => { await server.stop(); process.exit(0); });
    console.log(server.attached ? 'attached' : 'started');
    setInterval(() => {}, 1000);`;
  const args = ['--input-type=module', '-e', script];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: env as NodeJS.ProcessEnv,
  });
  children.push(child);
  return child;
}

function said(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (text) => resolve(String(text).trim()));
    child.once('exit', () => reject(new Error('the starter ended before it said anything')));
  });
}

async function startInChild(env?: Environment): Promise<ChildProcess> {
  const child = runStarter(env);
  await said(child);
  return child;
}

const gone = (pid: number) =>
  vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000, interval: 20 });

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-pg-')));
  started = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of started) await server.stop();
  const known = readPidFile(dataFolder());
  if (known) await gone(known.pid);
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the embedded server', () => {
  it('speaks UTF-8 even where the environment names no language', async () => {
    await startInChild({ PATH: process.env.PATH });
    const server = await start();
    expect(await ask(server.url(), 'show server_encoding')).toBe('UTF8');
    expect(await ask(server.url(), `select 'ŁÓDŹ' ilike 'łódź'`)).toBe(true);
  });

  it('keeps files and secrets to its user, listens on this machine only, and asks for the password', async () => {
    const server = await start();
    expect(fs.statSync(dataFolder()).mode & 0o077).toBe(0);
    expect(fs.statSync(`${dataFolder()}.secret`).mode & 0o077).toBe(0);
    expect(await ask(server.url(), 'show listen_addresses')).toBe('127.0.0.1');
    expect(await ask(server.url(), 'show unix_socket_directories')).toBe('');
    await expect(ask(server.url('postgres', 'postgres', 'wrong'), 'select 1')).rejects.toThrow(/password/);
  });

  it('works in a folder that only its owner may enter', async () => {
    fs.chmodSync(folder, 0o700);
    const server = await start();
    expect(await ask(server.url(), 'select 1')).toBe(1);
  });

  it('goes on with its data after a stop', async () => {
    const first = await start();
    await ask(first.url(), 'create table kept (n int); insert into kept values (5)');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(await ask(second.url(), 'select n from kept')).toBe(5);
  });
});

describe('two processes on one folder', () => {
  it('share one server, and only its starter stops it', async () => {
    await startInChild();
    const second = await start();
    expect(second.attached).toBe(true);
    await second.stop();
    expect(await ask(second.url(), 'select 1')).toBe(1);
  });

  it('share one server even when they start at the same moment on an empty folder', async () => {
    const words = await Promise.all([runStarter(), runStarter()].map(said));
    expect(words.sort()).toEqual(['attached', 'started']);
    const server = await start();
    expect(await ask(server.url(), 'select 1')).toBe(1);
    expect(fs.readdirSync(folder).filter((name) => name.includes('init-'))).toEqual([]);
  });

  it('find the same server by another name of the folder', async () => {
    await startInChild();
    const alias = `${folder}-alias`;
    fs.symlinkSync(folder, alias);
    try {
      const server = await startEmbeddedServer({ root, dataFolder: path.join(alias, 'pg'), sync: false });
      expect(server.attached).toBe(true);
    } finally {
      fs.rmSync(alias);
    }
  });
});

describe('when something is killed', () => {
  it('the server ends with its starter, and keeps what was acknowledged', async () => {
    const child = await startInChild();
    const server = await start();
    await ask(server.url(), 'create table kept (n int); insert into kept values (7)');
    child.kill('SIGKILL');
    await gone(server.pid);
    const again = await start();
    expect(again.attached).toBe(false);
    expect(await ask(again.url(), 'select n from kept')).toBe(7);
  });

  it('the server stops cleanly when its starter is asked to end', async () => {
    const child = await startInChild();
    const pid = readPidFile(dataFolder())?.pid ?? 0;
    child.kill('SIGTERM');
    await gone(pid);
    expect(log()).toContain('database system is shut down');
  });

  it('a server that outlived its starter is taken over and stopped', async () => {
    // Without setpriv the system cannot end the server with its starter, as on macOS.
    const tools = path.join(folder, 'tools');
    fs.mkdirSync(tools);
    for (const name of ['unshare', 'true', 'id']) {
      const found = execFileSync('sh', ['-c', `command -v ${name} || true`], { encoding: 'utf8' }).trim();
      if (found.startsWith('/')) fs.symlinkSync(found, path.join(tools, name));
    }
    if (!fs.existsSync(path.join(tools, 'true'))) fs.symlinkSync('/bin/true', path.join(tools, 'true'));
    const child = await startInChild({ PATH: tools });
    const pid = readPidFile(dataFolder())?.pid ?? 0;
    const starterGone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await starterGone;
    expect(isAlive(pid)).toBe(true);
    const server = await start();
    expect(server).toMatchObject({ attached: false, pid });
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('the next start recovers after the server itself was killed', async () => {
    const first = await start();
    await ask(first.url(), 'create table kept (n int); insert into kept values (9)');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const second = await start();
    expect(second.attached).toBe(false);
    expect(await ask(second.url(), 'select n from kept')).toBe(9);
  });

  it('an interrupted creation of the folder leaves nothing in the way', async () => {
    const child = runStarter();
    await vi.waitFor(() => expect(fs.readdirSync(folder).join()).toMatch(/init-\d+/), {
      timeout: 10_000,
      interval: 1,
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(fs.existsSync(dataFolder())).toBe(false);
    const server = await start();
    expect(await ask(server.url(), 'select 1')).toBe(1);
  });
});

describe('leftovers', () => {
  it.each([
    ['is empty', () => ''],
    [
      'names a number that another program got',
      () => `${process.pid}\n${dataFolder()}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`,
    ],
    ['names a process that is gone', () => `4194303\n${dataFolder()}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`],
  ])('a process file that %s does not keep the server from starting', async (_case, content) => {
    const first = await start();
    await first.stop();
    fs.writeFileSync(path.join(dataFolder(), 'postmaster.pid'), content());
    const second = await start();
    expect(second.attached).toBe(false);
    expect(await ask(second.url(), 'select 1')).toBe(1);
  });

  it('a process file that names the PostgreSQL of another folder does not count', async () => {
    const other = await startEmbeddedServer({ root, dataFolder: path.join(folder, 'other'), sync: false });
    started.push(other);
    const first = await start();
    await first.stop();
    fs.writeFileSync(
      path.join(dataFolder(), 'postmaster.pid'),
      `${other.pid}\n${dataFolder()}\n1\n${other.port}\n\n127.0.0.1\n1 1\nready\n`,
    );
    const second = await start();
    expect(second).toMatchObject({ attached: false });
    expect(second.port).not.toBe(other.port);
  });

  it('half a folder of an earlier start is cleared away', async () => {
    const half = `${dataFolder()}.init-4194303`;
    fs.mkdirSync(half);
    fs.writeFileSync(path.join(half, 'PG_VERSION'), '18');
    await start();
    expect(fs.existsSync(half)).toBe(false);
  });
});

describe('what stands in the way', () => {
  it('a port that was taken in the meantime is changed for another', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port: taken } = other.address() as net.AddressInfo;
    const findPort = vi.fn(freePort).mockResolvedValueOnce(taken);
    try {
      const server = await start({ findPort });
      expect(server.port).not.toBe(taken);
      expect(log()).toContain('Address already in use');
    } finally {
      other.close();
    }
  });

  it.each([
    [
      'a file on the way',
      () => fs.writeFileSync(path.join(folder, 'in'), ''),
      'in/pg',
      /part of the path is a file/,
    ],
    [
      'a folder with something else',
      () => fs.mkdirSync(path.join(folder, 'pg/x'), { recursive: true }),
      'pg',
      /is no database/,
    ],
  ])('%s is told in a sentence', async (_case, prepare, name, sentence) => {
    prepare();
    const attempt = startEmbeddedServer({ root, dataFolder: path.join(folder, name), sync: false });
    await expect(attempt).rejects.toMatchObject({ plain: true, message: expect.stringMatching(sentence) });
  });

  it('a lost password file is told in a sentence', async () => {
    const server = await start();
    await server.stop();
    fs.rmSync(`${dataFolder()}.secret`);
    await expect(start()).rejects.toMatchObject({
      plain: true,
      message: expect.stringMatching(/password file/),
    });
  });

  it('a server that does not start shows the end of its log', async () => {
    const attempt = startEmbeddedServer({
      root,
      dataFolder: dataFolder(),
      sync: false,
      settings: { max_connections: 'many' },
    });
    await expect(attempt).rejects.toMatchObject({
      plain: true,
      message: expect.stringMatching(/max_connections/),
    });
  });
});
