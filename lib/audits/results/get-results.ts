import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { readCycle } from '../cycles/cycle-rows';
import { readSnapshot } from './read-snapshot';
import { withoutNames, type Snapshot } from './snapshot';

export type CycleResults =
  | { kind: 'not-closed' }
  /** The reader still has to score some of its touchpoints in an open cycle: last figures would sway them. */
  | { kind: 'withheld' }
  | { kind: 'told'; snapshot: Snapshot; sha256: string; closedAt: Date };

/** Whether a cycle is about one of these touchpoints by now: one that was merged stands in the snapshot under its old id. */
async function namesOne(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
  ids: ReadonlySet<string>,
): Promise<boolean> {
  const found = await tx.execute(sql`
    select from audit_cycle_touchpoints where workspace_id = ${ctx.workspace.id} and cycle_id = ${cycleId}
      and touchpoint_id = any (${uuidArray([...ids])}) limit 1`);
  return found.length > 0;
}

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
    if (withheld.size > 0 && (await namesOne(tx, ctx, cycleId, withheld))) return { kind: 'withheld' };
    const erased = await tx.execute<{ id: string }>(sql`
      select id from workspace_people where workspace_id = ${ctx.workspace.id} and erased_at is not null`);
    const gone = new Set([...erased].map(({ id }) => id));
    const people = withoutNames(kept.content.people, gone);
    return {
      kind: 'told',
      snapshot: { ...kept.content, people },
      sha256: kept.sha256,
      closedAt: kept.closedAt,
    };
  });
}
