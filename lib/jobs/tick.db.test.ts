import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { due } from '@/db/schema/jobs';
import { tick } from './tick';
import { runDueJobs } from './worker';

const waiting = () => gateDb().select().from(due).where(eq(due.kind, 'reminders.look'));
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 9, minutes));

describe('what the clock brings', () => {
  it('is put into the queue once in a quarter of an hour, and worked off', async () => {
    await tick(at(0));
    await tick(at(14));
    expect(await waiting()).toHaveLength(1);
    await tick(at(15));
    expect(await waiting()).toHaveLength(2);
    await runDueJobs();
    expect(await waiting()).toEqual([]);
    // Nothing again before the next quarter.
    await tick(at(29));
    expect(await waiting()).toEqual([]);
    await tick(at(30));
    expect(await waiting()).toHaveLength(1);
  });

  it('is there once where several servers put it', async () => {
    await gateDb().delete(due).where(eq(due.kind, 'reminders.look'));
    const state = globalThis as { touchstoneTick?: { slot: number } };
    await tick(at(45));
    // As a server that has just started.
    if (state.touchstoneTick) state.touchstoneTick.slot = 0;
    await tick(at(46));
    expect(await waiting()).toHaveLength(1);
  });
});
