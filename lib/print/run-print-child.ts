import { spawn } from 'node:child_process';
import path from 'node:path';
import { AppError } from '@/lib/errors';

/** One sheet of A4; sheets as the page's own style sizes them (lay-pages.mjs); or a PNG of all of it. */
export type PrintLayout = 'sheet' | 'pages' | 'picture';

export interface PrintJob {
  /** A page of the product that has one element `data-print-page`: path and query. */
  path: string;
  /** Cookies of whoever asks: the browser sees what they see, and nothing else. */
  cookie: string;
  /** Where the product answers, such as `http://127.0.0.1:3000`. */
  origin: string;
  /** The browser's program. */
  chromium: string;
  /** `sheet` where it is not said. */
  layout?: PrintLayout;
  /** How long it may take; 20 where it is not said. */
  seconds?: number;
}

const childScript = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/print/print-child.mjs');
const usualSeconds = 20;
/** With it the child says that no file can hold the page. */
const tooLarge = 3;
const memoryBytes = 1536 * 1024 * 1024;
/** Longer than any reason of a failure. */
const mostHeard = 4_000;

/**
 * A page as a PDF with real text or as a picture, made by a process of its own: it opens the page in a browser without
 * scripts and without any network. Throws UNAVAILABLE `printFailed` where the page or the browser is not there, or where
 * they take more than their seconds or 1.5 GB; TOO_LARGE `printTooLarge` where no file can hold the page.
 */
export function runPrintChild({ seconds = usualSeconds, ...job }: PrintJob): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-old-space-size=256', childScript], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { NODE_ENV: 'production' },
      windowsHide: true,
    });
    const parts: Buffer[] = [];
    let heard = '';
    // The child ends its browser on TERM; a browser whose child is gone ends with the pipe between them.
    const end = setTimeout(() => child.kill('SIGTERM'), seconds * 1000);
    const kill = setTimeout(() => child.kill('SIGKILL'), (seconds + 3) * 1000);
    const failed = (cause: unknown) => reject(new AppError('UNAVAILABLE', { key: 'printFailed', cause }));
    const settle = () => {
      clearTimeout(end);
      clearTimeout(kill);
    };
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => (heard = (heard + part.toString()).slice(0, mostHeard)));
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => {
      settle();
      failed(error);
    });
    child.once('close', (code, signal) => {
      settle();
      if (code === 0 && parts.length > 0) resolve(Buffer.concat(parts));
      else if (code === tooLarge) reject(new AppError('TOO_LARGE', { key: 'printTooLarge' }));
      else failed(new Error(`print child: ${signal ?? code} ${heard.trim()}`));
    });
    // Not as an argument: every user of the machine may read those.
    child.stdin.end(JSON.stringify({ ...job, seconds, memoryBytes }));
  });
}
