import 'server-only';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';

const prefix = 'photo-';
// Beside the uploads of imports, which are as temporary and go with their workspace in the same way.
const folderOf = (workspaceId: string) => path.join(env.TOUCHSTONE_DATA_DIR, 'uploads', workspaceId);

/** Where the bytes of a photo lie until all of them are here. */
export function partFilePath(workspaceId: string, id: string): string {
  return path.join(folderOf(workspaceId), `${prefix}${id}`);
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Writes a part at its place, safe from a crash when it settles; what a crash left behind it is written over. False where
 * the bytes before it are not here any more.
 */
export async function writePart(
  workspaceId: string,
  id: string,
  offset: number,
  bytes: Uint8Array,
): Promise<boolean> {
  const file = partFilePath(workspaceId, id);
  if (offset === 0) await mkdir(folderOf(workspaceId), { recursive: true, mode: 0o700 });
  const here = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  if (here < offset) return false;
  const handle = await open(file, offset === 0 ? 'w' : 'r+', 0o600);
  try {
    await handle.write(bytes, 0, bytes.length, offset);
    await handle.truncate(offset + bytes.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return true;
}

/** All bytes that have arrived; null where there are none. */
export async function readParts(workspaceId: string, id: string): Promise<Buffer | null> {
  try {
    return await readFile(partFilePath(workspaceId, id));
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

export async function removeParts(workspaceId: string, id: string): Promise<void> {
  await rm(partFilePath(workspaceId, id), { force: true });
}

/** The ids of all photos of which bytes lie here. */
export async function listParts(workspaceId: string): Promise<string[]> {
  try {
    const names = await readdir(folderOf(workspaceId));
    return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}
