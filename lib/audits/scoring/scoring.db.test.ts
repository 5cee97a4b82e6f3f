import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditRatingHistory, auditRatings } from '@/db/schema/audit-visits';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { activityOf, eventsOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { createCycle } from '../cycles/create-cycle';
import { listReviewVisits } from '../cycles/list-review';
import { openCycle, startReview } from '../cycles/move-cycle';
import { returnRating } from '../cycles/review-visits';
import { saveVisits } from '../cycles/save-visits';
import { makeParts, reviewOf, visitsOf } from '../testing/make-cycle';
import { getVisit } from './get-visit';
import { listOwnVisits } from './list-own-visits';
import { saveRatings } from './save-ratings';
import { submitVisit } from './submit-visit';

/** An open cycle of two touchpoints with a visit each for two auditors. */
async function makeWorld() {
  const { ctx, as } = await makeWorkspace();
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
  const visitId = visits.find(({ auditorId }) => auditorId === parts.people[0])?.id ?? '';
  const [shop = '', till = ''] = parts.touchpointIds;
  return { ctx, auditor, other, as, cycleId, visitId, shop, till };
}

const historyOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'audit:read', (tx) =>
    tx.select().from(auditRatingHistory).where(eq(auditRatingHistory.workspaceId, ctx.workspace.id)),
  );
const today = '2026-01-05';
const scoreOf = async (ctx: TenantContext, visitId: string) =>
  (await getVisit(ctx, visitId)).lines.map(({ given }) => given?.score ?? null);

describe('saveRatings', () => {
  it('keeps a batch, starts the visit, tells open pages, and tells the activity page no score', async () => {
    const { auditor, visitId, shop, till } = await makeWorld();
    const ratings = [
      { touchpointId: shop, score: 7, note: '  clean ' },
      { touchpointId: till, notApplicable: true },
    ];
    expect(await saveRatings(auditor, { visitId, ratings })).toEqual({ changed: 2 });
    const visit = await getVisit(auditor, visitId);
    expect(visit.state).toBe('started');
    expect(visit.lines.map(({ given }) => given)).toMatchObject([
      { score: 7, note: 'clean' },
      { score: null, notApplicable: true },
    ]);
    expect((await eventsOf(auditor))[0]).toMatchObject({ kind: 'auditVisit', op: 'update' });
    const told = await activityOf(auditor);
    expect(told[0]).toMatchObject({ action: 'auditVisit.start', before: {}, after: {} });
  });

  it('keeps what a rating said before it changed, and nothing where it did not', async () => {
    const { auditor, visitId, shop } = await makeWorld();
    await saveRatings(auditor, { visitId, ratings: [{ touchpointId: shop, score: 7 }] });
    expect(await saveRatings(auditor, { visitId, ratings: [{ touchpointId: shop, score: 7 }] })).toEqual({
      changed: 0,
    });
    expect(await historyOf(auditor)).toEqual([]);
    await saveRatings(auditor, { visitId, ratings: [{ touchpointId: shop, score: 3 }] });
    expect(await historyOf(auditor)).toMatchObject([{ said: { score: 7 } }]);
  });

  it('does a repeated write once', async () => {
    const { auditor, visitId, shop } = await makeWorld();
    const first = { visitId, mutationId: newId(), ratings: [{ touchpointId: shop, score: 7 }] };
    await saveRatings(auditor, first);
    await saveRatings(auditor, { visitId, ratings: [{ touchpointId: shop, score: 9 }] });
    expect(await saveRatings(auditor, first)).toEqual({ changed: 1 });
    expect((await scoreOf(auditor, visitId))[0]).toBe(9);
  });

  it('refuses what the form or the cycle does not allow, and then keeps nothing of the batch', async () => {
    const { auditor, visitId, shop, till } = await makeWorld();
    const good = { touchpointId: shop, score: 7 };
    const bad = [
      [{ touchpointId: newId(), score: 5 }, 'ratings.1.touchpointId'],
      [{ touchpointId: till, segmentId: newId(), score: 5 }, 'ratings.1.touchpointId'],
      [{ touchpointId: till, score: 6.5 }, 'ratings.1.score'],
      [{ touchpointId: till, score: 11 }, 'ratings.1.score'],
      [{ touchpointId: till, score: -1 }, 'ratings.1.score'],
      [{ touchpointId: till, score: 5, notApplicable: true }, 'ratings.1.score'],
      [{ touchpointId: till, expected: 5 }, 'ratings.1.expected'],
      [{ touchpointId: till, qualities: { simple: 5 } }, 'ratings.1.qualities'],
      [{ touchpointId: shop, score: 5 }, 'ratings.1.touchpointId'],
      [
        { touchpointId: till, answers: [{ criterionId: newId(), score: 5 }] },
        'ratings.1.answers.0.criterionId',
      ],
    ] as const;
    for (const [rating, field] of bad) {
      const ratings = [good, { ...rating, answers: 'answers' in rating ? [...rating.answers] : [] }];
      expect(await failureOf(saveRatings(auditor, { visitId, ratings }))).toEqual({
        code: 'VALIDATION',
        field,
      });
    }
    expect(await scoreOf(auditor, visitId)).toEqual([null, null]);
  });

  it('takes nothing after the scoring has ended', async () => {
    const { ctx, auditor, cycleId, visitId, shop } = await makeWorld();
    await startReview(ctx, { id: cycleId });
    const late = saveRatings(auditor, { visitId, ratings: [{ touchpointId: shop, score: 7 }] });
    expect(await failureOf(late)).toEqual({ code: 'CONFLICT' });
  });
});

