import path from 'node:path';
import { env } from '@/lib/env';
import { folderStore } from './folder-store';
import { readS3Settings } from './s3-settings';
import { s3Store } from './s3-store';

/** Where the bytes of files lie. A name is the SHA-256 of the contents, `.small` behind it for the small rendition. */
export interface FileStore {
  /** Keeps bytes under a name; they are safe from a crash when it settles. A name that is taken keeps what it has. */
  put(workspaceId: string, name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a name as a stream with their number, or null where there are none. */
  get(
    workspaceId: string,
    name: string,
  ): Promise<{ size: number; stream: ReadableStream<Uint8Array> } | null>;
  /** Removes a name; nothing happens where there is none. */
  delete(workspaceId: string, name: string): Promise<void>;
  /** Every name that lies here for a workspace, leftovers of interrupted writes among them. */
  list(workspaceId: string): Promise<string[]>;
}

let bucket: { address: string; store: FileStore } | undefined;

/** The store of this server: the bucket of FILES_URL where one is told, else a folder in the data folder. */
export function fileStore(): FileStore {
  const address = env.FILES_URL;
  if (!address) return folderStore(path.join(env.TOUCHSTONE_DATA_DIR, 'files'));
  if (bucket?.address !== address) {
    const settings = readS3Settings(address);
    // Read once already when the configuration was checked.
    if (!settings) throw new Error('FILES_URL cannot be used.');
    bucket = { address, store: s3Store(settings) };
  }
  return bucket.store;
}
