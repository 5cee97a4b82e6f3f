import { eq, sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { describe, expect, it, vi } from 'vitest';
import { appPool } from '@/db/client';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { auditFormMoves } from '@/db/schema/audit-form-moves';
import { auditRatingHistory } from '@/db/schema/audit-visits';
import { auditFormVersions } from '@/db/schema/forms';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { beginEvidence } from '../evidence/begin-evidence';
import { writeCriteria } from '../forms/form-rows';
import type { FormCriterion } from '../forms/types';
import { getVisit } from '../scoring/get-visit';
import { saveRatings } from '../scoring/save-ratings';
import { submitVisit } from '../scoring/submit-visit';
import { checkIn } from '../sync/check-in';
import { getAside } from '../sync/get-aside';
import { syncVisit } from '../sync/sync-visit';
import { takeVisit } from '../sync/take-visit';
import { makeOpenVisits } from '../testing/make-open-visits';
import { closeCycle } from './close-cycle';
import { getCycle } from './get-cycle';
import { startReview } from './move-cycle';
import { moveCycleForm, previewFormMove } from './move-cycle-form';

type Asked = Partial<FormCriterion> & { question: string };

const criterion = (asked: Asked) => ({
  ...{ touchpointId: null, kind: null, help: '', weight: 1, critical: false },
  ...{ anchorLow: '', anchorMiddle: '', anchorHigh: '' },
  ...asked,
});

/** The form of a cycle, with a second version; both ask these. */
async function makeVersions(
  ctx: TenantContext,
  firstId: string,
  first: readonly Asked[],
  next: readonly Asked[],
  step = 1,
) {
  const id = newId();
  await withTenant.write(ctx, 'audit:manage', async ({ tx }) => {
    const [version] = await tx
      .select()
      .from(auditFormVersions)
      .where(own(ctx, auditFormVersions, firstId));
    if (!version) throw new Error('No version.');
    await tx.insert(auditFormVersions).values({ ...version, id, number: 2, step, publishedAt: new Date() });
    await writeCriteria(tx, ctx, firstId, first.map(criterion));
    await writeCriteria(tx, ctx, id, next.map(criterion));
  });
  return id;
}

const plain = { score: null, notApplicable: false, note: '', expected: null, perceived: null };
const rating = (touchpointId: string, answers: Record<string, number>, score: number | null = null) => ({
  ...plain,
  ...{
    touchpointId,
    segmentId: null,
    score,
    qualities: {},
    proposedChange: '',
    followUp: false,
    unsure: false,
  },
  answers: Object.entries(answers).map(([criterionId, value]) => ({
    ...{ criterionId, score: value, notApplicable: false },
  })),
});
/** The words with which something is refused. */
const keyOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.key : error),
  );
const today = () => new Date().toISOString().slice(0, 10);

/**
 * An open cycle whose shop is asked two questions, its till scored directly. The next version keeps the wait, rewrites the
 * greeting, and asks a third thing.
 */
async function makeWorld() {
  const world = await makeOpenVisits();
  const { ctx, shop, input } = world;
  const of = (question: string, more: Partial<FormCriterion> = {}) => ({
    ...{ question, touchpointId: shop },
    ...more,
  });
  const versionId = await makeVersions(
    ctx,
    input.formVersionId,
    [of('How long is the wait?'), of('Is one greeted?', { anchorHigh: 'warmly' })],
    [
      of('How long is the wait?', { weight: 3 }),
      of('Is one greeted?', { anchorHigh: 'by name' }),
      of('Is it clean?'),
    ],
  );
  return { ...world, versionId };
}

const criteriaOf = async (ctx: TenantContext, visitId: string) =>
  Object.fromEntries((await getVisit(ctx, visitId)).criteria.map(({ question, id }) => [question, id]));

