import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { VisitScore } from '../statistics/change';

/** Period → touchpoint → what the visits of closed cycles gave. */
export type VisitScores = ReadonlyMap<string, ReadonlyMap<string, readonly VisitScore[]>>;

/**
 * The auditors' scores of a brand, 0–10, with who gave them where: what a change by pairs needs (docs/figures.md). Former audits
 * that came as a file name no auditor. Of touchpoints that are withheld from the reader too: the caller tells changes of
 * cells alone, and of those there is none.
 */
export async function readVisitScores(
  tx: TenantTx,
  ctx: TenantContext,
  {
    brandId,
    periodIds,
    touchpointIds,
  }: { brandId: string; periodIds: readonly string[]; touchpointIds?: readonly string[] },
): Promise<VisitScores> {
  const rows = await tx.execute<
    VisitScore & Record<'periodId' | 'touchpointId', string> & Record<string, unknown>
  >(sql`
    select r.period_id as "periodId", a.touchpoint_id as "touchpointId", v.auditor_id as auditor, r.object_id as object,
      ((a.value - a.scale_min) / (a.scale_max - a.scale_min) * 10)::float8 as score
    from responses r
    join ratings a on a.workspace_id = r.workspace_id and a.response_id = r.id and a.period_id = r.period_id
    left join audit_visits v on v.workspace_id = r.workspace_id and v.cycle_id = r.cycle_id
      and v.id::text = r.respondent_key
    where r.workspace_id = ${ctx.workspace.id} and r.source = 'auditors' and r.brand_id = ${brandId}
      and r.period_id = any (${uuidArray(periodIds)})
      and ${touchpointIds ? sql`a.touchpoint_id = any (${uuidArray(touchpointIds)})` : sql`true`}`);
  const found = new Map<string, Map<string, VisitScore[]>>();
  for (const { periodId, touchpointId, auditor, object, score } of rows) {
    const period = found.get(periodId) ?? new Map<string, VisitScore[]>();
    const scores = period.get(touchpointId) ?? [];
    scores.push({ auditor, object, score });
    period.set(touchpointId, scores);
    found.set(periodId, period);
  }
  return found;
}
