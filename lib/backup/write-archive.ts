import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ArchiveHead, PartEnd, PartName } from './archive-format';
import { inChunks } from './in-chunks';
import { makePartSum } from './part-sum';

export interface ArchiveWriter {
  /** Adds a table or a file, chunk by chunk as it comes. */
  add: (name: PartName, bytes: AsyncIterable<Uint8Array>) => Promise<PartEnd>;
}

/**
 * Writes an archive under another name and renames it when it is whole, so that a name without `.part` is never half a
 * backup. Only this user may read it. Memory does not grow with what is written.
 */
export async function writeArchive(
  file: string,
  head: ArchiveHead,
  work: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const draft = `${file}.part`;
  const gzip = createGzip({ level: 6 });
  const stored = pipeline(gzip, createWriteStream(draft, { mode: 0o600, flush: true }));
  // Heard below; a disk that is full must not end the process before that.
  stored.catch(() => undefined);
  const write = async (bytes: Uint8Array | string) => {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), stored]);
  };
  const writeLine = (value: object) => write(`${JSON.stringify(value)}\n`);
  let parts = 0;
  const add: ArchiveWriter['add'] = async (name, bytes) => {
    const sum = makePartSum();
    await writeLine(name);
    for await (const chunk of inChunks(bytes)) {
      sum.add(chunk);
      await writeLine({ bytes: chunk.length });
      await write(chunk);
    }
    parts += 1;
    const end = sum.end();
    await writeLine(end);
    return end;
  };
  try {
    await writeLine(head);
    await work({ add });
    await writeLine({ parts });
    gzip.end();
    await stored;
    await rename(draft, file);
  } catch (error) {
    gzip.destroy();
    await stored.catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
