import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { auditCycles } from '@/db/schema/audit-cycles';
import { auditVisits } from '@/db/schema/audit-visits';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { CycleState } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

export type CycleRow = typeof auditCycles.$inferSelect;

/** Reads a cycle, locked where the caller changes it. Throws NOT_FOUND where it is not here or was deleted. */
export async function readCycle(
  tx: TenantTx,
  ctx: TenantContext,
  id: string,
  lock = false,
): Promise<CycleRow> {
  const query = tx
    .select()
    .from(auditCycles)
    .where(and(own(ctx, auditCycles, id), isNull(auditCycles.deletedAt)));
  const [row] = lock ? await query.for('update') : await query;
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/** The acting person's id in the workspace's people list, without making one; null for whoever never acted here. */
export async function findPersonId(tx: TenantTx, ctx: TenantContext): Promise<string | null> {
  if (!ctx.person.userId) return ctx.person.personId ?? null;
  const [row] = await tx
    .select({ id: workspacePeople.id })
    .from(workspacePeople)
    .where(
      and(eq(workspacePeople.workspaceId, ctx.workspace.id), eq(workspacePeople.userId, ctx.person.userId)),
    );
  return row?.id ?? null;
}

/** Whether a visit is a guest's: such visits come and go with their links, not with the plan. */
export const isOfGuest = sql`exists (select from workspace_people g where g.workspace_id = ${auditVisits.workspaceId}
  and g.id = ${auditVisits.auditorId} and g.is_guest)`;

/** May run a cycle (plan, open, review): whoever manages audits, and its driver whatever the role. */
export function mayRun(
  ctx: TenantContext,
  cycle: Pick<CycleRow, 'driverId'>,
  personId: string | null,
): boolean {
  return ctx.permissions.has('audit:manage') || (personId !== null && cycle.driverId === personId);
}

/** May close a cycle: the manager, and its driver whatever the role. */
export function mayClose(
  ctx: TenantContext,
  cycle: Pick<CycleRow, 'driverId'>,
  personId: string | null,
): boolean {
  return ctx.role === 'manager' || (personId !== null && cycle.driverId === personId);
}

/**
 * Reads a cycle for a change of those who run it. Throws NOT_FOUND, FORBIDDEN, and CONFLICT `cycleState` where it is in
 * another state than the change needs.
 */
export async function lockCycleToRun(
  tx: TenantTx,
  ctx: TenantContext,
  id: string,
  states: readonly CycleState[],
): Promise<CycleRow> {
  const cycle = await readCycle(tx, ctx, id, true);
  if (!mayRun(ctx, cycle, await findPersonId(tx, ctx))) throw new AppError('FORBIDDEN');
  if (!states.includes(cycle.state)) throw new AppError('CONFLICT', { key: 'cycleState' });
  return cycle;
}

/** Sets the state of a cycle with the marks that belong to it. */
export async function setCycle(
  tx: TenantTx,
  ctx: TenantContext,
  id: string,
  by: string | null,
  values: Partial<CycleRow>,
): Promise<void> {
  await tx
    .update(auditCycles)
    .set({ ...values, updatedAt: sql`now()`, updatedBy: by })
    .where(own(ctx, auditCycles, id));
}

type ToldValues = Pick<CycleRow, 'name' | 'dueOn' | 'driverId' | 'budget' | 'hours'>;

/** Records how a cycle's own values changed, and tells those who look at it. */
export function recordUpdate(w: TenantWrite, before: CycleRow, after: ToldValues): void {
  const told = ({ name, dueOn, driverId, budget, hours }: ToldValues) => ({
    name,
    dueOn,
    driverId,
    budget,
    hours,
  });
  const { id } = before;
  w.record({
    action: 'auditCycle.update',
    subject: { type: 'auditCycle', id, label: after.name },
    before: told(before),
    after: told(after),
  });
  w.emit({ kind: 'auditCycle', id, op: 'update' });
}
