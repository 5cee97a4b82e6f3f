import { eq } from 'drizzle-orm';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { files } from '@/db/schema/files';
import { auditCriteria } from '@/db/schema/forms';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { toAppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { closeCycle } from '../../cycles/close-cycle';
import { startReview } from '../../cycles/move-cycle';
import { saveRatings } from '../../scoring/save-ratings';
import { submitVisit } from '../../scoring/submit-visit';
import { makeOpenVisits } from '../../testing/make-open-visits';

/** An open cycle of two touchpoints, the second one scored by a criterion, with a visit each for two auditors. */
export async function makeVisits() {
  const criterionId = newId();
  const made = await makeOpenVisits(async (ctx, { input, touchpointIds }) => {
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx.insert(auditCriteria).values({
        workspaceId: ctx.workspace.id,
        id: criterionId,
        versionId: input.formVersionId,
        position: 'a0',
        touchpointId: touchpointIds[1],
        question: 'Is it quick?',
      }),
    );
    return { stopNeedsAction: false };
  });
  const { ctx, auditor, other, cycleId, visitId, otherVisitId, shop, till } = made;
  const send = async (who: TenantContext, id: string) => {
    await saveRatings(who, {
      visitId: id,
      ratings: [
        { touchpointId: shop, score: 2, note: 'dirty' },
        { touchpointId: till, answers: [{ criterionId, score: 9 }], note: 'quick' },
      ],
    });
    await submitVisit(who, { visitId: id, visitedOn: '2026-01-05' });
  };
  return {
    ...made,
    criterionId,
    /** Both visits sent in, the cycle closed. */
    close: async () => {
      await send(auditor, visitId);
      await send(other, otherVisitId);
      await startReview(ctx, { id: cycleId });
      await closeCycle(ctx, { id: cycleId });
    },
    send,
  };
}

/** What stands in the table of photos. */
export const rowsOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'audit:read', (tx) =>
    tx.select().from(auditEvidence).where(eq(auditEvidence.workspaceId, ctx.workspace.id)),
  );
/** Makes a photo one that was announced so many milliseconds ago. */
export const ageEvidence = (ctx: TenantContext, id: string, age: number) =>
  withTenant.write(ctx, 'audit:manage', ({ tx }) =>
    tx
      .update(auditEvidence)
      .set({ createdAt: new Date(Date.now() - age) })
      .where(own(ctx, auditEvidence, id)),
  );
export const filesOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'audit:read', (tx) =>
    tx.select().from(files).where(eq(files.workspaceId, ctx.workspace.id)),
  );
/** The key of a refusal, or its code where it has none; null for what went well. */
export const keyOf = async (work: Promise<unknown>) => {
  const failure = await work.then(
    () => null,
    (error: unknown) => toAppError(error),
  );
  return failure && (failure.key ?? failure.code);
};
