import 'server-only';
import { closePools } from '@/db/client';
import { beginDrain } from '@/lib/live/readiness';
import { closeAllStreams } from '@/lib/live/streams';
import { env } from '@/lib/env';
import { startWorker, stopWorker } from './worker';

const drainFor = 10_000;

/** The life of a server process: the job worker, a graceful end, and the watch on the launcher that started it. */
export function beginServerLife(): void {
  startWorker();

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    // Not ready any more, so that a balancer sends nobody; open streams end, what is under way may finish.
    beginDrain();
    stopWorker();
    closeAllStreams();
    const hardStop = setTimeout(() => process.exit(0), drainFor);
    hardStop.unref();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await closePools();
    process.exit(0);
  };
  if (env.NEXT_MANUAL_SIG_HANDLE) {
    process.on('SIGTERM', () => void end());
    process.on('SIGINT', () => void end());
  }
  // A killed launcher cannot stop its server; the server notices that it has been orphaned.
  const launcher = env.TOUCHSTONE_PARENT;
  if (launcher > 0 && process.ppid === launcher) {
    setInterval(() => process.ppid !== launcher && void end(), 300).unref();
  }
}
