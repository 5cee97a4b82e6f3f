import 'server-only';
import { gateDb } from '@/db/client';
import { due } from '@/db/schema/jobs';
import { newId } from '@/lib/ids';

/** Zones differ by quarters of an hour, and so does what the clock brings. */
const slotLength = 15 * 60_000;
/** What is looked for in every slot. Each may be run any number of times. */
const kinds = ['reminders.look'] as const;

const state = ((globalThis as { touchstoneTick?: { slot: number } }).touchstoneTick ??= { slot: 0 });

/** Puts what the clock brings into the queue, once in a quarter of an hour of this process; others add nothing to it. */
export async function tick(now = new Date()): Promise<void> {
  const slot = Math.floor(now.getTime() / slotLength);
  if (slot === state.slot) return;
  await gateDb()
    .insert(due)
    .values(kinds.map((kind) => ({ id: newId(), kind, dedupeKey: `${kind}:${slot}` })))
    .onConflictDoNothing();
  state.slot = slot;
}
