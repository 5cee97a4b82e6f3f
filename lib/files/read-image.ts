import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { AppError, type ErrorValues } from '@/lib/errors';
import { imageLimits, keptSides, type ImagePurpose } from './image-limits';
import { sniffImage } from './sniff-image';

/** An image as it is kept: encoded anew, upright, without metadata. */
export interface KeptImage {
  contentType: 'image/jpeg' | 'image/png';
  /** Pixels. */
  width: number;
  height: number;
  main: Buffer;
  /** For lists; logos have none. */
  small: Buffer | null;
  /** Of the main rendition, hexadecimal. */
  sha256: string;
}

interface ChildOptions {
  purpose: ImagePurpose;
  sides: typeof keptSides;
  pixels: number;
  /** Processor time, and half of what the clock may show. */
  seconds: number;
  /** What the process may take beyond its size at start. */
  memoryBytes: number;
}

type Head = { refused: string; values?: ErrorValues } | { width: number; height: number; sizes: number[] };

const childScript = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/files/image-child.mjs');
const limits = { seconds: 20, memoryBytes: 1024 * 1024 * 1024 };

// Two cores decode two images; whoever comes after so many waiting ones is asked to try again.
const atOnce = 2;
const waitingAtMost = 30;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= waitingAtMost) throw new AppError('UNAVAILABLE');
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const refusal = (key: string, values: ErrorValues = {}) =>
  new AppError('VALIDATION', { field: 'file', key: `files.error.${key}`, values });

function runChild(input: Uint8Array, purpose: ImagePurpose): Promise<Buffer> {
  const options: ChildOptions = { purpose, sides: keptSides, pixels: imageLimits.pixels, ...limits };
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=128', '--disable-proto=delete', childScript, JSON.stringify(options)],
      { stdio: ['pipe', 'pipe', 'ignore'], env: { NODE_ENV: 'production' }, windowsHide: true },
    );
    const parts: Buffer[] = [];
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.seconds * 2000);
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    // A child that has ended early does not read the rest; its exit says why.
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(new AppError('UNAVAILABLE', { cause: error }));
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      // Out of time or memory: the kernel, V8 and the allocator all end in a signal.
      if (signal !== null || (code ?? 0) > 128) reject(refusal('heavy'));
      else if (code !== 0) reject(new AppError('UNAVAILABLE', { cause: new Error(`image child: ${code}`) }));
      else resolve(Buffer.concat(parts));
    });
    child.stdin.end(input);
  });
}

/**
 * Takes an image in: recognised by content, decoded in a process of its own, turned upright and encoded anew, so that
 * nothing but its picture is kept. A photo becomes a JPEG of 2048 pixels at most with a small rendition of 480, a logo a
 * PNG of 256. Throws TOO_LARGE, and VALIDATION at `file` with a sentence for each kind of bad file.
 */
export async function readImage(bytes: Uint8Array, purpose: ImagePurpose): Promise<KeptImage> {
  if (bytes.length > imageLimits.bytes) throw tooLarge();
  sniffImage(bytes);
  const output = await inTurn(() => runChild(bytes, purpose));
  const end = output.indexOf('\n');
  const head = JSON.parse(output.subarray(0, end).toString('utf8')) as Head;
  if ('refused' in head) throw refusal(head.refused, head.values);
  const [size = 0, smallSize = 0] = head.sizes;
  const main = output.subarray(end + 1, end + 1 + size);
  const small = output.subarray(end + 1 + size, end + 1 + size + smallSize);
  return {
    contentType: purpose === 'logo' ? 'image/png' : 'image/jpeg',
    width: head.width,
    height: head.height,
    main,
    small: smallSize > 0 ? small : null,
    sha256: createHash('sha256').update(main).digest('hex'),
  };
}

/** The refusal of a file with too many bytes. */
export function tooLarge(): AppError {
  return new AppError('TOO_LARGE', {
    field: 'file',
    key: 'files.error.bytes',
    values: { limit: imageLimits.bytes / 1e6 },
  });
}
