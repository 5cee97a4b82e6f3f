import { eq } from 'drizzle-orm';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { files } from '@/db/schema/files';
import { auditCriteria } from '@/db/schema/forms';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { toAppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { closeCycle } from '../../cycles/close-cycle';
import { createCycle } from '../../cycles/create-cycle';
import { openCycle, startReview } from '../../cycles/move-cycle';
import { saveVisits } from '../../cycles/save-visits';
import { saveRatings } from '../../scoring/save-ratings';
import { submitVisit } from '../../scoring/submit-visit';
import { makeParts, visitsOf } from '../../testing/make-cycle';

/** An open cycle of two touchpoints, the second one scored by a criterion, with a visit each for two auditors. */
export async function makeVisits() {
  const made = await makeWorkspace();
  const { ctx, as } = made;
  const [auditor, other] = [await as('auditor'), await as('auditor')];
  const parts = await makeParts(ctx, [auditor, other]);
  const [shop = '', till = ''] = parts.touchpointIds;
  const criterionId = newId();
  await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
    tx.insert(auditCriteria).values({
      workspaceId: ctx.workspace.id,
      id: criterionId,
      versionId: parts.input.formVersionId,
      position: 'a0',
      touchpointId: till,
      question: 'Is it quick?',
    }),
  );
  const { id: cycleId } = await createCycle(ctx, { ...parts.input, stopNeedsAction: false });
  await saveVisits(ctx, {
    id: cycleId,
    visits: parts.people.map((auditorId, at) => ({
      auditorId,
      brandId: parts.brandId,
      objectId: null,
      isDouble: at > 0,
      reason: 'hand' as const,
    })),
  });
  await openCycle(ctx, { id: cycleId });
  const visits = await visitsOf(ctx, cycleId);
  const visitOf = (person: number) =>
    visits.find(({ auditorId }) => auditorId === parts.people[person])?.id ?? '';
  const send = async (who: TenantContext, visitId: string) => {
    await saveRatings(who, {
      visitId,
      ratings: [
        { touchpointId: shop, score: 2, note: 'dirty' },
        { touchpointId: till, answers: [{ criterionId, score: 9 }], note: 'quick' },
      ],
    });
    await submitVisit(who, { visitId, visitedOn: '2026-01-05' });
  };
  return {
    ...made,
    auditor,
    other,
    cycleId,
    visitId: visitOf(0),
    otherVisitId: visitOf(1),
    shop,
    till,
    criterionId,
    /** Both visits sent in, the cycle closed. */
    close: async () => {
      await send(auditor, visitOf(0));
      await send(other, visitOf(1));
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
