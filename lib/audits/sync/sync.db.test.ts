import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditDevices, auditOperations } from '@/db/schema/audit-sync';
import { auditRatingHistory } from '@/db/schema/audit-visits';
import { makeWorkspace } from '@/db/testing/factories';
import { removeWorkspaceMember } from '@/lib/accounts/workspace-members';
import type { TenantContext } from '@/lib/auth/context';
import { findFormerContext } from '@/lib/auth/make-context';
import { own, withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { eventsOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { saveVisits } from '../cycles/save-visits';
import { closeCycle } from '../cycles/close-cycle';
import { leaveOutVisit } from '../cycles/review-visits';
import { startReview } from '../cycles/move-cycle';
import { getVisit } from '../scoring/get-visit';
import { saveRatings } from '../scoring/save-ratings';
import { checkIn } from './check-in';
import { revokeDevice } from './devices';
import { getAside } from './get-aside';
import type { SyncVisitInput } from './input';
import { syncVisit } from './sync-visit';
import { takeVisit } from './take-visit';
import { makeOpenVisits } from '../testing/make-open-visits';

const minute = 60_000;
let sequence = 0;

/** A tap on a touchpoint: a direct score, so long ago by the true clock. */
function tap(
  touchpointId: string,
  score: number | null,
  more: Partial<SyncVisitInput['operations'][number]> = {},
) {
  sequence += 1;
  const value = { score, notApplicable: false };
  return { id: newId(), sequence, touchpointId, kind: 'answer', value, at: Date.now() - minute, ...more };
}

const from = (id: string) => ({ device: { id, name: 'Chrome' }, now: Date.now() });
const scoresOf = async (ctx: TenantContext, visitId: string) =>
  (await getVisit(ctx, visitId)).lines.map(({ given }) => given?.score ?? null);
const operationsOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'audit:read', (tx) =>
    tx
      .select()
      .from(auditOperations)
      .where(eq(auditOperations.workspaceId, ctx.workspace.id))
      .orderBy(auditOperations.sequence),
  );

/** A world with a phone of the first auditor on which the visit lies. */
async function makePhone() {
  const world = await makeOpenVisits();
  const device = newId();
  await checkIn(world.auditor, from(device));
  await takeVisit(world.auditor, { visitId: world.visitId, device: { id: device } });
  return { ...world, device };
}

describe('syncVisit', () => {
  it('takes a batch, starts the visit, tells open pages and what the visit says now', async () => {
    const { auditor, visitId, shop, till, device } = await makePhone();
    const operations = [
      tap(shop, 7),
      tap(shop, null, { kind: 'note', value: '  clean ' }),
      tap(till, null, { value: { score: null, notApplicable: true } }),
    ];
    const answer = await syncVisit(auditor, { ...from(device), visitId, operations });
    expect(answer).toMatchObject({ results: [], isOpen: true, state: 'started', forget: false, wipe: false });
    expect(answer.said.map(({ given }) => given)).toMatchObject([
      { score: 7, note: 'clean' },
      { score: null, notApplicable: true },
    ]);
    expect((await getVisit(auditor, visitId)).lines.map(({ given }) => given)).toEqual(
      answer.said.map(({ given }) => given),
    );
    expect((await eventsOf(auditor))[0]).toMatchObject({ kind: 'auditVisit', op: 'update' });
  });

  it('does a repeat once and answers it alike, also where both come at the same time', async () => {
    const { auditor, visitId, shop, device } = await makePhone();
    const first = { ...from(device), visitId, operations: [tap(shop, 7), tap(shop, 12)] };
    const answers = await Promise.all([syncVisit(auditor, first), syncVisit(auditor, first)]);
    await syncVisit(auditor, { ...from(device), visitId, operations: [tap(shop, 9)] });
    answers.push(await syncVisit(auditor, first));
    for (const { results } of answers)
      expect(results).toEqual([{ id: first.operations[1]?.id, outcome: 'refused', reason: 'value' }]);
    expect(await scoresOf(auditor, visitId)).toEqual([9, null]);
    expect(await operationsOf(auditor)).toHaveLength(3);
  });

  it('answers each operation that cannot be taken, and takes the others', async () => {
    const { auditor, visitId, shop, till, device } = await makePhone();
    const wrong = [
      [tap(shop, 11), 'value'],
      [tap(shop, 6.5), 'wholePoints'],
      [tap(newId(), 6), 'outOfScope'],
      [tap(shop, 6, { segmentId: newId() }), 'outOfScope'],
      [tap(shop, 6, { part: newId() }), 'notAsked'],
      [tap(shop, 6, { kind: 'photo' }), 'kind'],
      [tap(shop, 6, { kind: 'expected', value: 6 }), 'notAsked'],
    ] as const;
    const operations = [...wrong.map(([operation]) => operation), tap(till, 8)];
    const { results } = await syncVisit(auditor, { ...from(device), visitId, operations });
    expect(results).toEqual(wrong.map(([{ id }, reason]) => ({ id, outcome: 'refused', reason })));
    expect(await scoresOf(auditor, visitId)).toEqual([null, 8]);
  });

  it('refuses more than a request may hold, and what is no operation at all', async () => {
    const { auditor, visitId, shop, device } = await makePhone();
    const operations = Array.from({ length: 1_001 }, () => tap(shop, 1));
    const failure = await failureOf(syncVisit(auditor, { ...from(device), visitId, operations }));
    expect(failure).toEqual({ code: 'VALIDATION', field: 'operations' });
    const odd = { ...from(device), visitId, operations: [tap('shop', 1)] };
    expect(await failureOf(syncVisit(auditor, odd))).toEqual({
      code: 'VALIDATION',
      field: 'operations.0.touchpointId',
    });
  });

  it('orders two phones by their clocks put right, and keeps what lost', async () => {
    const { auditor, visitId, shop, till, device } = await makePhone();
    const late = { ...tap(shop, 3), at: Date.now() - 10 * minute };
    const other = newId();
    // This phone's clock is an hour ahead: its tap of five minutes ago says 55 minutes from now.
    const ahead = 60 * minute;
    const now = Date.now();
    await syncVisit(auditor, {
      device: { id: other },
      now: now + ahead,
      visitId,
      operations: [
        { ...tap(till, 5), at: now + ahead - 20 * minute },
        { ...tap(shop, 8), at: now + ahead - 5 * minute },
      ],
    });
    const operations = [late, { ...tap(till, 6), at: Date.now() - 10 * minute }];
    const { results, said } = await syncVisit(auditor, { ...from(device), visitId, operations });
    expect(results).toEqual([{ id: late.id, outcome: 'lost', reason: null }]);
    expect(said.map(({ given }) => given.score).sort()).toEqual([6, 8]);
    expect(await scoresOf(auditor, visitId)).toEqual([8, 6]);
    const kept = await operationsOf(auditor);
    expect(kept.find(({ id }) => id === late.id)).toMatchObject({ outcome: 'lost', value: { score: 3 } });
    const history = await withTenant.read(auditor, 'audit:read', (tx) =>
      tx.select().from(auditRatingHistory).where(eq(auditRatingHistory.workspaceId, auditor.workspace.id)),
    );
    expect(history).toMatchObject([{ said: { score: 5 } }]);
  });

  it('keeps the order of one phone whatever its clock did, also when a batch comes late', async () => {
    const { auditor, visitId, shop, device } = await makePhone();
    const [first, second, third] = [tap(shop, 1), tap(shop, 2), tap(shop, 3)];
    second.at -= 24 * 60 * minute;
    third.at -= 48 * 60 * minute;
    await syncVisit(auditor, { ...from(device), visitId, operations: [first, third] });
    expect(await scoresOf(auditor, visitId)).toEqual([3, null]);
    const { results } = await syncVisit(auditor, { ...from(device), visitId, operations: [second] });
    expect(results).toMatchObject([{ outcome: 'lost' }]);
    expect(await scoresOf(auditor, visitId)).toEqual([3, null]);
  });

  it('does not undo what was changed at a desk after the tap', async () => {
    const { auditor, visitId, shop, device } = await makePhone();
    const operations = [tap(shop, 4), tap(shop, null, { kind: 'note', value: 'from the shop' })];
    await saveRatings(auditor, { visitId, ratings: [{ touchpointId: shop, score: 9 }] });
    const { results } = await syncVisit(auditor, { ...from(device), visitId, operations });
    expect(results).toMatchObject([{ id: operations[0]?.id, outcome: 'lost' }]);
    const [line] = (await getVisit(auditor, visitId)).lines;
    expect(line?.given).toMatchObject({ score: 9, note: 'from the shop' });
  });

  it('sends the visit in with the last operations, once, and says what is missing', async () => {
    const { auditor, visitId, shop, till, device } = await makePhone();
    const submission = { visitedOn: '2026-01-05' };
    const early = await syncVisit(auditor, {
      ...from(device),
      visitId,
      operations: [tap(shop, 7)],
      submission,
    });
    expect(early.submission).toMatchObject({ code: 'visitIncomplete' });
    expect(early.isOpen).toBe(true);
    const last = { ...from(device), visitId, operations: [tap(till, 7)], submission };
    expect(await syncVisit(auditor, last)).toMatchObject({
      submission: 'done',
      state: 'submitted',
      isOpen: false,
    });
    expect(await syncVisit(auditor, last)).toMatchObject({ submission: 'done', results: [] });
    const after = tap(shop, 1);
    const { results } = await syncVisit(auditor, { ...from(device), visitId, operations: [after] });
    expect(results).toEqual([{ id: after.id, outcome: 'aside', reason: 'sent' }]);
    expect(await scoresOf(auditor, visitId)).toEqual([7, 7]);
  });

  it('keeps aside what comes after the scoring, and shows it to the driver when the cycle is closed', async () => {
    const { ctx, auditor, other, cycleId, visitId, otherVisitId, shop, till, device } = await makePhone();
    const rest = { ...from(newId()), visitId: otherVisitId, submission: { visitedOn: '2026-01-05' } };
    await syncVisit(other, { ...rest, operations: [tap(shop, 5), tap(till, 5)] });
    await startReview(ctx, { id: cycleId });
    const operations = [tap(shop, 2), tap(till, 12)];
    const { results, isOpen } = await syncVisit(auditor, { ...from(device), visitId, operations });
    expect(results).toEqual([
      { id: operations[0]?.id, outcome: 'aside', reason: 'closed' },
      { id: operations[1]?.id, outcome: 'refused', reason: 'value' },
    ]);
    expect(isOpen).toBe(false);
    expect(await scoresOf(auditor, visitId)).toEqual([null, null]);
    expect(await getAside(ctx, cycleId)).toMatchObject([
      { visitId, count: 1, reason: 'closed', answers: [] },
    ]);
    expect(await getAside(auditor, cycleId)).toEqual([]);
    await leaveOutVisit(ctx, { visitId });
    await closeCycle(ctx, { id: cycleId });
    await syncVisit(auditor, { ...from(device), visitId, operations: [tap(till, 9)] });
    expect((await getAside(ctx, cycleId))[0]?.answers).toMatchObject([
      { touchpoint: 'Shop', value: { score: 2 } },
      { touchpoint: 'Till', value: { score: 9 } },
    ]);
  });

  it('does not find the visit of somebody else, nor of another tenant', async () => {
    const { ctx, other, visitId, shop } = await makePhone();
    const { ctx: stranger } = await makeWorkspace();
    for (const who of [ctx, other, stranger]) {
      const request = { ...from(newId()), visitId, operations: [tap(shop, 1)] };
      expect(await failureOf(syncVisit(who, request))).toEqual({ code: 'NOT_FOUND' });
      expect(await failureOf(takeVisit(who, { visitId, device: { id: newId() } }))).toEqual({
        code: 'NOT_FOUND',
      });
    }
    expect(await operationsOf(ctx)).toEqual([]);
  });

  it('takes no operations in the name of another’s phone', async () => {
    const { other, otherVisitId, shop, device } = await makePhone();
    const request = { ...from(device), visitId: otherVisitId, operations: [tap(shop, 1)] };
    expect(await failureOf(syncVisit(other, request))).toEqual({ code: 'NOT_FOUND' });
  });

  it('refuses those who may not score', async () => {
    const { as, visitId } = await makePhone();
    const request = { ...from(newId()), visitId, operations: [] };
    expect(await failureOf(syncVisit(await as('viewer'), request))).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('who may no longer score', () => {
  it('keeps aside what was scored before the visit went to somebody else, and has it forgotten', async () => {
    const { ctx, auditor, cycleId, visitId, brandId, people, shop, till, device } = await makePhone();
    const plan = (auditors: readonly string[]) => ({
      id: cycleId,
      visits: auditors.map((auditorId) => ({
        auditorId,
        brandId,
        objectId: null,
        isDouble: false,
        reason: 'hand' as const,
      })),
    });
    await saveVisits(ctx, plan(people.slice(1)));
    const operations = [tap(shop, 1)];
    const answer = await syncVisit(auditor, { ...from(device), visitId, operations });
    expect(answer).toMatchObject({
      results: [{ outcome: 'aside', reason: 'notYours' }],
      forget: true,
      said: [],
    });
    await saveVisits(ctx, plan(people));
    const again = await syncVisit(auditor, { ...from(device), visitId, operations: [tap(till, 2)] });
    expect(again).toMatchObject({ results: [], forget: false });
  });

  it('takes what a signed-out phone still has, then has everything forgotten', async () => {
    const { ctx, auditor, other, visitId, shop, till, device } = await makePhone();
    expect(await failureOf(revokeDevice(other, { deviceId: device }))).toEqual({ code: 'NOT_FOUND' });
    await revokeDevice(ctx, { deviceId: device });
    const first = await syncVisit(auditor, {
      ...from(device),
      visitId,
      operations: [tap(shop, 6)],
      waiting: 1,
    });
    expect(first).toMatchObject({ results: [], wipe: false });
    const last = await syncVisit(auditor, { ...from(device), visitId, operations: [tap(till, 7)] });
    expect(last).toMatchObject({ results: [], wipe: true });
    expect(await scoresOf(auditor, visitId)).toEqual([6, 7]);
    expect(await checkIn(auditor, from(device))).toMatchObject({ revoked: true, visits: [] });
    expect(await failureOf(takeVisit(auditor, { visitId, device: { id: device } }))).toEqual({
      code: 'FORBIDDEN',
    });
    const [row] = await withTenant.read(ctx, 'audit:read', (tx) =>
      tx
        .select()
        .from(auditDevices)
        .where(own(ctx, auditDevices, device)),
    );
    expect(row?.wipedAt).toBeInstanceOf(Date);
  });

  it('keeps aside what somebody has on the phone who was removed from the brand', async () => {
    const { ctx, auditor, slugs, cycleId, visitId, shop, device } = await makePhone();
    const person = {
      userId: auditor.person.userId ?? '',
      name: 'Ada',
      email: 'ada@example.test',
      locale: 'en' as const,
    };
    expect(await findFormerContext(person, slugs)).toBeNull();
    await removeWorkspaceMember(ctx, person.userId);
    const former = await findFormerContext(person, slugs);
    if (!former) throw new Error('No context for somebody who left.');
    expect([...former.permissions]).toEqual(['audit:sync']);
    const operations = [tap(shop, 6)];
    const answer = await syncVisit(former, { ...from(device), visitId, operations });
    expect(answer).toMatchObject({
      results: [{ outcome: 'aside', reason: 'notYours' }],
      said: [],
      wipe: true,
    });
    expect(await failureOf(syncVisit(former, { ...from(newId()), visitId, operations: [] }))).toEqual({
      code: 'NOT_FOUND',
    });
    expect(await getAside(ctx, cycleId)).toMatchObject([{ visitId, reason: 'notYours' }]);
    expect(await failureOf(checkIn(former, from(device)))).toEqual({ code: 'FORBIDDEN' });
  });
});
