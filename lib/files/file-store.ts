import path from 'node:path';
import { env } from '@/lib/env';
import { folderStore } from './folder-store';

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

/** The store of this server: a folder in the data folder. */
export function fileStore(): FileStore {
  return folderStore(path.join(env.TOUCHSTONE_DATA_DIR, 'files'));
}
