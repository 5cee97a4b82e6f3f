import 'server-only';
import { sql } from 'drizzle-orm';
import { auditSnapshots } from '@/db/schema/audit-cycles';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { lockRatings, longStatement } from '@/lib/ratings/import-lock';
import { recomputeRollUps } from '@/lib/ratings/roll-ups/recompute-roll-ups';
import { readChecklist } from '../results/checklist';
import type { Snapshot } from '../results/snapshot';
import { hashOf, takeSnapshot } from '../results/take-snapshot';
import { findPersonId, mayClose, readCycle, setCycle, type CycleRow } from './cycle-rows';
import { cycleIdSchema, reopenCycleSchema, type CycleIdInput, type ReopenCycleInput } from './input';

/** The parts of the auditors' figures that a cycle fills. */
async function recompute(tx: TenantTx, ctx: TenantContext, cycle: CycleRow, brandIds: readonly string[]) {
  const parts = [...new Set(brandIds)].map((brandId) => ({ brandId, periodId: cycle.periodId }));
  await recomputeRollUps(tx, ctx.workspace.id, 'auditors', parts);
}

/** The visits as responses, so that dashboards, passports and exports read them like any other source. */
async function writeResponses(tx: TenantTx, ctx: TenantContext, cycle: CycleRow, visits: Snapshot['visits']) {
  const here = ctx.workspace.id;
  const rows = visits
    .filter(({ scores }) => Object.keys(scores).length > 0)
    .map((visit) => ({ ...visit, responseId: newId() }));
  await tx.execute(sql`
    insert into responses (workspace_id, id, source, period_id, brand_id, object_id, cycle_id, respondent_key)
    select ${here}, v.id, 'auditors', ${cycle.periodId}, v.brand, v.object, ${cycle.id}, v.visit
    from jsonb_to_recordset(${JSON.stringify(
      rows.map(({ responseId, brandId, objectId, id }) => ({
        id: responseId,
        brand: brandId,
        object: objectId,
        visit: id,
      })),
    )}::text::jsonb) as v (id uuid, brand uuid, object uuid, visit text)`);
  await tx.execute(sql`
    insert into ratings (workspace_id, response_id, touchpoint_id, period_id, value, scale_min, scale_max)
    select ${here}, v.response, v.touchpoint, ${cycle.periodId}, v.value, 0, 10
    from jsonb_to_recordset(${JSON.stringify(
      rows.flatMap(({ responseId, scores }) =>
        Object.entries(scores).map(([touchpoint, value]) => ({ response: responseId, touchpoint, value })),
      ),
    )}::text::jsonb) as v (response uuid, touchpoint uuid, value numeric)`);
}

/** What each touchpoint counted in this closing, for the dashboard's overall score. */
async function keepWeights(
  tx: TenantTx,
  ctx: TenantContext,
  cycle: CycleRow,
  touchpoints: Snapshot['touchpoints'],
) {
  const weights = touchpoints.map(({ id, weight }) => ({ id, weight }));
  await tx.execute(sql`
    update audit_cycle_touchpoints as s set weight = v.weight
    from jsonb_to_recordset(${JSON.stringify(weights)}::text::jsonb) as v(id uuid, weight numeric)
    where s.workspace_id = ${ctx.workspace.id} and s.cycle_id = ${cycle.id} and s.touchpoint_id = v.id`);
}

/**
 * Closes a cycle whose visits are all in, whatever its state: the snapshot is stored, its visits become responses, roll-ups
 * are recomputed. The caller holds `lockRatings`. Gives what was frozen.
 */
export async function freezeCycle(w: TenantWrite, ctx: TenantContext, cycle: CycleRow): Promise<Snapshot> {
  const content = await takeSnapshot(w.tx, ctx, cycle);
  const closedAt = new Date();
  await w.tx
    .insert(auditSnapshots)
    .values({ workspaceId: ctx.workspace.id, cycleId: cycle.id, closedAt, sha256: hashOf(content), content });
  await keepWeights(w.tx, ctx, cycle, content.touchpoints);
  await writeResponses(w.tx, ctx, cycle, content.visits);
  await recompute(
    w.tx,
    ctx,
    cycle,
    content.visits.map(({ brandId }) => brandId),
  );
  const by = await w.personId();
  await setCycle(w.tx, ctx, cycle.id, by, { state: 'closed', closedAt, closedBy: by });
  return content;
}

