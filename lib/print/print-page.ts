import 'server-only';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { inTurn } from './in-turn';
import { runPrintChild, type PrintJob } from './run-print-child';

/** The address under which this server reaches itself. */
function ownOrigin(): string {
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[env.HOSTNAME] ?? env.HOSTNAME;
  return `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT}`;
}

/**
 * A page of this server as a PDF or a picture, as whoever has the cookies sees it; one at a time. Throws UNAVAILABLE:
 * `printNoBrowser` where the server has no browser, `printBusy` where too many wait already, `printFailed` and TOO_LARGE
 * as `runPrintChild` says.
 */
export async function printPage(job: Omit<PrintJob, 'origin' | 'chromium'>): Promise<Buffer> {
  const chromium = env.CHROMIUM_PATH;
  if (!chromium) throw new AppError('UNAVAILABLE', { key: 'printNoBrowser' });
  return inTurn(() => runPrintChild({ ...job, chromium, origin: ownOrigin() }));
}