/** Both auditors answer everything; the first one sends the visit in. */
async function answered() {
  const world = await makeWorld();
  const { auditor, other, visitId, otherVisitId, shop, till } = world;
  const asked = await criteriaOf(auditor, visitId);
  const wait = asked['How long is the wait?'] ?? '';
  const greeting = asked['Is one greeted?'] ?? '';
  const said = (scores: [number, number, number]) => [
    rating(shop, { [wait]: scores[0], [greeting]: scores[1] }),
    rating(till, {}, scores[2]),
  ];
  await saveRatings(auditor, { visitId, ratings: said([7, 3, 5]) });
  await saveRatings(other, { visitId: otherVisitId, ratings: said([9, 8, 6]) });
  await submitVisit(auditor, { visitId, visitedOn: today(), note: '' });
  return { ...world, wait, greeting };
}

describe('moving a cycle to a later version of its form', () => {
  it('tells before what stays, what is asked again and which visits come back, without a score', async () => {
    const { ctx, cycleId, versionId } = await answered();
    const preview = await previewFormMove(ctx, { id: cycleId, versionId });
    expect(preview).toMatchObject({
      ...{ from: 1, to: 2, kept: 4, asked: 4, visits: 2, returned: 1, removed: [], rules: [] },
      added: [{ question: 'Is it clean?' }],
      changed: [{ question: 'Is one greeted?', former: 'Is one greeted?' }],
      recounted: [{ question: 'How long is the wait?' }],
    });
    expect(JSON.stringify(preview)).not.toMatch(/"score"/u);
    expect((await getCycle(ctx, cycleId)).form.number).toBe(1);
  });

  it('keeps answers to the same questions, asks the others again and loses nothing', async () => {
    const { ctx, auditor, cycleId, versionId, visitId, greeting } = await answered();
    await moveCycleForm(ctx, { id: cycleId, versionId });
    const visit = await getVisit(auditor, visitId);
    const now = await criteriaOf(auditor, visitId);
    expect(visit).toMatchObject({ state: 'returned', isOpen: true, formVersionId: versionId });
    expect(visit.lines.map(({ given, askedAgain }) => [given?.score, given?.answers, askedAgain])).toEqual([
      [null, { [now['How long is the wait?'] ?? '']: { score: 7, notApplicable: false } }, 2],
      [5, {}, 0],
    ]);
    const history = await withTenant.read(ctx, 'audit:read', (tx) =>
      tx
        .select({ said: auditRatingHistory.said })
        .from(auditRatingHistory)
        .where(eq(auditRatingHistory.workspaceId, ctx.workspace.id)),
    );
    expect(history.map(({ said }) => (said as { answers: object }).answers)).toContainEqual(
      expect.objectContaining({ [greeting]: { score: 3, notApplicable: false } }),
    );
    expect((await getCycle(ctx, cycleId)).formMoves).toMatchObject([{ from: 1, to: 2 }]);
  });

  it('prints the break and counts by the new weights once it is closed', async () => {
    const { ctx, auditor, other, cycleId, versionId, visitId, otherVisitId, shop, till } = await answered();
    await moveCycleForm(ctx, { id: cycleId, versionId });
    const now = await criteriaOf(auditor, visitId);
    const [wait = '', greeting = '', clean = ''] = [
      now['How long is the wait?'],
      now['Is one greeted?'],
      now['Is it clean?'],
    ];
    for (const [who, id, scores] of [
      [auditor, visitId, [7, 3, 2, 5]],
      [other, otherVisitId, [9, 8, 7, 6]],
    ] as const) {
      const [one, two, three, direct] = scores;
      await saveRatings(who, {
        visitId: id,
        ratings: [rating(shop, { [wait]: one, [greeting]: two, [clean]: three }), rating(till, {}, direct)],
      });
      await submitVisit(who, { visitId: id, visitedOn: today(), note: '' });
      expect((await getVisit(who, id)).state).toBe('submitted');
    }
    await startReview(ctx, { id: cycleId });
    await closeCycle(ctx, { id: cycleId });
    const [row] = await withTenant.read(ctx, 'audit:read', (tx) =>
      tx.execute<{
        form: { number: number; moves: object[] };
        visits: { scores: Record<string, number> }[];
      }>(sql`
        select content -> 'form' as form, content -> 'visits' as visits from audit_snapshots
        where workspace_id = ${ctx.workspace.id} and cycle_id = ${cycleId}`),
    );
    expect(row?.form).toMatchObject({ number: 2, moves: [{ from: 1, to: 2 }] });
    // (3·7 + 3 + 2)/5 = 5.2 and (3·9 + 8 + 7)/5 = 8.4.
    expect(row?.visits.map(({ scores }) => scores[shop]).sort()).toEqual([5.2, 8.4]);
  });

  it('is for managers, later versions, and cycles under way', async () => {
    const { ctx, cycleId, versionId, input, as } = await answered();
    for (const role of ['editor', 'auditor', 'viewer'] as const)
      expect(await failureOf(moveCycleForm(await as(role), { id: cycleId, versionId }))).toEqual({
        code: 'FORBIDDEN',
      });
    const move = (to: string) => keyOf(moveCycleForm(ctx, { id: cycleId, versionId: to }));
    expect(await move(input.formVersionId)).toBe('formNotNewer');
    expect(await failureOf(moveCycleForm(ctx, { id: cycleId, versionId: newId() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await moveCycleForm(ctx, { id: cycleId, versionId });
    expect(await move(versionId)).toBe('formNotNewer');
  });

  it('is done wholly or not at all, wherever it is broken off', async () => {
    const { ctx, auditor, cycleId, versionId, visitId } = await answered();
    const stand = async () =>
      JSON.stringify([
        await getVisit(auditor, visitId),
        (await getCycle(ctx, cycleId)).formMoves.length,
        await withTenant.read(ctx, 'audit:read', (tx) => tx.select().from(auditRatingHistory)),
      ]);
    const before = await stand();
    const { sql: pool } = appPool();
    const begin = pool.begin.bind(pool);
    let points = 0;
    for (let killAt = 1; ; killAt += 1) {
      let statements = 0;
      const spy = vi.spyOn(pool, 'begin').mockImplementation(((...args: unknown[]) => {
        const work = args.at(-1) as (tx: Sql) => Promise<unknown>;
        const killing = async (tx: Sql) => {
          const { unsafe } = tx;
          tx.unsafe = ((...statement: Parameters<typeof unsafe>) => {
            statements += 1;
            if (statements === killAt) throw new Error('killed');
            return unsafe(...statement);
          }) as typeof unsafe;
          return work(tx);
        };
        return (begin as (...rest: unknown[]) => unknown)(...args.slice(0, -1), killing);
      }) as never);
      const outcome = await moveCycleForm(ctx, { id: cycleId, versionId }).then(
        () => 'done',
        () => 'killed',
      );
      spy.mockRestore();
      if (outcome === 'done') break;
      points = killAt;
      expect(await stand()).toBe(before);
    }
    expect(points).toBeGreaterThan(20);
    expect((await getVisit(auditor, visitId)).state).toBe('returned');
  });

  it('is done once where two managers do it at the same time', async () => {
    const { ctx, auditor, cycleId, versionId, visitId } = await answered();
    const before = await getVisit(auditor, visitId);
    const both = await Promise.allSettled([1, 2].map(() => moveCycleForm(ctx, { id: cycleId, versionId })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const moves = await withTenant.read(ctx, 'audit:read', (tx) =>
      tx.select().from(auditFormMoves).where(eq(auditFormMoves.workspaceId, ctx.workspace.id)),
    );
    expect(moves).toMatchObject([{ kept: 4, asked: 4, returned: 1 }]);
    expect((await getVisit(auditor, visitId)).lines[1]?.given).toEqual(before.lines[1]?.given);
  });
});

describe('who answers by the former version', () => {
  let sequence = 0;
  const tap = (touchpointId: string, part: string, score: number, minutesAgo = 1) => {
    sequence += 1;
    const value = { score, notApplicable: false };
    const at = Date.now() - minutesAgo * 60_000;
    return { id: newId(), sequence, touchpointId, kind: 'answer', part, value, at };
  };
  const from = (id: string) => ({ device: { id, name: 'Chrome' }, now: Date.now() });

  it('on two phones that come late: the same question takes the answer, the latest wins, the rest is aside', async () => {
    const { ctx, auditor, cycleId, versionId, visitId, shop, till } = await makeWorld();
    const asked = await criteriaOf(auditor, visitId);
    const wait = asked['How long is the wait?'] ?? '';
    const greeting = asked['Is one greeted?'] ?? '';
    const [one, two] = [newId(), newId()];
    for (const device of [one, two]) {
      await checkIn(auditor, from(device));
      await takeVisit(auditor, { visitId, device: { id: device } });
    }
    await syncVisit(auditor, { ...from(one), visitId, operations: [tap(shop, wait, 4, 30)] });
    await moveCycleForm(ctx, { id: cycleId, versionId });
    // Older than what the other phone had said before the move: it loses, as it would have without one.
    const oldest = await syncVisit(auditor, { ...from(two), visitId, operations: [tap(shop, wait, 1, 40)] });
    expect(oldest.results).toMatchObject([{ outcome: 'lost' }]);
    const late = [tap(shop, wait, 6, 20), tap(shop, greeting, 2, 19), tap(till, '', 8, 18)];
    const first = await syncVisit(auditor, { ...from(two), visitId, operations: late });
    expect(first.formVersionId).toBe(versionId);
    expect(first.results).toEqual([{ id: late[1]?.id, outcome: 'aside', reason: 'formMoved' }]);
    const older = await syncVisit(auditor, { ...from(one), visitId, operations: [tap(shop, wait, 9, 25)] });
    expect(older.results).toMatchObject([{ outcome: 'lost' }]);
    const now = await criteriaOf(auditor, visitId);
    const { lines } = await getVisit(auditor, visitId);
    expect(lines[0]?.given?.answers).toEqual({
      [now['How long is the wait?'] ?? '']: { score: 6, notApplicable: false },
    });
    expect(lines[1]?.given?.score).toBe(8);
    expect(await getAside(ctx, cycleId)).toMatchObject([{ reason: 'formMoved', count: 1, answers: [] }]);
    // A repeat is answered alike.
    const again = await syncVisit(auditor, { ...from(two), visitId, operations: late });
    expect(again.results).toEqual(first.results);
  });

  it('on a page that was left open: what asks the same is taken, the rest says to load the page anew', async () => {
    const { ctx, other, cycleId, versionId, otherVisitId, shop, till, wait, greeting } = await answered();
    await moveCycleForm(ctx, { id: cycleId, versionId });
    const save = (...ratings: ReturnType<typeof rating>[]) =>
      saveRatings(other, { visitId: otherVisitId, ratings });
    await save(rating(shop, { [wait]: 2 }), rating(till, {}, 4));
    const failure = await keyOf(save(rating(shop, { [wait]: 2, [greeting]: 5 })));
    expect(failure).toBe('formMoved');
    const { lines } = await getVisit(other, otherVisitId);
    expect(Object.values(lines[0]?.given?.answers ?? {})).toEqual([{ score: 2, notApplicable: false }]);
    expect(lines[1]?.given?.score).toBe(4);
  });

  it('with photos: they stay with their criterion where it asks the same, else with the touchpoint', async () => {
    const { ctx, other, cycleId, versionId, otherVisitId, shop, wait, greeting } = await answered();
    const announce = (criterionId: string) =>
      beginEvidence(other, { id: newId(), visitId: otherVisitId, touchpointId: shop, criterionId, size: 10 });
    const placesOf = async () =>
      (
        await withTenant.read(ctx, 'audit:read', (tx) =>
          tx
            .select({ at: auditEvidence.criterionId })
            .from(auditEvidence)
            .where(eq(auditEvidence.workspaceId, ctx.workspace.id))
            .orderBy(auditEvidence.id),
        )
      ).map(({ at }) => at);
    await announce(wait);
    await announce(greeting);
    await moveCycleForm(ctx, { id: cycleId, versionId });
    const now = await criteriaOf(other, otherVisitId);
    expect(await placesOf()).toEqual([now['How long is the wait?'], null]);
    await announce(wait);
    await announce(greeting);
    expect(await placesOf()).toEqual([
      now['How long is the wait?'],
      null,
      now['How long is the wait?'],
      null,
    ]);
  });
});
