import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { TouchpointImportance } from '../statistics/overall-score';

/**
 * How much each touchpoint counts in the auditors' overall scores of some periods, as closed cycles that weigh by impact
 * kept it, by period; of several such cycles in a period the one that was closed last tells. Without such a cycle a
 * period is not named: there every touchpoint counts the same.
 */
export async function readImportances(
  tx: TenantTx,
  ctx: TenantContext,
  periodIds: readonly string[],
): Promise<ReadonlyMap<string, TouchpointImportance>> {
  const rows = await tx.execute<{ periodId: string; touchpointId: string; weight: number }>(sql`
    select distinct on (c.period_id, s.touchpoint_id) c.period_id as "periodId", s.touchpoint_id as "touchpointId",
      s.weight::float8 as weight
    from audit_cycles c
    join audit_cycle_touchpoints s on s.workspace_id = c.workspace_id and s.cycle_id = c.id
    where c.workspace_id = ${ctx.workspace.id} and c.state = 'closed' and c.deleted_at is null
      and c.weights = 'impact' and c.period_id = any (${uuidArray([...periodIds])})
    order by c.period_id, s.touchpoint_id, c.closed_at desc`);
  const found = new Map<string, Map<string, number>>();
  for (const { periodId, touchpointId, weight } of rows) {
    const ofPeriod = found.get(periodId) ?? new Map<string, number>();
    found.set(periodId, ofPeriod.set(touchpointId, weight));
  }
  return new Map([...found].filter(([, weights]) => [...weights.values()].some((weight) => weight > 0)));
}
