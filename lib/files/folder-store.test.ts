import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderStore } from './folder-store';

const root = mkdtempSync(path.join(tmpdir(), 'touchstone-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const store = folderStore(root);

async function read(workspaceId: string, name: string): Promise<string | null> {
  const found = await store.get(workspaceId, name);
  return found && new Response(found.stream).text();
}

describe('the folder store', () => {
  it('keeps bytes under a name, for nobody but the server, and gives them back', async () => {
    await store.put('w1', 'a', Buffer.from('hello'));
    expect(await read('w1', 'a')).toBe('hello');
    expect((await store.get('w1', 'a'))?.size).toBe(5);
    expect(statSync(path.join(root, 'w1/a')).mode & 0o077).toBe(0);
    expect(statSync(path.join(root, 'w1')).mode & 0o077).toBe(0);
  });

  it('keeps one workspace apart from another', async () => {
    await store.put('w2', 'only', Buffer.from('x'));
    expect(await read('w3', 'only')).toBeNull();
    expect(await store.list('w3')).toEqual([]);
  });

  it('writes a name once, also when many come at the same time, and leaves nothing half-written', async () => {
    await Promise.all(Array.from({ length: 8 }, () => store.put('w4', 'same', Buffer.alloc(300_000, 'z'))));
    expect(readdirSync(path.join(root, 'w4'))).toEqual(['same']);
    expect((await store.get('w4', 'same'))?.size).toBe(300_000);
  });

  it('forgets what is deleted, and minds nothing that is not there', async () => {
    await store.put('w5', 'gone', Buffer.from('x'));
    await store.delete('w5', 'gone');
    await store.delete('w5', 'gone');
    expect(await read('w5', 'gone')).toBeNull();
    expect(await store.list('w5')).toEqual([]);
  });
});
