import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/** Bytes that an uploaded file may have. */
export const uploadLimit = 250 * 1024 * 1024;

/** An upload that nobody committed is removed after a week. */
const keptFor = 7 * 24 * 60 * 60 * 1000;

const folderOf = (workspaceId: string) => path.join(env.TOUCHSTONE_DATA_DIR, 'uploads', workspaceId);

/** Where the file of an import lies until it is committed. Both ids are ours, never a name that somebody sent. */
export function importFilePath(workspaceId: string, importId: string): string {
  return path.join(folderOf(workspaceId), importId);
}

function hashing(hash: Hash): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > uploadLimit) return done(new AppError('TOO_LARGE'));
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

/** Writes a body to the disk as it comes, and gives its SHA-256. Throws TOO_LARGE beyond 250 MB; half a file is removed. */
export async function storeUpload(
  workspaceId: string,
  importId: string,
  body: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string }> {
  await mkdir(folderOf(workspaceId), { recursive: true });
  await removeForgotten(workspaceId);
  const target = importFilePath(workspaceId, importId);
  const hash = createHash('sha256');
  try {
    await pipeline(body, hashing(hash), createWriteStream(target, { mode: 0o600 }));
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
  return { sha256: hash.digest('hex') };
}

/** SHA-256 of a file on the disk, hexadecimal. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

export async function removeUpload(workspaceId: string, importId: string): Promise<void> {
  await rm(importFilePath(workspaceId, importId), { force: true });
}

/** Whether the file of an import still lies here. */
export async function hasUpload(workspaceId: string, importId: string): Promise<boolean> {
  return stat(importFilePath(workspaceId, importId)).then(
    () => true,
    () => false,
  );
}

async function removeForgotten(workspaceId: string): Promise<void> {
  const folder = folderOf(workspaceId);
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > keptFor) await rm(file, { force: true });
  }
}
