import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { FileStore } from './file-store';

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Waits until a file or a folder's list of names is on the disk itself. */
async function flush(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keeps files in a folder: `<root>/<workspace>/<name>`. */
export function folderStore(root: string): FileStore {
  const folderOf = (workspaceId: string) => path.join(root, workspaceId);
  const placeOf = (workspaceId: string, name: string) => path.join(folderOf(workspaceId), name);
  return {
    put: async (workspaceId, name, bytes) => {
      const folder = folderOf(workspaceId);
      const place = placeOf(workspaceId, name);
      if (await stat(place).catch(() => null)) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const unfinished = path.join(folder, `.${randomUUID()}`);
      try {
        const handle = await open(unfinished, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(unfinished, place);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      await flush(folder);
    },
    get: async (workspaceId, name) => {
      try {
        const handle = await open(placeOf(workspaceId, name), 'r');
        const { size } = await handle.stat();
        return { size, stream: Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array> };
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },
    delete: (workspaceId, name) => rm(placeOf(workspaceId, name), { force: true }),
    list: async (workspaceId) => {
      try {
        return await readdir(folderOf(workspaceId));
      } catch (error) {
        if (isAbsent(error)) return [];
        throw error;
      }
    },
  };
}
