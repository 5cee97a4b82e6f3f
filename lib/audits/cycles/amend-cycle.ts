import 'server-only';
import { and, eq, ne, notInArray, sql } from 'drizzle-orm';
import { auditCycleAuditors } from '@/db/schema/audit-cycles';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantTx } from '@/db/tenant';
import { findPeople } from '@/lib/accounts/find-people';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { clampWindows, type DaysTaken } from './clamp-windows';
import { isOfGuest, lockCycleToRun, recordUpdate, setCycle } from './cycle-rows';
import { amendCycleSchema, type AmendCycleInput } from './input';

/** Refuses to let somebody go who has visits here: what was scored, or is on the way, would lose its auditor. */
async function refuseBusy(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
  staying: readonly string[],
): Promise<void> {
  const [busy] = await tx
    .select({ visits: sql<number>`count(*)::int` })
    .from(auditVisits)
    .where(
      and(
        eq(auditVisits.workspaceId, ctx.workspace.id),
        eq(auditVisits.cycleId, cycleId),
        ne(auditVisits.state, 'aside'),
        notInArray(auditVisits.auditorId, [...staying]),
        sql`not ${isOfGuest}`,
      ),
    );
  if (!busy?.visits) return;
  throw new AppError('CONFLICT', {
    key: 'auditorHasVisits',
    field: 'auditors',
    values: { count: busy.visits },
  });
}

/**
 * Changes how a cycle is run while it is open or in review: its name, due date, driver, budget, hours and auditors. What
 * is scored and where stands since the opening. Throws NOT_FOUND with the field, FORBIDDEN, CONFLICT
 * `cycleState`, and `auditorHasVisits` where somebody with visits is left out.
 */
export async function amendCycle(ctx: TenantContext, input: AmendCycleInput): Promise<DaysTaken> {
  const members = await listWorkspaceMembers(ctx);
  return withTenant.write(ctx, 'audit:read', async (w) => {
    const { id, auditors, ...parsed } = parseInput(amendCycleSchema, input);
    const before = await lockCycleToRun(w.tx, ctx, id, ['open', 'review']);
    const people = await findPeople(
      w.tx,
      ctx,
      'auditors',
      auditors.map((auditor) => auditor.id),
      members,
    );
    const driver = parsed.driverId
      ? await findPeople(w.tx, ctx, 'driverId', [parsed.driverId], members)
      : null;
    const staying = [...people.values()];
    await refuseBusy(w.tx, ctx, id, staying);
    const columns = {
      ...parsed,
      driverId: parsed.driverId ? (driver?.get(parsed.driverId) ?? null) : null,
    };
    await setCycle(w.tx, ctx, id, await w.personId(), columns);
    const lostDays = await clampWindows(w.tx, ctx, id, columns.dueOn);
    const inCycle = and(
      eq(auditCycleAuditors.workspaceId, ctx.workspace.id),
      eq(auditCycleAuditors.cycleId, id),
    );
    await w.tx
      .delete(auditCycleAuditors)
      .where(and(inCycle, notInArray(auditCycleAuditors.personId, staying)));
    for (const auditor of auditors) {
      const personId = people.get(auditor.id);
      if (!personId) continue;
      await w.tx
        .insert(auditCycleAuditors)
        .values({ workspaceId: ctx.workspace.id, cycleId: id, personId, capacity: auditor.capacity })
        .onConflictDoUpdate({
          target: [auditCycleAuditors.workspaceId, auditCycleAuditors.cycleId, auditCycleAuditors.personId],
          set: { capacity: auditor.capacity },
        });
    }
    recordUpdate(w, before, columns);
    return { lostDays };
  });
}
