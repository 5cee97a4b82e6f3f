import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { createCycle } from '../cycles/create-cycle';
import type { CycleInput } from '../cycles/input';
import { openCycle } from '../cycles/move-cycle';
import { saveVisits } from '../cycles/save-visits';
import { makeParts, visitsOf } from './make-cycle';

type Parts = Awaited<ReturnType<typeof makeParts>>;

/**
 * An open cycle of two touchpoints with a visit each for two auditors; `prepare` changes what the cycle is made of before
 * it is made.
 */
export async function makeOpenVisits(
  prepare: (ctx: TenantContext, parts: Parts) => Promise<Partial<CycleInput>> = async () => ({}),
) {
  const workspace = await makeWorkspace();
  const { ctx, as } = workspace;
  const [auditor, other] = [await as('auditor'), await as('auditor')];
  const parts = await makeParts(ctx, [auditor, other]);
  const input = { ...parts.input, ...(await prepare(ctx, parts)) };
  const { id: cycleId } = await createCycle(ctx, input);
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
    input,
    auditor,
    other,
    cycleId,
    visitId: visitOf(0),
    otherVisitId: visitOf(1),
    shop,
    till,
  };
}
