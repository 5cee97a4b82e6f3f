import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { closeCycle } from '../cycles/close-cycle';
import { explainStop } from '../cycles/review-visits';
import { getResults } from '../results/get-results';
import { makeParts, makeReviewed } from './make-cycle';

/** A brand with two auditors and what a cycle of it is made of. */
export async function startCycles() {
  const made = await makeWorkspace();
  const auditors = [await made.as('auditor'), await made.as('auditor')];
  const parts = await makeParts(made.ctx, auditors);
  return { ...made, auditors, ...parts };
}

/** A cycle in review in which each auditor gave the shop and the till these scores. */
export async function reviewedCycle(
  scores: [number, number][] = [
    [7, 3],
    [8, 3],
  ],
) {
  const made = await startCycles();
  const [shop = '', till = ''] = made.touchpointIds;
  const given = scores.map(([one, other]) => ({ [shop]: one, [till]: other }));
  const id = await makeReviewed(made.ctx, made.input, made.people, given);
  return { ...made, id, shop, till };
}

/** The same cycle closed, the till at stop with a reason. */
export async function closedCycle() {
  const made = await reviewedCycle();
  await explainStop(made.ctx, {
    id: made.id,
    touchpointId: made.till,
    reason: 'The till is replaced in May.',
  });
  await closeCycle(made.ctx, { id: made.id });
  return made;
}

/** What a closed cycle tells this person. */
export async function toldResults(ctx: TenantContext, id: string) {
  const results = await getResults(ctx, id);
  if (results.kind !== 'told') throw new Error(`The results are ${results.kind}.`);
  return results;
}
