import { eq, and } from 'drizzle-orm';
import { auditRatings, auditVisits } from '@/db/schema/audit-visits';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { closeCycle } from '../cycles/close-cycle';
import { createCycle } from '../cycles/create-cycle';
import type { CycleInput } from '../cycles/input';
import { listReviewLines } from '../cycles/list-review';
import { openCycle, startReview } from '../cycles/move-cycle';
import { saveVisits } from '../cycles/save-visits';
import type { ReviewLine } from '../read-ratings';

/** A published form without criteria: direct scores. */
export async function makeForm(ctx: TenantContext): Promise<string> {
  const workspaceId = ctx.workspace.id;
  const [formId, id] = [newId(), newId()];
  await withTenant.write(ctx, 'audit:manage', async ({ tx }) => {
    await tx.insert(auditForms).values({ workspaceId, id: formId, name: `Form ${formId}` });
    await tx
      .insert(auditFormVersions)
      .values({ workspaceId, id, formId, number: 1, publishedAt: new Date('2026-01-01') });
  });
  return id;
}

/** The person of a context in the people list. */
export async function personOf(ctx: TenantContext): Promise<string> {
  return withTenant.write(ctx, 'audit:read', async (w) => (await w.personId()) ?? '');
}

/** What a cycle needs: two touchpoints, an own brand and a competitor, two auditors. */
export async function makeParts(ctx: TenantContext, auditors: readonly TenantContext[]) {
  const touchpoints = await makeTouchpoints(ctx, ['Shop', 'Till']);
  const ownBrand = await createListEntry(ctx, 'brand', { kind: 'own', name: 'Own' });
  const rival = await createListEntry(ctx, 'brand', { kind: 'competitor', name: 'Rival' });
  const people = await Promise.all(auditors.map(personOf));
  const input: CycleInput = {
    name: 'Spring',
    quarterStart: '2026-04-01',
    driverId: null,
    budget: null,
    hours: null,
    dueOn: '2026-06-30',
    formVersionId: await makeForm(ctx),
    touchpointIds: touchpoints.map(({ id }) => id),
    brandIds: [ownBrand.id, rival.id],
    objectIds: [],
    segmentIds: [],
    auditors: people.map((id) => ({ id, capacity: null })),
    stopNeedsAction: true,
  };
  return { input, people, brandId: ownBrand.id, rivalId: rival.id, touchpointIds: input.touchpointIds };
}

/** The visits of a cycle with their auditors and brands. */
export async function visitsOf(ctx: TenantContext, cycleId: string) {
  return withTenant.read(ctx, 'audit:read', (tx) =>
    tx
      .select()
      .from(auditVisits)
      .where(and(eq(auditVisits.workspaceId, ctx.workspace.id), eq(auditVisits.cycleId, cycleId)))
      .orderBy(auditVisits.id),
  );
}

/** What a reviewer sees of a visit. */
export async function reviewOf(ctx: TenantContext, visitId: string): Promise<ReviewLine[]> {
  return (await listReviewLines(ctx, { visitId, find: '', count: 1000 })).lines;
}

/** Fills a visit in and sends it. */
export async function sendVisit(
  ctx: TenantContext,
  visitId: string,
  scores: Readonly<Record<string, number>>,
): Promise<void> {
  const workspaceId = ctx.workspace.id;
  await withTenant.write(ctx, 'audit:score', async ({ tx }) => {
    for (const [touchpointId, score] of Object.entries(scores)) {
      await tx.insert(auditRatings).values({ workspaceId, id: newId(), visitId, touchpointId, score });
    }
    await tx
      .update(auditVisits)
      .set({ state: 'submitted', submittedAt: new Date(), visitedOn: '2026-05-05' })
      .where(own(ctx, auditVisits, visitId));
  });
}

/** A cycle in review, each auditor having sent one visit of the first brand and place with the scores of the list. */
export async function makeReviewed(
  ctx: TenantContext,
  input: CycleInput,
  people: readonly string[],
  scores: readonly Readonly<Record<string, number>>[],
): Promise<string> {
  const { id } = await createCycle(ctx, input);
  const brandId = input.brandIds[0] ?? '';
  await saveVisits(ctx, {
    id,
    visits: scores.map((_, at) => ({
      auditorId: people[at] ?? '',
      brandId,
      objectId: input.objectIds[0] ?? null,
      isDouble: at > 0,
      reason: 'hand' as const,
    })),
  });
  await openCycle(ctx, { id });
  const visits = await visitsOf(ctx, id);
  for (const [at, given] of scores.entries()) {
    const visit = visits.find(({ auditorId }) => auditorId === people[at]);
    if (visit) await sendVisit(ctx, visit.id, given);
  }
  await startReview(ctx, { id });
  return id;
}

/** A closed cycle: as `makeReviewed`, without asking for actions. */
export async function makeClosed(...args: Parameters<typeof makeReviewed>): Promise<string> {
  const [ctx, input, ...rest] = args;
  const id = await makeReviewed(ctx, { ...input, stopNeedsAction: false }, ...rest);
  await closeCycle(ctx, { id });
  return id;
}
