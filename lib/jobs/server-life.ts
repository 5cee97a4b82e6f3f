import 'server-only';
import { closePools } from '@/db/client';
import { env } from '@/lib/env';
import { closeHttpServers, watchHttpServers } from '@/lib/live/http-servers';
import { beginDrain } from '@/lib/live/readiness';
import { closeAllStreams } from '@/lib/live/streams';
import { startWorker, stopWorker } from './worker';

const drainFor = 10_000;

/** Without these nothing works; better said at the start than at the first request. */
function requireVariables(): void {
  const missing = (['AUTH_SECRET', 'TOUCHSTONE_APP_URL', 'TOUCHSTONE_GATE_URL'] as const).filter(
    (name) => !env[name],
  );
  if (missing.length === 0) return;
  process.stderr.write(
    `${missing.join(', ')} must be set. \`npm start\` sets them; docs/running.md says how else.\n`,
  );
  process.exit(1);
}

/** Answers what is under way, takes nothing new, lets go of the database, and ends; after ten seconds in any case. */
async function endGracefully(): Promise<void> {
  setTimeout(() => process.exit(0), drainFor).unref();
  beginDrain();
  const worker = stopWorker();
  closeAllStreams();
  await Promise.all([closeHttpServers(), worker]);
  await closePools();
  process.exit(0);
}

/** The life of a server process: the job worker, a graceful end, and the watch on the launcher that started it. */
export function beginServerLife(): void {
  requireVariables();
  watchHttpServers();
  startWorker();

  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void endGracefully();
  };
  if (env.NEXT_MANUAL_SIG_HANDLE) {
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
  }
  // A killed launcher cannot stop its server; the server notices that it has been orphaned.
  const launcher = env.TOUCHSTONE_PARENT;
  if (launcher > 0 && process.ppid === launcher) {
    setInterval(() => process.ppid !== launcher && end(), 300).unref();
  }
}
