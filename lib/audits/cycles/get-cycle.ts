import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import {
  auditCycleBrands,
  auditCycleObjects,
  auditCycleSegments,
  auditCycleTouchpoints,
} from '@/db/schema/audit-cycles';
import { periods } from '@/db/schema/ratings';
import type { TenantTx } from '@/db/tenant';
import type { AssignmentReason, CycleScope, VisitState } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { readChecklist, type Checklist } from '../results/checklist';
import { findPersonId, mayClose, mayRun, readCycle } from './cycle-rows';
import type { CycleInput, ScopeInput } from './input';
import { isThirdTime, planVisits, siteKey, type Site, type VisitPlan } from './plan-visits';
import { readFormMoves, type FormMove } from './read-form-moves';
import { readSites } from './read-sites';

/** Days, `YYYY-MM-DD`; null where the cycle sets none, or its due date holds. */
export interface VisitWindow {
  opensOn: string | null;
  dueOn: string | null;
}

export interface PlanVisit extends Site {
  id: string;
  auditorId: string;
  auditor: string;
  brand: string;
  object: string | null;
  state: VisitState;
  dueOn: string;
  /** Its own first and last day, where it has a window of its own. */
  window: VisitWindow;
  /** Past its due date while answers are taken. */
  overdue: boolean;
  isDouble: boolean;
  reason: AssignmentReason;
  isGuest: boolean;
}

export interface CycleDetail {
  id: string;
  state: 'planned' | 'open' | 'review' | 'closed';
  period: {
    kind: 'month' | 'quarter' | 'half' | 'year' | 'custom';
    startsOn: string;
    endsOn: string;
    label: string | null;
  };
  values: CycleInput;
  scope: CycleScope;
  driver: string | null;
  form: { name: string; number: number };
  /** Moves to later versions of its form, the first one first. */
  formMoves: FormMove[];
  /** Later published versions that the reader may move it to, the latest first. */
  newerVersions: { id: string; number: number }[];
  overdue: boolean;
  mayRun: boolean;
  mayClose: boolean;
  mayReopen: boolean;
  /** The import that brought it in, where it is an audit of former times. */
  importId: string | null;
  reopenedReason: string;
  sites: (Site & { brand: string; object: string | null; thirdTimeFor: string[] })[];
  auditors: { id: string; name: string; capacity: number | null }[];
  visits: PlanVisit[];
  checklist: Checklist | null;
}

/** Who was at each site in the last two closed cycles, the latest first. */
async function readHistory(tx: TenantTx, ctx: TenantContext): Promise<Map<string, string[][]>> {
  const rows = await tx.execute<{
    place: number;
    auditorId: string;
    brandId: string;
    objectId: string | null;
  }>(sql`
    select c.place::int, v.auditor_id as "auditorId", v.brand_id as "brandId", v.object_id as "objectId"
    from (select c.workspace_id, c.id, row_number() over (order by p.starts_on desc, c.closed_at desc) - 1 as place
      from audit_cycles c join periods p on p.workspace_id = c.workspace_id and p.id = c.period_id
      where c.workspace_id = ${ctx.workspace.id} and c.state = 'closed' and c.deleted_at is null) c
    join audit_visits v on v.workspace_id = c.workspace_id and v.cycle_id = c.id and v.state = 'submitted'
    where c.place < 2`);
  const history = new Map<string, string[][]>();
  for (const { place, auditorId, brandId, objectId } of rows) {
    const key = siteKey({ brandId, objectId });
    const cycles = history.get(key) ?? [[], []];
    cycles[place]?.push(auditorId);
    history.set(key, cycles);
  }
  return history;
}

/** Only a manager moves a cycle to another version, and only while it is under way: before, its form is edited. */
const mayMoveForm = (ctx: TenantContext, { state }: Pick<CycleDetail, 'state'>) =>
  ctx.role === 'manager' && (state === 'open' || state === 'review');

async function readNewerVersions(
  tx: TenantTx,
  ctx: TenantContext,
  versionId: string,
): Promise<CycleDetail['newerVersions']> {
  const rows = await tx.execute<{ id: string; number: number }>(sql`
    select n.id, n.number from audit_form_versions v
    join audit_form_versions n on n.workspace_id = v.workspace_id and n.form_id = v.form_id
    where v.workspace_id = ${ctx.workspace.id} and v.id = ${versionId} and n.published_at is not null
      and n.number > v.number
    order by n.number desc`);
  return [...rows];
}

async function readAuditors(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
): Promise<CycleDetail['auditors']> {
  const rows = await tx.execute<CycleDetail['auditors'][number] & Record<string, unknown>>(sql`
    select p.id, p.name, a.capacity from audit_cycle_auditors a
    join workspace_people p on p.workspace_id = a.workspace_id and p.id = a.person_id
    where a.workspace_id = ${ctx.workspace.id} and a.cycle_id = ${cycleId} order by p.name, p.id`);
  return [...rows];
}

/** Proposes who visits what, from load, capacity and the last two closed cycles. Throws NOT_FOUND. */
export async function proposeVisits(ctx: TenantContext, id: string): Promise<VisitPlan> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    await readCycle(tx, ctx, id);
    const sites = await readSites(tx, ctx, id);
    return planVisits({
      sites: sites.map(({ brandId, objectId }) => ({ brandId, objectId })),
      auditors: await readAuditors(tx, ctx, id),
      history: await readHistory(tx, ctx),
    });
  });
}

