import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import {
  calibrationAuditors,
  calibrationCases,
  calibrations,
  calibrationScores,
} from '@/db/schema/calibration';
import type { TenantTx } from '@/db/tenant';
import type { CalibrationState } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

export type CalibrationRow = typeof calibrations.$inferSelect;
export type CaseRow = typeof calibrationCases.$inferSelect;

/** Reads a session, locked where asked for. Throws NOT_FOUND where it is not here or lies in the trash. */
export async function readCalibration(
  tx: TenantTx,
  ctx: TenantContext,
  id: string,
  lock?: 'update' | 'share',
): Promise<CalibrationRow> {
  const query = tx
    .select()
    .from(calibrations)
    .where(and(own(ctx, calibrations, id), isNull(calibrations.deletedAt)));
  const [row] = lock ? await query.for(lock) : await query;
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/**
 * Locks a session for a change that its state must allow. Throws NOT_FOUND, and CONFLICT `calibrationState` where it has
 * moved on.
 */
export async function lockCalibration(
  tx: TenantTx,
  ctx: TenantContext,
  id: string,
  states: readonly CalibrationState[],
  lock: 'update' | 'share' = 'update',
): Promise<CalibrationRow> {
  const row = await readCalibration(tx, ctx, id, lock);
  if (!states.includes(row.state)) throw new AppError('CONFLICT', { key: 'calibrationState' });
  return row;
}

/**
 * Locks the session of a case, then reads the case: it may have been taken away meanwhile. Throws as `lockCalibration`,
 * NOT_FOUND for a case that is not here.
 */
export async function lockCase(
  tx: TenantTx,
  ctx: TenantContext,
  caseId: string,
  states: readonly CalibrationState[],
  lock: 'update' | 'share' = 'update',
): Promise<{ calibration: CalibrationRow; one: CaseRow }> {
  const read = async () => {
    const [row] = await tx
      .select()
      .from(calibrationCases)
      .where(own(ctx, calibrationCases, caseId));
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  };
  const { calibrationId } = await read();
  const calibration = await lockCalibration(tx, ctx, calibrationId, states, lock);
  return { calibration, one: await read() };
}

/** The cases of a session in their order. */
export async function readCases(tx: TenantTx, ctx: TenantContext, id: string): Promise<CaseRow[]> {
  return tx
    .select()
    .from(calibrationCases)
    .where(and(eq(calibrationCases.workspaceId, ctx.workspace.id), eq(calibrationCases.calibrationId, id)))
    .orderBy(asc(calibrationCases.position), asc(calibrationCases.id));
}

/** Who was invited, and who is in. */
export async function readAuditors(tx: TenantTx, ctx: TenantContext, id: string) {
  return tx
    .select()
    .from(calibrationAuditors)
    .where(
      and(eq(calibrationAuditors.workspaceId, ctx.workspace.id), eq(calibrationAuditors.calibrationId, id)),
    );
}

/** The condition that a score belongs to a case of the session. */
export const ofSession = (ctx: TenantContext, id: string) =>
  and(
    eq(calibrationScores.workspaceId, ctx.workspace.id),
    eq(calibrationCases.workspaceId, calibrationScores.workspaceId),
    eq(calibrationCases.id, calibrationScores.caseId),
    eq(calibrationCases.calibrationId, id),
  );

/** Sets columns of a session with the marks of a change; gives its new revision. */
export async function setCalibration(
  ctx: TenantContext,
  w: TenantWrite,
  id: string,
  values: Partial<CalibrationRow>,
): Promise<{ revision: string }> {
  const updatedAt = new Date();
  await w.tx
    .update(calibrations)
    .set({ ...values, updatedAt, updatedBy: await w.personId() })
    .where(own(ctx, calibrations, id));
  return { revision: updatedAt.toISOString() };
}

/** Writes what was done into the activity and tells open pages; never a score. */
export function tellChange(
  w: TenantWrite,
  verb: string,
  { id, name }: Pick<CalibrationRow, 'id' | 'name'>,
): void {
  w.record({ action: `calibration.${verb}`, subject: { type: 'calibration', id, label: name } });
  const op = verb === 'create' || verb === 'restore' ? 'create' : verb === 'delete' ? 'delete' : 'update';
  w.emit({ kind: 'calibration', id, op });
}
