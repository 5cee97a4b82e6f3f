import 'server-only';
import { and, eq } from 'drizzle-orm';
import { calibrationScores } from '@/db/schema/calibration';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockCase } from './calibration-rows';
import { saveScoreSchema, type SaveScoreInput } from './input';
import { readOwnPart } from './own-part';

/**
 * Keeps what the acting person gives to a case; nothing given takes it back. Throws NOT_FOUND for a case that was taken away
 * and for whoever was not invited, VALIDATION (`wholePoints`, `applicable`), CONFLICT `calibrationState` once the results
 * are told, `calibrationHandedIn`.
 */
export async function saveScore(ctx: TenantContext, input: SaveScoreInput): Promise<void> {
  await withTenant.write(ctx, 'audit:score', async (w) => {
    const { caseId, ...given } = parseInput(saveScoreSchema, input);
    // Several score at the same time; who tells the results waits for them and they for nobody else.
    const { calibration } = await lockCase(w.tx, ctx, caseId, ['open'], 'share');
    const { personId, handedInAt } = await readOwnPart(w.tx, ctx, calibration.id);
    if (handedInAt) throw new AppError('CONFLICT', { key: 'calibrationHandedIn' });
    if (given.score !== null && given.notApplicable) {
      throw new AppError('VALIDATION', { field: 'score', key: 'applicable' });
    }
    if (calibration.step === 1 && given.score !== null && !Number.isInteger(given.score)) {
      throw new AppError('VALIDATION', { field: 'score', key: 'wholePoints' });
    }
    const key = { workspaceId: ctx.workspace.id, caseId, personId };
    if (given.score === null && !given.notApplicable && given.note === '' && !given.unsure) {
      await w.tx
        .delete(calibrationScores)
        .where(
          and(
            eq(calibrationScores.workspaceId, key.workspaceId),
            eq(calibrationScores.caseId, caseId),
            eq(calibrationScores.personId, personId),
          ),
        );
    } else {
      const updatedAt = new Date();
      await w.tx
        .insert(calibrationScores)
        .values({ ...key, ...given, updatedAt })
        .onConflictDoUpdate({
          target: [calibrationScores.workspaceId, calibrationScores.caseId, calibrationScores.personId],
          set: { ...given, updatedAt },
        });
    }
    w.emit({ kind: 'calibration', id: calibration.id, op: 'update' });
  });
}
