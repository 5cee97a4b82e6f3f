import 'server-only';
import { and, eq, or, sql } from 'drizzle-orm';
import { calibrationAuditors, calibrationCases, calibrationScores } from '@/db/schema/calibration';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockCalibration, ofSession, readCases, tellChange } from './calibration-rows';
import { handInSchema, type HandInInput } from './input';
import { readOwnPart } from './own-part';
import { tellWhenAllIn } from './tell-when-all-in';

/**
 * The acting person has scored all cases, or takes that back while others still score. When the last one is in, the results
 * are told, which is what `told` says. Throws NOT_FOUND for whoever was not invited, CONFLICT `calibrationState`, and
 * `calibrationMissing` while cases are without a score.
 */
export async function handIn(ctx: TenantContext, input: HandInInput): Promise<{ told: boolean }> {
  return withTenant.write(ctx, 'audit:score', async (w) => {
    const { id, handedIn } = parseInput(handInSchema, input);
    const row = await lockCalibration(w.tx, ctx, id, ['open']);
    const { personId, handedInAt } = await readOwnPart(w.tx, ctx, id);
    if ((handedInAt !== null) === handedIn) return { told: false };
    if (handedIn) {
      const cases = await readCases(w.tx, ctx, id);
      const given = await w.tx
        .select({ caseId: calibrationScores.caseId })
        .from(calibrationScores)
        .innerJoin(calibrationCases, ofSession(ctx, id))
        .where(
          and(
            eq(calibrationScores.personId, personId),
            or(sql`${calibrationScores.score} is not null`, calibrationScores.notApplicable),
          ),
        );
      const count = cases.length - given.length;
      if (count > 0) throw new AppError('CONFLICT', { key: 'calibrationMissing', values: { count } });
    }
    await w.tx
      .update(calibrationAuditors)
      .set({ handedInAt: handedIn ? new Date() : null })
      .where(
        and(
          eq(calibrationAuditors.workspaceId, ctx.workspace.id),
          eq(calibrationAuditors.calibrationId, id),
          eq(calibrationAuditors.personId, personId),
        ),
      );
    tellChange(w, handedIn ? 'handIn' : 'goOn', row);
    return { told: await tellWhenAllIn(ctx, w, row) };
  });
}