/** Everything about a cycle but its figures and what was written in its visits. Throws NOT_FOUND. */
export async function getCycle(ctx: TenantContext, id: string): Promise<CycleDetail> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    const here = ctx.workspace.id;
    const cycle = await readCycle(tx, ctx, id);
    const personId = await findPersonId(tx, ctx);
    const runs = mayRun(ctx, cycle, personId);
    const [period] = await tx
      .select()
      .from(periods)
      .where(own(ctx, periods, cycle.periodId));
    if (!period) throw new Error('A cycle without its period.');
    const [facts] = await tx.execute<{
      driver: string | null;
      form: string;
      number: number;
      overdue: boolean;
    }>(sql`
      select (select name from workspace_people where workspace_id = ${here} and id = ${cycle.driverId}) as driver,
        f.name as form, v.number,
        ${cycle.state} <> 'closed' and ${cycle.dueOn}::date < (now() at time zone ${ctx.workspace.timeZone})::date as overdue
      from audit_form_versions v join audit_forms f on f.workspace_id = v.workspace_id and f.id = v.form_id
      where v.workspace_id = ${here} and v.id = ${cycle.formVersionId}`);
    const idsOf = async <
      Table extends
        | typeof auditCycleTouchpoints
        | typeof auditCycleBrands
        | typeof auditCycleObjects
        | typeof auditCycleSegments,
    >(
      table: Table,
      column: 'touchpointId' | 'brandId' | 'objectId' | 'segmentId',
    ): Promise<string[]> => {
      const rows = await tx
        .select()
        .from(table as typeof auditCycleTouchpoints)
        .where(and(eq(table.workspaceId, here), eq(table.cycleId, id)));
      return rows.map((row) => (row as unknown as Record<typeof column, string>)[column]);
    };
    const auditors = await readAuditors(tx, ctx, id);
    const history = await readHistory(tx, ctx);
    const visits = await tx.execute<PlanVisit & Record<string, unknown>>(sql`
      select v.id, v.auditor_id as "auditorId", p.name as auditor, v.brand_id as "brandId", b.name as brand,
        v.object_id as "objectId", o.name as object, v.state, coalesce(v.due_on, ${cycle.dueOn}::date)::text as "dueOn",
        ${cycle.state} in ('open', 'review') and v.state in ('planned', 'started', 'returned')
          and coalesce(v.due_on, ${cycle.dueOn}::date) < (now() at time zone ${ctx.workspace.timeZone})::date as overdue,
        json_build_object('opensOn', v.opens_on, 'dueOn', v.due_on) as "window",
        v.is_double as "isDouble", v.reason, p.is_guest as "isGuest"
      from audit_visits v
      join workspace_people p on p.workspace_id = v.workspace_id and p.id = v.auditor_id
      join brands b on b.workspace_id = v.workspace_id and b.id = v.brand_id
      left join objects o on o.workspace_id = v.workspace_id and o.id = v.object_id
      where v.workspace_id = ${here} and v.cycle_id = ${id}
      order by b.kind <> 'own', b.name, o.name, v.is_double, p.name`);
    return {
      id,
      state: cycle.state,
      period: { kind: period.kind, startsOn: period.startsOn, endsOn: period.endsOn, label: period.label },
      values: {
        name: cycle.name,
        quarterStart: period.startsOn,
        driverId: cycle.driverId,
        budget: cycle.budget,
        hours: cycle.hours,
        dueOn: cycle.dueOn,
        formVersionId: cycle.formVersionId,
        scope: cycle.scope as ScopeInput,
        touchpointIds: await idsOf(auditCycleTouchpoints, 'touchpointId'),
        brandIds: await idsOf(auditCycleBrands, 'brandId'),
        objectIds: await idsOf(auditCycleObjects, 'objectId'),
        segmentIds: await idsOf(auditCycleSegments, 'segmentId'),
        auditors: auditors.map((auditor) => ({ id: auditor.id, capacity: auditor.capacity })),
        stopNeedsAction: cycle.stopNeedsAction,
        weights: cycle.weights,
      },
      scope: cycle.scope,
      driver: facts?.driver ?? null,
      form: { name: facts?.form ?? '', number: facts?.number ?? 0 },
      formMoves: await readFormMoves(tx, ctx, id),
      newerVersions: mayMoveForm(ctx, cycle) ? await readNewerVersions(tx, ctx, cycle.formVersionId) : [],
      overdue: facts?.overdue ?? false,
      mayRun: runs,
      mayClose: mayClose(ctx, cycle, personId),
      mayReopen: ctx.role === 'manager' && cycle.importId === null,
      importId: cycle.importId,
      reopenedReason: cycle.reopenedReason,
      sites: (await readSites(tx, ctx, id)).map((site) => ({
        ...site,
        thirdTimeFor: auditors.filter((one) => isThirdTime(one.id, site, history)).map((one) => one.id),
      })),
      auditors,
      visits: [...visits],
      checklist: runs && cycle.state === 'review' ? await readChecklist(tx, ctx, cycle) : null,
    };
  });
}