/** Takes the responses of a closed cycle out of the figures; the caller holds `lockRatings`. */
export async function removeResponses(tx: TenantTx, ctx: TenantContext, cycle: CycleRow): Promise<void> {
  const here = ctx.workspace.id;
  const touched = await tx.execute<{ brandId: string }>(sql`
    select distinct brand_id as "brandId" from responses where workspace_id = ${here} and cycle_id = ${cycle.id}`);
  await tx.execute(sql`
    delete from ratings a using responses r where a.workspace_id = ${here} and r.workspace_id = ${here}
      and r.cycle_id = ${cycle.id} and a.response_id = r.id`);
  await tx.execute(sql`delete from responses where workspace_id = ${here} and cycle_id = ${cycle.id}`);
  await recompute(
    tx,
    ctx,
    cycle,
    [...touched].map(({ brandId }) => brandId),
  );
}

async function lockToClose(w: TenantWrite, ctx: TenantContext, id: string): Promise<CycleRow> {
  await lockRatings(w.tx, ctx.workspace.id);
  return readCycle(w.tx, ctx, id, true);
}

/**
 * Closes a reviewed cycle in one transaction: its snapshot is frozen, its visits become responses of the source `auditors`,
 * roll-ups are recomputed. Closing what is closed does nothing. Throws NOT_FOUND, FORBIDDEN (managers and the driver may),
 * CONFLICT `cycleState`, `cycleVisitsOut` and `cycleStopsOpen` with their numbers.
 */
export async function closeCycle(ctx: TenantContext, input: CycleIdInput): Promise<void> {
  await withTenant.write(
    ctx,
    'audit:read',
    async (w) => {
      const { id } = parseInput(cycleIdSchema, input);
      const cycle = await lockToClose(w, ctx, id);
      if (!mayClose(ctx, cycle, await findPersonId(w.tx, ctx))) throw new AppError('FORBIDDEN');
      if (cycle.state === 'closed') return;
      if (cycle.state !== 'review') throw new AppError('CONFLICT', { key: 'cycleState' });
      const list = await readChecklist(w.tx, ctx, cycle);
      if (list.out + list.returned > 0 || list.submitted === 0) {
        throw new AppError('CONFLICT', {
          key: 'cycleVisitsOut',
          values: { count: list.out + list.returned },
        });
      }
      if (list.unanswered > 0) {
        throw new AppError('CONFLICT', { key: 'cycleStopsOpen', values: { count: list.unanswered } });
      }
      await freezeCycle(w, ctx, cycle);
      await w.enqueue('journey.cycle', id);
      w.record({ action: 'auditCycle.close', subject: { type: 'auditCycle', id, label: cycle.name } });
      w.emit({ kind: 'auditCycle', id, op: 'update' });
      w.emit({ kind: 'rating', id: null, op: 'reset' });
    },
    { statementTimeout: longStatement },
  );
}

/**
 * Reopens a closed cycle for review, with a reason: its figures leave the dashboards, its snapshots stay kept. Throws
 * NOT_FOUND, FORBIDDEN for all but managers, CONFLICT `cycleState` where it is not closed, and `formerReopen` where a file
 * brought it in: its import is undone instead.
 */
export async function reopenCycle(ctx: TenantContext, input: ReopenCycleInput): Promise<void> {
  await withTenant.write(
    ctx,
    'audit:manage',
    async (w) => {
      const { id, reason } = parseInput(reopenCycleSchema, input);
      if (ctx.role !== 'manager') throw new AppError('FORBIDDEN');
      const cycle = await lockToClose(w, ctx, id);
      if (cycle.state !== 'closed') throw new AppError('CONFLICT', { key: 'cycleState' });
      if (cycle.importId) throw new AppError('CONFLICT', { key: 'formerReopen' });
      await removeResponses(w.tx, ctx, cycle);
      // The next snapshot names touchpoints as they are by then.
      for (const table of [sql`audit_ratings`, sql`audit_evidence`]) {
        await w.tx.execute(sql`
          update ${table} as e set told_touchpoint_id = null from audit_visits v
          where e.workspace_id = ${ctx.workspace.id} and e.told_touchpoint_id is not null
            and v.workspace_id = ${ctx.workspace.id} and v.id = e.visit_id and v.cycle_id = ${id}`);
      }
      await setCycle(w.tx, ctx, id, await w.personId(), {
        state: 'review',
        reopenedAt: new Date(),
        reopenedReason: reason,
        closedAt: null,
        closedBy: null,
      });
      w.record({
        action: 'auditCycle.reopen',
        subject: { type: 'auditCycle', id, label: cycle.name },
        after: { reason },
      });
      w.emit({ kind: 'auditCycle', id, op: 'update' });
      w.emit({ kind: 'rating', id: null, op: 'reset' });
    },
    { statementTimeout: longStatement },
  );
}
