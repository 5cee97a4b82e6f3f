import 'server-only';
import { and, asc, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { due } from '@/db/schema/jobs';
import { log } from '@/lib/log';
import { jobs } from './jobs';
import { tick } from './tick';

const pollEvery = 2_000;
const lease = 60_000;
const attemptsAtMost = 8;

type DueRow = typeof due.$inferSelect;

/** Takes the next jobs whose time has come; a lease keeps other workers off and runs out when a worker is killed. */
async function take(): Promise<DueRow[]> {
  const free = and(
    lte(due.at, sql`now()`),
    or(isNull(due.leasedUntil), lt(due.leasedUntil, sql`now()`)),
    lt(due.attempts, attemptsAtMost),
  );
  return gateDb().transaction(async (tx) => {
    const next = tx
      .select({ id: due.id })
      .from(due)
      .where(free)
      .orderBy(asc(due.at))
      .limit(5)
      .for('update', { skipLocked: true });
    return tx
      .update(due)
      .set({ leasedUntil: new Date(Date.now() + lease), attempts: sql`${due.attempts} + 1` })
      .where(inArray(due.id, next))
      .returning();
  });
}

async function run(row: DueRow): Promise<void> {
  try {
    await jobs[row.kind]?.(row);
    await gateDb().delete(due).where(eq(due.id, row.id));
  } catch (error) {
    log.warn({ err: error, kind: row.kind, attempts: row.attempts }, 'job failed, will be tried again');
    const wait = Math.min(60 * 60_000, 5_000 * 2 ** row.attempts);
    await gateDb()
      .update(due)
      .set({ leasedUntil: null, at: new Date(Date.now() + wait), lastError: String(error).slice(0, 500) })
      .where(eq(due.id, row.id));
  }
}

/** Works through everything that is due now; gives how many jobs ran. */
export async function runDueJobs(): Promise<number> {
  let ran = 0;
  for (let rows = await take(); rows.length > 0; rows = await take()) {
    for (const row of rows) await run(row);
    ran += rows.length;
  }
  return ran;
}

interface WorkerState {
  timer?: NodeJS.Timeout;
  /** The round of work that is under way. */
  round?: Promise<void>;
}

const state = ((globalThis as { touchstoneWorker?: WorkerState }).touchstoneWorker ??= {});

/** Starts this process's worker; calling it again changes nothing. */
export function startWorker(): void {
  if (state.timer) return;
  state.timer = setInterval(() => {
    state.round ??= tick()
      .then(runDueJobs)
      .then(() => undefined)
      .catch((error: unknown) => log.warn({ err: error }, 'the queue could not be read'))
      .finally(() => delete state.round);
  }, pollEvery);
  state.timer.unref();
}

/** Stops looking for jobs; settles when the round that is under way has finished. */
export async function stopWorker(): Promise<void> {
  clearInterval(state.timer);
  delete state.timer;
  await state.round;
}
