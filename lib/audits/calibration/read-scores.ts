import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { calibrationCases, calibrationScores } from '@/db/schema/calibration';
import type { TenantTx } from '@/db/tenant';
import type { CalibrationState } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { ofSession, type CalibrationRow } from './calibration-rows';
import type { PersonsScore } from './tell-case';

/** Whether the results of a session lie on the table. */
export const isTold = (state: CalibrationState): boolean => state === 'told' || state === 'closed';

/**
 * The scores of a session that may leave the database for one reader: all once the results are told, before that their own
 * alone, whatever their role. The one way by which scores of a calibration are read.
 */
export async function readTellableScores(
  tx: TenantTx,
  ctx: TenantContext,
  { id, state }: Pick<CalibrationRow, 'id' | 'state'>,
  personId: string | null,
): Promise<(PersonsScore & { caseId: string })[]> {
  if (!isTold(state) && !personId) return [];
  return tx
    .select({
      caseId: calibrationScores.caseId,
      personId: calibrationScores.personId,
      score: calibrationScores.score,
      notApplicable: calibrationScores.notApplicable,
      note: calibrationScores.note,
      unsure: calibrationScores.unsure,
    })
    .from(calibrationScores)
    .innerJoin(calibrationCases, ofSession(ctx, id))
    .where(isTold(state) ? undefined : eq(calibrationScores.personId, personId ?? ''))
    .orderBy(asc(calibrationScores.caseId), asc(calibrationScores.personId));
}