describe('submitVisit', () => {
  it('sends a complete visit in, after which nothing is taken until it is sent back', async () => {
    const { ctx, auditor, visitId, cycleId, shop, till } = await makeWorld();
    const half = [{ touchpointId: shop, score: 7 }];
    await saveRatings(auditor, { visitId, ratings: half });
    expect(await failureOf(submitVisit(auditor, { visitId, visitedOn: today }))).toEqual({
      code: 'CONFLICT',
    });
    await saveRatings(auditor, { visitId, ratings: [{ touchpointId: till, score: 0 }] });
    await submitVisit(auditor, { visitId, visitedOn: today, note: 'Rainy' });
    expect(await getVisit(auditor, visitId)).toMatchObject({
      state: 'submitted',
      isOpen: false,
      visitedOn: today,
      note: 'Rainy',
    });
    expect((await activityOf(ctx))[0]).toMatchObject({ action: 'auditVisit.submit' });
    expect((await eventsOf(ctx))[0]).toMatchObject({ kind: 'auditVisit', op: 'update' });
    expect(await failureOf(saveRatings(auditor, { visitId, ratings: half }))).toEqual({ code: 'CONFLICT' });
    await startReview(ctx, { id: cycleId });
    const [rating] = await withTenant.read(ctx, 'audit:read', (tx) =>
      tx
        .select({ id: auditRatings.id })
        .from(auditRatings)
        .where(and(eq(auditRatings.workspaceId, ctx.workspace.id), eq(auditRatings.touchpointId, till))),
    );
    await returnRating(ctx, { ratingId: rating?.id ?? '', question: 'Why 0?' });
    await saveRatings(auditor, { visitId, ratings: [{ touchpointId: till, score: 1, note: 'Closed' }] });
    expect((await getVisit(auditor, visitId)).lines[1]?.given).toMatchObject({
      score: 1,
      question: 'Why 0?',
    });
    await submitVisit(auditor, { visitId, visitedOn: today });
    expect(await listOwnVisits(auditor)).toMatchObject([{ state: 'submitted', rated: 2, lines: 2 }]);
  });

  it('keeps when the auditor came and went, through being sent back by a phone that knows no times', async () => {
    const { ctx, auditor, cycleId, visitId, shop, till } = await makeWorld();
    const ratings = [shop, till].map((touchpointId) => ({ touchpointId, score: 7 }));
    await saveRatings(auditor, { visitId, ratings });
    const stay = { visitId, visitedOn: today, arrivedAt: '10:40', leftAt: '11:15' };
    expect(await failureOf(submitVisit(auditor, { ...stay, leftAt: '10:39' }))).toMatchObject({
      code: 'VALIDATION',
      field: 'leftAt',
    });
    expect(await failureOf(submitVisit(auditor, { ...stay, leftAt: '25:00' }))).toMatchObject({
      code: 'VALIDATION',
    });
    await submitVisit(auditor, stay);
    expect(await getVisit(auditor, visitId)).toMatchObject({ arrivedAt: '10:40', leftAt: '11:15' });
    await startReview(ctx, { id: cycleId });
    const { rows } = await listReviewVisits(ctx, cycleId, { find: '', state: '', page: 1 });
    expect(rows.find(({ id }) => id === visitId)).toMatchObject({ arrivedAt: '10:40', leftAt: '11:15' });
    const [line] = await reviewOf(ctx, visitId);
    await returnRating(ctx, { ratingId: line?.ratingId ?? '', question: 'Which door?' });
    await submitVisit(auditor, { visitId, visitedOn: today });
    expect(await getVisit(auditor, visitId)).toMatchObject({ arrivedAt: '10:40', leftAt: '11:15' });
  });

  it('takes no day of the future', async () => {
    const { auditor, visitId } = await makeWorld();
    expect(await failureOf(submitVisit(auditor, { visitId, visitedOn: '2999-01-01' }))).toEqual({
      code: 'VALIDATION',
      field: 'visitedOn',
    });
  });
});

type World = Awaited<ReturnType<typeof makeWorld>>;
const verbs = {
  saveRatings: (ctx: TenantContext, { visitId, shop }: World) =>
    saveRatings(ctx, { visitId, ratings: [{ touchpointId: shop, score: 7 }] }),
  submitVisit: (ctx: TenantContext, { visitId }: World) => submitVisit(ctx, { visitId, visitedOn: today }),
  getVisit: (ctx: TenantContext, { visitId }: World) => getVisit(ctx, visitId),
};

describe.each(Object.entries(verbs))('%s', (_, run) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });

  it('is for roles that score', async () => {
    expect(await failureOf(run(await world.as('viewer'), world))).toEqual({ code: 'FORBIDDEN' });
  });

  it('does not find the visit of somebody else, not for the manager either, nor of another tenant', async () => {
    const stranger = await makeWorkspace();
    for (const ctx of [world.other, world.ctx, stranger.ctx]) {
      expect(await failureOf(run(ctx, world))).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await scoreOf(world.auditor, world.visitId)).toEqual([null, null]);
  });
});
