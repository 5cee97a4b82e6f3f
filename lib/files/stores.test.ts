import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAppError } from '@/lib/errors';
import type { FileStore } from './file-store';
import { folderStore } from './folder-store';
import { readS3Settings, type S3Settings } from './s3-settings';
import { s3Store } from './s3-store';
import { startS3Server, type S3Server } from './testing/start-s3-server';

const root = mkdtempSync(path.join(tmpdir(), 'touchstone-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let server: S3Server;
let settings: S3Settings;
beforeAll(async () => {
  server = await startS3Server();
  const read = readS3Settings(server.address);
  if (!read) throw new Error('The address of the test server cannot be read.');
  settings = read;
});
afterAll(() => server.stop());

const stores: [name: string, open: () => FileStore][] = [
  ['the folder store', () => folderStore(root)],
  ['the S3 store', () => s3Store(settings, 10)],
];

async function read(store: FileStore, workspaceId: string, name: string): Promise<string | null> {
  const found = await store.get(workspaceId, name);
  return found && new Response(found.stream).text();
}

async function sizeOf(store: FileStore, workspaceId: string, name: string): Promise<number | undefined> {
  const found = await store.get(workspaceId, name);
  await found?.stream.cancel();
  return found?.size;
}

describe.each(stores)('%s', (_name, open) => {
  let store: FileStore;
  beforeAll(() => {
    store = open();
  });

  it('keeps bytes under a name and gives them back', async () => {
    await store.put('w1', 'a', Buffer.from('hello'));
    await store.put('w1', 'a.small', Buffer.from('hi'));
    expect(await read(store, 'w1', 'a')).toBe('hello');
    expect(await sizeOf(store, 'w1', 'a')).toBe(5);
    expect(await read(store, 'w1', 'a.small')).toBe('hi');
    expect((await store.list('w1')).sort()).toEqual(['a', 'a.small']);
  });

  it('leaves a name that is taken what it has', async () => {
    await store.put('w6', 'a', Buffer.from('first'));
    await store.put('w6', 'a', Buffer.from('second'));
    expect(await read(store, 'w6', 'a')).toBe('first');
  });

  it('keeps one workspace apart from another', async () => {
    await store.put('w2', 'only', Buffer.from('x'));
    expect(await read(store, 'w3', 'only')).toBeNull();
    expect(await store.list('w3')).toEqual([]);
    expect(await store.list('w')).toEqual([]);
  });

  it('writes a name once, also when many come at the same time, and leaves nothing half-written', async () => {
    await Promise.all(Array.from({ length: 8 }, () => store.put('w4', 'same', Buffer.alloc(300_000, 'z'))));
    expect(await store.list('w4')).toEqual(['same']);
    expect(await sizeOf(store, 'w4', 'same')).toBe(300_000);
  });

  it('lists more names than fit into one answer', async () => {
    const names = Array.from({ length: 25 }, (_, at) => `name-${String(at).padStart(2, '0')}`);
    for (const name of names) await store.put('w7', name, Buffer.from('x'));
    expect((await store.list('w7')).sort()).toEqual(names);
  });

  it('forgets what is deleted, and minds nothing that is not there', async () => {
    await store.put('w5', 'gone', Buffer.from('x'));
    await store.delete('w5', 'gone');
    await store.delete('w5', 'gone');
    expect(await read(store, 'w5', 'gone')).toBeNull();
    expect(await store.list('w5')).toEqual([]);
  });
});

it('the folder is for nobody but the server, and holds nothing unfinished', async () => {
  await folderStore(root).put('w8', 'a', Buffer.from('hello'));
  expect(statSync(path.join(root, 'w8/a')).mode & 0o077).toBe(0);
  expect(statSync(path.join(root, 'w8')).mode & 0o077).toBe(0);
  expect(readdirSync(path.join(root, 'w8'))).toEqual(['a']);
});

describe('a bucket that cannot be used', () => {
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => toAppError(error).code,
    );

  it('is unavailable with a wrong secret', async () => {
    const stranger = s3Store({ ...settings, secretAccessKey: 'wrong' });
    expect(await codeOf(stranger.get('w9', 'a'))).toBe('UNAVAILABLE');
    expect(await codeOf(stranger.put('w9', 'b', Buffer.from('x')))).toBe('UNAVAILABLE');
  });

  it('is unavailable where nobody listens', async () => {
    const nowhere = s3Store({ ...settings, endpoint: 'http://127.0.0.1:9' });
    expect(await codeOf(nowhere.get('w9', 'a'))).toBe('UNAVAILABLE');
  });
});
