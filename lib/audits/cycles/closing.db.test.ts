import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditSnapshots } from '@/db/schema/audit-cycles';
import { auditCriteria } from '@/db/schema/forms';
import { responses } from '@/db/schema/ratings';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { readRollUpsOf } from '@/lib/ratings/testing/survey';
import { getResults } from '../results/get-results';
import { saveRatings } from '../scoring/save-ratings';
import { submitVisit } from '../scoring/submit-visit';
import { makeParts, visitsOf } from '../testing/make-cycle';
import { closeCycle, reopenCycle } from './close-cycle';
import { createCycle } from './create-cycle';
import { openCycle, startReview } from './move-cycle';
import { saveVisits } from './save-visits';

type Ratings = Parameters<typeof saveRatings>[1]['ratings'];

/** An open cycle, a visit an auditor; the till is scored by two criteria, the second one critical. */
async function start() {
  const { ctx, as } = await makeWorkspace();
  const auditors = [await as('auditor'), await as('auditor')];
  const parts = await makeParts(ctx, auditors);
  const [shop = '', till = ''] = parts.touchpointIds;
  const [speed, politeness] = [newId(), newId()];
  const criterion = {
    workspaceId: ctx.workspace.id,
    versionId: parts.input.formVersionId,
    touchpointId: till,
  };
  await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
    tx.insert(auditCriteria).values([
      { ...criterion, id: speed, position: 'a0', question: 'Is it quick?', weight: 2 },
      { ...criterion, id: politeness, position: 'a1', question: 'Is it polite?', weight: 1, critical: true },
    ]),
  );
  const { id } = await createCycle(ctx, { ...parts.input, stopNeedsAction: false });
  await saveVisits(ctx, {
    id,
    visits: parts.people.map((auditorId, at) => ({
      auditorId,
      brandId: parts.brandId,
      objectId: null,
      isDouble: at > 0,
      reason: 'hand' as const,
    })),
  });
  await openCycle(ctx, { id });
  /** Each auditor's ratings, saved one request a rating in the order given, then sent in; then closed. */
  const score = async (given: readonly Ratings[]) => {
    const visits = await visitsOf(ctx, id);
    for (const [at, ratings] of given.entries()) {
      const auditor = auditors[at];
      const visitId = visits.find(({ auditorId }) => auditorId === parts.people[at])?.id ?? '';
      if (!auditor) throw new Error('No such auditor.');
      for (const rating of ratings) await saveRatings(auditor, { visitId, ratings: [rating] });
      await submitVisit(auditor, { visitId, visitedOn: '2026-05-05' });
    }
    await startReview(ctx, { id });
    await closeCycle(ctx, { id });
  };
  return { ctx, id, shop, till, speed, politeness, score };
}

const told = async (ctx: TenantContext, id: string) => {
  const results = await getResults(ctx, id);
  if (results.kind !== 'told') throw new Error(`The results are ${results.kind}.`);
  return results;
};

const responsesOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'rating:read', (tx) =>
    tx
      .select({ key: responses.respondentKey, brandId: responses.brandId })
      .from(responses)
      .where(eq(responses.workspaceId, ctx.workspace.id))
      .orderBy(responses.respondentKey),
  );

describe('answers to criteria', () => {
  it('make the score: weighted, without what does not apply, capped by a failed critical one', async () => {
    const { ctx, id, shop, till, speed, politeness, score } = await start();
    await score([
      [
        { touchpointId: shop, notApplicable: true },
        {
          touchpointId: till,
          answers: [
            { criterionId: speed, score: 9 },
            { criterionId: politeness, score: 6 },
          ],
        },
      ],
      [
        { touchpointId: shop, score: 5 },
        {
          touchpointId: till,
          answers: [
            { criterionId: speed, score: 10 },
            { criterionId: politeness, notApplicable: true },
          ],
        },
      ],
    ]);
    const { results } = (await told(ctx, id)).snapshot;
    const [first, second] = [shop, till].map((one) => results.touchpoints.find((row) => row.id === one));
    // Not applicable leaves the denominator: one visit of two.
    expect(first).toMatchObject({ score: 5, n: 1 });
    // (2·9 + 1·6)/3 = 8 and 10: the mean is 9.
    expect(second).toMatchObject({ score: 9, n: 2, dots: [8, 10] });
  });

  it('hold a touchpoint just below ok where a critical one failed', async () => {
    const { ctx, id, shop, till, speed, politeness, score } = await start();
    const answers = [
      { criterionId: speed, score: 10 },
      { criterionId: politeness, score: 3 },
    ];
    const given = [
      { touchpointId: shop, score: 7 },
      { touchpointId: till, answers },
    ];
    await score([given, given]);
    const row = (await told(ctx, id)).snapshot.results.touchpoints.find((one) => one.id === till);
    expect(row?.score).toBeCloseTo(3.9, 12);
    expect(row?.level).toBe('stop');
  });
});

describe('closing and reopening', () => {
  it('come back to the same figures, whatever was scored, in whatever order, however often', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 2 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.option(fc.integer({ min: 0, max: 10 }))), {
          minLength: 2,
          maxLength: 2,
        }),
        fc.boolean(),
        async (shopScores, tillAnswers, backwards) => {
          const { ctx, id, shop, till, speed, politeness, score } = await start();
          await score(
            shopScores.map((value, at) => {
              const [quick = 0, polite = null] = tillAnswers[at] ?? [];
              const ratings = [
                { touchpointId: shop, score: value },
                {
                  touchpointId: till,
                  answers: [
                    { criterionId: speed, score: quick },
                    { criterionId: politeness, score: polite, notApplicable: polite === null },
                  ],
                },
              ];
              return backwards ? ratings.reverse() : ratings;
            }),
          );
          const first = await told(ctx, id);
          const published = await responsesOf(ctx);
          const figures = await readRollUpsOf(ctx);
          expect(first.snapshot.results.touchpoints.find((one) => one.id === shop)?.score).toBeCloseTo(
            shopScores.reduce((sum, one) => sum + one, 0) / 2,
            9,
          );
          // Closing what is closed changes nothing.
          await closeCycle(ctx, { id });
          expect(await responsesOf(ctx)).toEqual(published);
          // Reopened, nothing of it is left in the figures; closed again, all of it is back.
          await reopenCycle(ctx, { id, reason: 'To look once more.' });
          expect(await responsesOf(ctx)).toEqual([]);
          expect(await readRollUpsOf(ctx)).toEqual({ rollUps: [], overall: [] });
          await closeCycle(ctx, { id });
          expect(await responsesOf(ctx)).toEqual(published);
          expect(await readRollUpsOf(ctx)).toEqual(figures);
          const again = await told(ctx, id);
          expect(again.sha256).toBe(first.sha256);
          expect(again.snapshot).toEqual(first.snapshot);
          const kept = await withTenant.read(ctx, 'audit:read', (tx) =>
            tx
              .select({ sha256: auditSnapshots.sha256 })
              .from(auditSnapshots)
              .where(and(eq(auditSnapshots.workspaceId, ctx.workspace.id), eq(auditSnapshots.cycleId, id))),
          );
          expect(kept).toHaveLength(2);
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);
});
