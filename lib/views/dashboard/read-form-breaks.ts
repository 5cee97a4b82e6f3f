import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { trendBreaks, type PeriodForm, type TrendBreak } from './trend-breaks';

/** By which form auditors scored in each period: that of the cycle closed last in it; audits of former times have none. */
export async function readFormBreaks(
  tx: TenantTx,
  ctx: TenantContext,
  periodIds: readonly string[],
): Promise<TrendBreak[]> {
  const rows = await tx.execute<PeriodForm & Record<string, unknown>>(sql`
    select distinct on (c.period_id) c.period_id as "periodId", f.name, v.number, coalesce((
        select b.number from audit_form_moves m
        join audit_form_versions b on b.workspace_id = m.workspace_id and b.id = m.from_version_id
        where m.workspace_id = c.workspace_id and m.cycle_id = c.id order by m.moved_at, m.id limit 1), v.number) as begun
    from audit_cycles c
    join audit_form_versions v on v.workspace_id = c.workspace_id and v.id = c.form_version_id
    join audit_forms f on f.workspace_id = v.workspace_id and f.id = v.form_id
    where c.workspace_id = ${ctx.workspace.id} and c.state = 'closed' and c.deleted_at is null and c.import_id is null
      and c.period_id = any (${uuidArray([...periodIds])})
    order by c.period_id, c.closed_at desc`);
  return trendBreaks(periodIds, [...rows]);
}
