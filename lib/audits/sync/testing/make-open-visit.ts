import { makeWorkspace } from '@/db/testing/factories';
import { createCycle } from '../../cycles/create-cycle';
import { openCycle } from '../../cycles/move-cycle';
import { saveVisits } from '../../cycles/save-visits';
import { makeParts, visitsOf } from '../../testing/make-cycle';

/** An open cycle of two touchpoints with a visit for each of two auditors. */
export async function makeOpenVisit() {
  const workspace = await makeWorkspace();
  const { ctx, as } = workspace;
  const [auditor, other] = [await as('auditor'), await as('auditor')];
  const parts = await makeParts(ctx, [auditor, other]);
  const { id: cycleId } = await createCycle(ctx, parts.input);
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
  const visitOf = (at: number) => visits.find(({ auditorId }) => auditorId === parts.people[at])?.id ?? '';
  const [shop = '', till = ''] = parts.touchpointIds;
  return {
    ...workspace,
    ...parts,
    auditor,
    other,
    cycleId,
    visitId: visitOf(0),
    otherVisitId: visitOf(1),
    shop,
    till,
  };
}
