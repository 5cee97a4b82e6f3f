import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { findPersonId, readCycle } from '../cycles/cycle-rows';
import { readSnapshot } from './read-snapshot';
import type { Snapshot } from './snapshot';

export type CycleResults =
  | { kind: 'not-closed' }
  /** The reader still has visits to make in an open cycle: last figures would sway them. */
  | { kind: 'withheld' }
  | { kind: 'told'; snapshot: Snapshot; sha256: string; closedAt: Date };

/**
 * What a closed cycle told, from its snapshot; the names of people who were erased since are blank. Throws NOT_FOUND.
 */
export async function getResults(ctx: TenantContext, cycleId: string): Promise<CycleResults> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    const cycle = await readCycle(tx, ctx, cycleId);
    if (cycle.state !== 'closed') return { kind: 'not-closed' };
    const personId = await findPersonId(tx, ctx);
    const [open] = await tx.execute<{ visits: number }>(sql`
      select count(*)::int as visits from audit_visits v
      join audit_cycles c on c.workspace_id = v.workspace_id and c.id = v.cycle_id
      where v.workspace_id = ${ctx.workspace.id} and v.auditor_id = ${personId} and c.deleted_at is null
        and c.state in ('open', 'review') and v.state in ('planned', 'started', 'returned')`);
    if ((open?.visits ?? 0) > 0) return { kind: 'withheld' };
    const kept = await readSnapshot(tx, ctx, cycleId);
    if (!kept) return { kind: 'not-closed' };
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
