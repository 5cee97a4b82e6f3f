import 'server-only';
import { sql } from 'drizzle-orm';
import { touchpointStages } from '@/db/schema/lifecycle';
import type { TenantTx } from '@/db/tenant';
import type { LifecycleStage } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';

export interface StageMove {
  touchpointId: string;
  /** Null takes the stage back, or says that the life is over. */
  stage: LifecycleStage | null;
}

/** Today in the brand's time zone, as a date of the database. */
export const todayThere = (ctx: TenantContext) => sql`(now() at time zone ${ctx.workspace.timeZone})::date`;

/** Writes moves into the life of touchpoints, with their day and reason. The rows are checked and locked by the caller. */
export async function insertStages(
  tx: TenantTx,
  ctx: TenantContext,
  moves: readonly StageMove[],
  about: { since?: string; reason: string; isRetirement?: boolean; replacementId?: string | null },
  author: string | null,
): Promise<void> {
  if (moves.length === 0) return;
  const { since, reason, isRetirement = false, replacementId = null } = about;
  const rows = moves.map(({ touchpointId, stage }) => ({ id: newId(), touchpoint: touchpointId, stage }));
  await tx.execute(sql`
    insert into ${touchpointStages}
      (workspace_id, id, touchpoint_id, stage, is_retirement, since, reason, replacement_id, set_by)
    select ${ctx.workspace.id}::uuid, v.id, v.touchpoint, v.stage, ${isRetirement},
      coalesce(${since ?? null}::date, ${todayThere(ctx)}), ${reason}, ${replacementId}::uuid, ${author}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as v(id uuid, touchpoint uuid, stage text)`);
}

/**
 * Keeps the lives of touchpoints whose stage was set in a table, an import or a passport: today, without a reason. What was
 * set so earlier the same day is replaced, so that a slip leaves no trace. The rows are checked and locked by the caller.
 */
export async function noteStages(
  tx: TenantTx,
  ctx: TenantContext,
  moves: readonly StageMove[],
  author: string | null,
): Promise<void> {
  if (moves.length === 0) return;
  const here = ctx.workspace.id;
  const rows = JSON.stringify(moves.map(({ touchpointId, stage }) => ({ touchpoint: touchpointId, stage })));
  await tx.execute(sql`
    delete from touchpoint_stages s
    using jsonb_to_recordset(${rows}::text::jsonb) as v(touchpoint uuid)
    where s.workspace_id = ${here} and s.touchpoint_id = v.touchpoint and s.since = ${todayThere(ctx)}
      and s.reason = '' and not s.is_retirement`);
  const changed = await tx.execute<{ touchpointId: string; stage: LifecycleStage | null }>(sql`
    select v.touchpoint as "touchpointId", v.stage
    from jsonb_to_recordset(${rows}::text::jsonb) as v(touchpoint uuid, stage text)
    where v.stage is distinct from (select s.stage from touchpoint_stages s
      where s.workspace_id = ${here} and s.touchpoint_id = v.touchpoint
      order by s.since desc, s.created_at desc, s.id desc limit 1)`);
  await insertStages(tx, ctx, [...changed], { reason: '' }, author);
}
