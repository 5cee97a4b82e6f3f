import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { levelOf } from '@/lib/ratings/statistics/level';
import { estimateScores } from '@/lib/ratings/statistics/mean-estimate';
import type { CycleRow } from '../cycles/cycle-rows';
import { readScoresToClose } from '../read-ratings';

export interface Stop {
  touchpointId: string;
  name: string;
  actions: number;
  reason: string;
}

export interface Checklist {
  /** Visits that are neither sent in nor left out. */
  out: number;
  returned: number;
  submitted: number;
  /** Touchpoints at stop; told only when every visit is in, else empty. */
  stops: Stop[];
  /** Of them, those without an action and without a reason. */
  unanswered: number;
  /** Calibrations for this cycle, and those of them that are not closed: said, and no reason not to close. */
  calibrations: number;
  openCalibrations: number;
  ready: boolean;
}

/**
 * What is missing before a cycle can be closed. Which touchpoints are at stop is told by name alone, without a figure, and
 * not before every visit is in: from then on no auditor can be swayed by it.
 */
export async function readChecklist(
  tx: TenantTx,
  ctx: TenantContext,
  cycle: Pick<CycleRow, 'id' | 'state' | 'stopNeedsAction'>,
): Promise<Checklist> {
  const here = ctx.workspace.id;
  const [counts] = await tx.execute<{ out: number; returned: number; submitted: number }>(sql`
    select count(*) filter (where state in ('planned', 'started'))::int as out,
      count(*) filter (where state = 'returned')::int as returned,
      count(*) filter (where state = 'submitted')::int as submitted
    from audit_visits where workspace_id = ${here} and cycle_id = ${cycle.id}`);
  const { out = 0, returned = 0, submitted = 0 } = counts ?? {};
  const [sessions] = await tx.execute<{ calibrations: number; openCalibrations: number }>(sql`
    select count(*)::int as calibrations, count(*) filter (where state <> 'closed')::int as "openCalibrations"
    from calibrations where workspace_id = ${here} and cycle_id = ${cycle.id} and deleted_at is null`);
  const { calibrations = 0, openCalibrations = 0 } = sessions ?? {};
  const allIn = out + returned === 0 && submitted > 0;
  let stops: Stop[] = [];
  if (allIn && cycle.state === 'review') {
    const own = await tx.execute<{ id: string }>(
      sql`select id from brands where workspace_id = ${here} and kind = 'own'`,
    );
    const ownIds = new Set([...own].map(({ id }) => id));
    const visits = (await readScoresToClose(tx, ctx, cycle.id)).filter(({ brandId }) => ownIds.has(brandId));
    const rows = await tx.execute<Stop & Record<string, unknown>>(sql`
      select s.touchpoint_id as "touchpointId", t.name, s.no_action_reason as reason,
        (select count(*)::int from actions a join action_touchpoints k
          on k.workspace_id = a.workspace_id and k.action_id = a.id
          where a.workspace_id = s.workspace_id and a.cycle_id = s.cycle_id and k.touchpoint_id = s.touchpoint_id
            and a.deleted_at is null and a.state <> 'dropped') as actions
      from audit_cycle_touchpoints s
      join touchpoints t on t.workspace_id = s.workspace_id and t.id = s.touchpoint_id
      where s.workspace_id = ${here} and s.cycle_id = ${cycle.id} order by t.name, t.id`);
    const thresholds = { wow: ctx.workspace.wowFrom, ok: ctx.workspace.okFrom };
    stops = [...rows]
      .filter(({ touchpointId }) => {
        const { mean } = estimateScores(visits.flatMap(({ scores }) => scores[touchpointId] ?? []));
        return mean !== null && levelOf(mean, thresholds) === 'stop';
      })
      .map(({ touchpointId, name, actions, reason }) => ({ touchpointId, name, actions, reason }));
  }
  const unanswered = cycle.stopNeedsAction
    ? stops.filter(({ actions, reason }) => actions === 0 && reason === '').length
    : 0;
  return {
    out,
    returned,
    submitted,
    stops,
    unanswered,
    calibrations,
    openCalibrations,
    ready: cycle.state === 'review' && allIn && unanswered === 0,
  };
}
