import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { readCycle } from '../cycles/cycle-rows';
import { readSnapshot } from './read-snapshot';
import type { Snapshot } from './snapshot';

export type CycleResults =
  | { kind: 'not-closed' }
  /** The reader still has to score some of its touchpoints in an open cycle: last figures would sway them. */
  | { kind: 'withheld' }
  | { kind: 'told'; snapshot: Snapshot; sha256: string; closedAt: Date };

/**
 * What a closed cycle told, from its snapshot; the names of people who were erased since are blank. Throws NOT_FOUND.
 */
export async function getResults(ctx: TenantContext, cycleId: string): Promise<CycleResults> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    const cycle = await readCycle(tx, ctx, cycleId);
    if (cycle.state !== 'closed') return { kind: 'not-closed' };
    const kept = await readSnapshot(tx, ctx, cycleId);
    if (!kept) return { kind: 'not-closed' };
    const withheld = await readWithheld(tx, ctx);
    if (kept.content.touchpoints.some(({ id }) => withheld.has(id))) return { kind: 'withheld' };
    const erased = await tx.execute<{ id: string }>(sql`
      select id from workspace_people where workspace_id = ${ctx.workspace.id} and erased_at is not null`);
    const gone = new Set([...erased].map(({ id }) => id));
    const people = kept.content.people.map((one) => (gone.has(one.id) ? { id: one.id, name: '' } : one));
    return {
      kind: 'told',
      snapshot: { ...kept.content, people },
      sha256: kept.sha256,
      closedAt: kept.closedAt,
    };
  });
}
