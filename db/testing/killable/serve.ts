import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Answer, Asked, Deadly, Verb } from './types';

/*
 * A server that can be killed at a statement: it does what its parent asks for, one write verb at a time, and ends itself
 * with SIGKILL the moment before a named statement would be sent, or with its work done and its answer not given.
 */
let deadly: Deadly | null = null;
let seen = 0;

const die = () => void process.kill(process.pid, 'SIGKILL');

// The application's own pool, with an ear at every statement: made before db/client looks for it.
const sql = postgres(process.env.TOUCHSTONE_APP_URL ?? '', {
  max: 4,
  onnotice: () => undefined,
  connection: { application_name: `killable-${process.pid}`, statement_timeout: 30_000, lock_timeout: 5_000 },
  debug: (_connection, statement) => {
    if (!deadly || deadly.at === 'answer' || !new RegExp(deadly.at, 'u').test(statement)) return;
    seen += 1;
    if (seen === (deadly.nth ?? 1)) die();
  },
});
(globalThis as { touchstonePools?: Map<string, unknown> }).touchstonePools = new Map([
  ['app', { sql, db: drizzle(sql) }],
]);

/** Each is loaded when it is asked for: a process that lives for one verb need not know the others. */
const verbs = {
  closeCycle: async () => (await import('@/lib/audits/cycles/close-cycle')).closeCycle,
  reopenCycle: async () => (await import('@/lib/audits/cycles/close-cycle')).reopenCycle,
  returnRating: async () => (await import('@/lib/audits/cycles/review-visits')).returnRating,
  saveVisits: async () => (await import('@/lib/audits/cycles/save-visits')).saveVisits,
  beginEvidence: async () => (await import('@/lib/audits/evidence/begin-evidence')).beginEvidence,
  finishEvidence: async () => (await import('@/lib/audits/evidence/finish-evidence')).finishEvidence,
  receivePart: async () => (await import('@/lib/audits/evidence/receive-part')).receivePart,
  saveRatings: async () => (await import('@/lib/audits/scoring/save-ratings')).saveRatings,
  syncVisit: async () => (await import('@/lib/audits/sync/sync-visit')).syncVisit,
} satisfies Record<Verb, () => Promise<unknown>>;

const { findTenantContext } = await import('@/lib/auth/make-context');

async function answer(asked: Asked): Promise<Answer> {
  const ctx = await findTenantContext(asked.person, asked.slugs);
  if (!ctx) throw new Error('Nobody of this brand.');
  const verb = (await verbs[asked.verb]()) as (...of: unknown[]) => Promise<unknown>;
  [deadly, seen] = [asked.deadly, 0];
  const bytes = asked.bytes === null ? [] : [Buffer.from(asked.bytes, 'base64')];
  const result = await verb(ctx, asked.input, ...bytes);
  if (deadly?.at === 'answer') die();
  deadly = null;
  return { result };
}

process.on('message', (asked: Asked) => {
  answer(asked).then(
    (told) => process.send?.(told),
    (error: unknown) => process.send?.({ error: String(error) } satisfies Answer),
  );
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
