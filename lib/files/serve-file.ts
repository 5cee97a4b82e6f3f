import type { TenantContext } from '@/lib/auth/context';
import { fileStore } from './file-store';

export interface ServedFile {
  contentType: string;
  /** Changes when the bytes do. */
  tag: string;
  /** Opens the bytes; null where the store has lost them. */
  open: () => Promise<{ size: number; stream: ReadableStream<Uint8Array> } | null>;
}

interface FileRow {
  sha256: string;
  contentType: string;
  smallSize: number | null;
}

/** A file's rendition to be sent, the small one where it is asked for and exists. Who may see it was checked before. */
export function serveFile(ctx: TenantContext, file: FileRow, small: boolean): ServedFile {
  const name = small && file.smallSize !== null ? `${file.sha256}.small` : file.sha256;
  return {
    contentType: file.contentType,
    tag: `"${name}"`,
    open: () => fileStore().get(ctx.workspace.id, name),
  };
}
