import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { plainError } from '@/db/embedded/plain-error.mjs';
import {
  archiveFormat,
  type ArchiveHead,
  chunkSchema,
  endSchema,
  fileSchema,
  headSchema,
  lastSchema,
  lineLimit,
  markSchema,
  type PartEnd,
  type PartName,
  tableSchema,
} from './archive-format';
import { makePartSum } from './part-sum';

/** What is done with an archive while it is read; every function is waited for. */
export interface ArchiveVisitor {
  head?: (head: ArchiveHead) => Promise<void> | void;
  /** Takes the bytes of a part; it must read them to their end. */
  part: (name: PartName, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  /** After a part whose sum was right. */
  end?: (name: PartName, end: PartEnd) => Promise<void> | void;
}

interface Source {
  line: () => Promise<unknown>;
  bytes: (count: number) => Promise<Buffer>;
  isAtEnd: () => Promise<boolean>;
}

class ArchiveFault extends Error {}

const foreign = (file: string) => plainError(`${path.basename(file)} is not a Touchstone backup.`);
const damaged = (file: string) =>
  plainError(`${path.basename(file)} is damaged or incomplete. Nothing was changed.`);

/** Lines and runs of bytes out of pieces of any size; holds no more than one line or run and one piece. */
function makeSource(pieces: AsyncIterator<Buffer>): Source {
  let held: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await pieces.next();
    if (done) return false;
    held = held.length > 0 ? Buffer.concat([held, value]) : value;
    return true;
  };
  const take = (count: number) => {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };
  return {
    line: async () => {
      for (;;) {
        const at = held.indexOf('\n');
        if (at >= 0) return JSON.parse(take(at + 1).toString('utf8')) as unknown;
        if (held.length > lineLimit || !(await more())) throw new ArchiveFault('A line has no end.');
      }
    },
    bytes: async (count) => {
      while (held.length < count) if (!(await more())) throw new ArchiveFault('Bytes are missing.');
      return take(count);
    },
    isAtEnd: async () => held.length === 0 && !(await more()),
  };
}

async function readPart(source: Source, name: PartName, visitor: ArchiveVisitor): Promise<void> {
  const sum = makePartSum();
  let end: PartEnd | undefined;
  async function* chunks() {
    for (;;) {
      const line = z.union([chunkSchema, endSchema]).parse(await source.line());
      if (!('bytes' in line)) {
        end = line;
        return;
      }
      const bytes = await source.bytes(line.bytes);
      sum.add(bytes);
      yield bytes;
    }
  }
  await visitor.part(name, chunks());
  const found = sum.end();
  if (!end || found.sha256 !== end.sha256 || found.size !== end.size || found.rows !== end.rows) {
    throw new ArchiveFault('The sum of a part is wrong.');
  }
  await visitor.end?.(name, end);
}

/** Errors of the archive itself, as opposed to those of a visitor (a full disk, the database). */
const isOfArchive = (error: unknown) =>
  error instanceof ArchiveFault ||
  error instanceof SyntaxError ||
  error instanceof z.ZodError ||
  (error as { code?: string }).code?.startsWith('Z_') === true;

/**
 * Reads an archive from beginning to end and checks every sum. Memory does not grow with it.
 * Throws a plain sentence where the file is no backup, is of a newer format, is damaged or has been cut.
 */
export async function readArchive(file: string, visitor: ArchiveVisitor): Promise<void> {
  const gunzip = createGunzip();
  const fed = pipeline(createReadStream(file), gunzip);
  // An error of the stream reaches us through the iterator as well.
  fed.catch(() => undefined);
  const source = makeSource(gunzip[Symbol.asyncIterator]() as AsyncIterator<Buffer>);
  let isOurs = false;
  try {
    const first = await source.line();
    const { format } = markSchema.parse(first);
    isOurs = true;
    if (format > archiveFormat) {
      throw plainError(
        `${path.basename(file)} was made by a newer Touchstone. Restore it with that version.`,
      );
    }
    await visitor.head?.(headSchema.parse(first));
    for (let parts = 0; ; parts += 1) {
      const line = z.union([tableSchema, fileSchema, lastSchema]).parse(await source.line());
      if (!('parts' in line)) await readPart(source, line, visitor);
      else if (line.parts === parts && (await source.isAtEnd())) return;
      else throw new ArchiveFault('The number of parts is wrong.');
    }
  } catch (error) {
    if (!isOfArchive(error)) throw error;
    throw isOurs ? damaged(file) : foreign(file);
  } finally {
    gunzip.destroy();
  }
}
