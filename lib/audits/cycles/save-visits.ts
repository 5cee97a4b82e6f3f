import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { auditDeviceVisits } from '@/db/schema/audit-sync';
import { auditCycleAuditors } from '@/db/schema/audit-cycles';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { isOfGuest, lockCycleToRun } from './cycle-rows';
import { findWalk } from './find-walk';
import { saveVisitsSchema, type SaveVisitsInput } from './input';
import { siteKey } from './plan-visits';
import { readSites } from './read-sites';

/** The visits that lie on somebody's phone, where answers may wait that were not sent yet. */
async function readTaken(tx: TenantTx, ctx: TenantContext, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ id: auditDeviceVisits.visitId })
    .from(auditDeviceVisits)
    .where(
      and(eq(auditDeviceVisits.workspaceId, ctx.workspace.id), inArray(auditDeviceVisits.visitId, [...ids])),
    );
  return new Set(rows.map(({ id }) => id));
}

type Visit = SaveVisitsInput['visits'][number];

const windowOf = ({ opensOn, dueOn }: Visit) => ({ opensOn: opensOn ?? null, dueOn: dueOn ?? null });

/** Refuses a window that ends before it begins, or after the cycle is due. */
function refuseWindow({ opensOn, dueOn }: Visit, cycleDueOn: string, at: number): void {
  if (dueOn && dueOn > cycleDueOn) {
    throw new AppError('VALIDATION', { field: `visits.${at}.dueOn`, key: 'windowAfterCycle' });
  }
  if (opensOn && opensOn > (dueOn ?? cycleDueOn)) {
    throw new AppError('VALIDATION', { field: `visits.${at}.opensOn`, key: 'windowOrder' });
  }
}

/**
 * Writes the plan of visits: those that are not begun and no longer in it go, new ones are added; begun ones stay. One that
 * lies on a phone is set aside instead of going, so that what was scored on it still has a place to arrive at.
 * They walk along the chain or map of the cycle's scope. Throws NOT_FOUND for an auditor or a place that the cycle does not name, FORBIDDEN, CONFLICT `cycleState` from review
 * on, VALIDATION `windowOrder` and `windowAfterCycle` for days that do not fit.
 */
export async function saveVisits(ctx: TenantContext, input: SaveVisitsInput): Promise<void> {
  await withTenant.write(ctx, 'audit:read', async (w) => {
    const { id, visits } = parseInput(saveVisitsSchema, input);
    const cycle = await lockCycleToRun(w.tx, ctx, id, ['planned', 'open']);
    const sites = new Set((await readSites(w.tx, ctx, id)).map(siteKey));
    const inCycle = and(
      eq(auditCycleAuditors.workspaceId, ctx.workspace.id),
      eq(auditCycleAuditors.cycleId, id),
    );
    const people = await w.tx
      .select({ id: auditCycleAuditors.personId })
      .from(auditCycleAuditors)
      .where(inCycle);
    const auditors = new Set(people.map((person) => person.id));
    for (const [at, visit] of visits.entries()) {
      if (!auditors.has(visit.auditorId) || !sites.has(siteKey(visit))) {
        throw new AppError('NOT_FOUND', { field: `visits.${at}` });
      }
      refuseWindow(visit, cycle.dueOn, at);
    }
    const key = (visit: { auditorId: string; brandId: string; objectId: string | null }) =>
      `${siteKey(visit)} ${visit.auditorId}`;
    const standing = await w.tx
      .select()
      .from(auditVisits)
      .where(
        and(
          eq(auditVisits.workspaceId, ctx.workspace.id),
          eq(auditVisits.cycleId, id),
          sql`not ${isOfGuest}`,
        ),
      )
      .for('update');
    const taken = await readTaken(
      w.tx,
      ctx,
      standing.map((visit) => visit.id),
    );
    const wanted = new Map(visits.map((visit) => [key(visit), visit]));
    const by = await w.personId();
    for (const visit of standing) {
      const here = and(eq(auditVisits.workspaceId, ctx.workspace.id), eq(auditVisits.id, visit.id));
      const kept = wanted.get(key(visit));
      if (kept) {
        wanted.delete(key(visit));
        await w.tx
          .update(auditVisits)
          .set({ ...windowOf(kept), ...(visit.state === 'aside' && { state: 'planned' }) })
          .where(here);
      } else if (taken.has(visit.id)) {
        if (visit.state === 'planned') await w.tx.update(auditVisits).set({ state: 'aside' }).where(here);
      } else if (visit.state === 'planned') {
        await w.tx.delete(auditVisits).where(here);
      }
    }
    if (wanted.size > 0) {
      const walk = await findWalk(w.tx, ctx, cycle.scope);
      await w.tx.insert(auditVisits).values(
        [...wanted.values()].map((visit) => ({
          ...visit,
          ...windowOf(visit),
          workspaceId: ctx.workspace.id,
          id: newId(),
          cycleId: id,
          ...walk,
          createdBy: by,
          updatedBy: by,
        })),
      );
    }
    w.record({
      action: 'auditCycle.plan',
      subject: { type: 'auditCycle', id, label: cycle.name },
      before: { visits: standing.length },
      after: { visits: visits.length },
    });
    w.emit({ kind: 'auditCycle', id, op: 'update' });
  });
}
