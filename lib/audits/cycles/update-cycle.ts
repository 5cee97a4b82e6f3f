import 'server-only';
import { and, eq, notInArray, or, isNotNull, sql } from 'drizzle-orm';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import { parseInput } from '@/lib/parse-input';
import { clampWindows, type DaysTaken } from './clamp-windows';
import { isOfGuest, lockCycleToRun, recordUpdate, setCycle } from './cycle-rows';
import { findWalk } from './find-walk';
import { updateCycleSchema, type UpdateCycleInput } from './input';
import { settleCycle, writeCycleLists } from './write-cycle';

/**
 * Changes a cycle while it is planned; planned visits of people, brands and objects that it names no longer go, the
 * others walk along the chain or map of its scope. Throws
 * NOT_FOUND, FORBIDDEN, CONFLICT `cycleState` once it is open.
 */
export async function updateCycle(ctx: TenantContext, input: UpdateCycleInput): Promise<DaysTaken> {
  const members = await listWorkspaceMembers(ctx);
  return withTenant.write(ctx, 'audit:read', async (w) => {
    const { id, ...parsed } = parseInput(updateCycleSchema, input);
    const before = await lockCycleToRun(w.tx, ctx, id, ['planned']);
    const { columns, touchpointIds, auditors } = await settleCycle(w.tx, ctx, parsed, members);
    await setCycle(w.tx, ctx, id, await w.personId(), columns);
    const lostDays = await clampWindows(w.tx, ctx, id, columns.dueOn);
    await writeCycleLists(w.tx, ctx, id, { ...parsed, touchpointIds }, auditors);
    await w.tx
      .delete(auditVisits)
      .where(
        and(
          eq(auditVisits.workspaceId, ctx.workspace.id),
          eq(auditVisits.cycleId, id),
          or(
            and(notInArray(auditVisits.auditorId, [...auditors.keys()]), sql`not ${isOfGuest}`),
            notInArray(auditVisits.brandId, parsed.brandIds),
            parsed.objectIds.length > 0
              ? notInArray(auditVisits.objectId, parsed.objectIds)
              : isNotNull(auditVisits.objectId),
          ),
        ),
      );
    await w.tx
      .update(auditVisits)
      .set(await findWalk(w.tx, ctx, columns.scope))
      .where(and(eq(auditVisits.workspaceId, ctx.workspace.id), eq(auditVisits.cycleId, id)));
    recordUpdate(w, before, columns);
    return { lostDays };
  });
}
