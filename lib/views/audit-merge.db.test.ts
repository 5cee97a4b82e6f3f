import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditCycleTouchpoints } from '@/db/schema/audit-cycles';
import { auditRatings } from '@/db/schema/audit-visits';
import { createAction } from '@/lib/actions/create-action';
import { closeCycle, reopenCycle } from '@/lib/audits/cycles/close-cycle';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { getCycle } from '@/lib/audits/cycles/get-cycle';
import { openCycle, startReview } from '@/lib/audits/cycles/move-cycle';
import { explainStop } from '@/lib/audits/cycles/review-visits';
import { saveVisits } from '@/lib/audits/cycles/save-visits';
import { getEvidencePhoto } from '@/lib/audits/evidence/get-evidence-photo';
import { listEvidence } from '@/lib/audits/evidence/list-evidence';
import { addPhoto } from '@/lib/audits/evidence/testing/add-photo';
import { keyOf, makeVisits } from '@/lib/audits/evidence/testing/make-visits';
import { findRemarks } from '@/lib/audits/results/find-remarks';
import { getResults } from '@/lib/audits/results/get-results';
import { getVisit } from '@/lib/audits/scoring/get-visit';
import { saveRatings } from '@/lib/audits/scoring/save-ratings';
import { submitVisit } from '@/lib/audits/scoring/submit-visit';
import { makeClosed, makeParts, visitsOf } from '@/lib/audits/testing/make-cycle';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { mergeTouchpoints } from '@/lib/touchpoints/merge-touchpoints';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';
import { makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';

ownDataFolder();
const day = '2026-01-05';

const scopeOf = async (ctx: TenantContext, cycleId: string) => {
  const rows = await withTenant.read(ctx, 'audit:read', (tx) =>
    tx
      .select({ id: auditCycleTouchpoints.touchpointId })
      .from(auditCycleTouchpoints)
      .where(
        and(
          eq(auditCycleTouchpoints.workspaceId, ctx.workspace.id),
          eq(auditCycleTouchpoints.cycleId, cycleId),
        ),
      ),
  );
  return rows.map(({ id }) => id).sort();
};
const told = async (ctx: TenantContext, id: string) => {
  const results = await getResults(ctx, id);
  if (results.kind !== 'told') throw new Error(`The results are ${results.kind}.`);
  return results;
};

/** An open cycle of the door and the gate, scored directly, with a visit each for two auditors. */
async function makeOpen() {
  const made = await makeWorkspace();
  const auditors = [await made.as('auditor'), await made.as('auditor')];
  const parts = await makeParts(made.ctx, auditors);
  const [door = '', gate = ''] = (await makeTouchpoints(made.ctx, ['Door', 'Gate'])).map(({ id }) => id);
  const input = { ...parts.input, touchpointIds: [door, gate], stopNeedsAction: true };
  const { id } = await createCycle(made.ctx, input);
  const visit = { brandId: parts.brandId, objectId: null, isDouble: false, reason: 'hand' as const };
  await saveVisits(made.ctx, { id, visits: parts.people.map((auditorId) => ({ ...visit, auditorId })) });
  await openCycle(made.ctx, { id });
  const visits = await visitsOf(made.ctx, id);
  const visitOf = (at: number) => visits.find(({ auditorId }) => auditorId === parts.people[at])?.id ?? '';
  const [first, second] = auditors as [TenantContext, TenantContext];
  return {
    ...made,
    ...parts,
    input,
    id,
    door,
    gate,
    first,
    second,
    firstVisit: visitOf(0),
    secondVisit: visitOf(1),
  };
}

describe('merging a touchpoint that an open cycle scores', () => {
  it('lets scope, ratings, photos, reasons and actions follow; where both were rated the kept one counts', async () => {
    const { ctx, id, door, gate, first, second, firstVisit, secondVisit } = await makeOpen();
    // The first rated both and a photo of the gate, the second the gate alone so far.
    const both = [
      { touchpointId: door, score: 3, note: 'narrow' },
      { touchpointId: gate, score: 9 },
    ];
    await saveRatings(first, { visitId: firstVisit, ratings: both });
    const photo = await addPhoto(first, { visitId: firstVisit, touchpointId: gate }, await makeImage());
    await saveRatings(second, {
      visitId: secondVisit,
      ratings: [{ touchpointId: gate, score: 2, note: 'stuck' }],
    });

    await mergeTouchpoints(ctx, { keepId: door, mergeIds: [gate] });

    expect(await scopeOf(ctx, id)).toEqual([door]);
    const [seen, other] = [await getVisit(first, firstVisit), await getVisit(second, secondVisit)];
    expect(seen.lines).toMatchObject([{ touchpointId: door, given: { score: 3, note: 'narrow' } }]);
    expect(seen.photos).toMatchObject([{ id: photo.id, touchpointId: door }]);
    expect(other.lines).toMatchObject([{ touchpointId: door, given: { score: 2, note: 'stuck' } }]);
    const late = { visitId: secondVisit, ratings: [{ touchpointId: gate, score: 5 }] };
    expect(await keyOf(saveRatings(second, late))).toBe('outOfScope');
    await submitVisit(first, { visitId: firstVisit, visitedOn: day });
    await submitVisit(second, { visitId: secondVisit, visitedOn: day });
    await startReview(ctx, { id });
    expect((await getCycle(ctx, id)).checklist?.stops.map(({ touchpointId }) => touchpointId)).toEqual([
      door,
    ]);
    await explainStop(ctx, { id, touchpointId: door, reason: 'It is rebuilt.' });
    await closeCycle(ctx, { id });
    const { results } = (await told(ctx, id)).snapshot;
    expect(results.touchpoints).toMatchObject([{ id: door, score: 2.5, n: 2, dots: [2, 3] }]);
  });

  it('takes the answer to a stop along in review', async () => {
    const { ctx, id, door, gate, first, second, firstVisit, secondVisit } = await makeOpen();
    const low = [door, gate].map((touchpointId) => ({ touchpointId, score: 1 }));
    for (const [who, visitId] of [
      [first, firstVisit],
      [second, secondVisit],
    ] as const) {
      await saveRatings(who, { visitId, ratings: low });
      await submitVisit(who, { visitId, visitedOn: day });
    }
    await startReview(ctx, { id });
    const action = { title: 'Oil it', ownerId: null, dueOn: null, state: 'planned' as const };
    await createAction(ctx, { ...action, touchpointIds: [gate], cycleId: id });
    await mergeTouchpoints(ctx, { keepId: door, mergeIds: [gate] });
    expect((await getCycle(ctx, id)).checklist?.stops).toMatchObject([{ touchpointId: door, actions: 1 }]);
    await closeCycle(ctx, { id });
    expect((await told(ctx, id)).snapshot.actions).toMatchObject([{ touchpointIds: [door] }]);
  });

  it('asks anew where the form asks something else of the kept one, in visits that are not sent in', async () => {
    const { ctx, auditor, other, send, visitId, otherVisitId, shop, till, criterionId } = await makeVisits();
    // The till has a criterion of its own, the shop is scored directly.
    await send(other, otherVisitId);
    const answers = [{ criterionId, score: 9 }];
    await saveRatings(auditor, { visitId, ratings: [{ touchpointId: till, answers, note: 'quick' }] });
    await mergeTouchpoints(ctx, { keepId: shop, mergeIds: [till] });
    const [line] = (await getVisit(auditor, visitId)).lines;
    expect(line).toMatchObject({ criterionIds: [], given: { score: null, note: 'quick' } });
    expect(line?.given?.answers).toEqual({});
    expect(await keyOf(submitVisit(auditor, { visitId, visitedOn: day }))).toBe('visitIncomplete');
    const rows = await withTenant.read(ctx, 'audit:read', (tx) =>
      tx.select().from(auditRatings).where(eq(auditRatings.visitId, otherVisitId)),
    );
    // Sent in before: both were rated, the kept one's counts and the other waits with its touchpoint.
    expect(rows.map(({ touchpointId, score }) => [touchpointId, score]).sort()).toEqual(
      [
        [shop, 2],
        [till, null],
      ].sort(),
    );
  });
});

describe('merging while somebody scores the touchpoint', () => {
  it('lets the score follow or refuses it, and neither waits for the other for ever', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { ctx, door, gate, first, second, firstVisit, secondVisit } = await makeOpen();
      const ratings = [{ touchpointId: gate, score: 2 }];
      const [merged, ...saved] = await Promise.all([
        keyOf(mergeTouchpoints(ctx, { keepId: door, mergeIds: [gate] })),
        keyOf(saveRatings(first, { visitId: firstVisit, ratings })),
        keyOf(saveRatings(second, { visitId: secondVisit, ratings })),
      ]);
      expect(merged).toBeNull();
      for (const [at, who, visitId] of [
        [0, first, firstVisit],
        [1, second, secondVisit],
      ] as const) {
        const { lines } = await getVisit(who, visitId);
        expect(lines.map(({ touchpointId }) => touchpointId)).toEqual([door]);
        if (saved[at] === null) expect(lines[0]?.given?.score).toBe(2);
        else expect([saved[at], lines[0]?.given]).toEqual(['outOfScope', null]);
      }
    }
  });
});

describe('merging a touchpoint of a closed cycle', () => {
  it('changes nothing that it told, lets it follow when it is reopened, and the next scope as well', async () => {
    const { ctx, as } = await makeWorkspace();
    const auditors = [await as('auditor'), await as('auditor')];
    const parts = await makeParts(ctx, auditors);
    const [door = '', gate = ''] = (await makeTouchpoints(ctx, ['Door', 'Gate'])).map((one) => one.id);
    const input = { ...parts.input, touchpointIds: [gate] };
    const id = await makeClosed(ctx, input, parts.people, [{ [gate]: 4 }, { [gate]: 7 }]);
    const before = JSON.stringify(await told(ctx, id));
    await mergeTouchpoints(ctx, { keepId: door, mergeIds: [gate] });
    expect(JSON.stringify(await told(ctx, id))).toBe(before);
    const next = { ...input, name: 'Summer', quarterStart: '2026-07-01', touchpointIds: [] };
    const summer = await createCycle(ctx, { ...next, scope: { by: 'last', cycleId: id } });
    expect(await scopeOf(ctx, summer.id)).toEqual([door]);
    await reopenCycle(ctx, { id, reason: 'Two names for one thing.' });
    await closeCycle(ctx, { id });
    expect((await told(ctx, id)).snapshot.results.touchpoints).toMatchObject([
      { id: door, score: 5.5, n: 2 },
    ]);
  });

  it('shows its photos under the name that it was told by, and the trash takes none of them along', async () => {
    const { ctx, auditor, close, cycleId, visitId, shop, till, criterionId } = await makeVisits();
    const [door = ''] = (await makeTouchpoints(ctx, ['Door'])).map((one) => one.id);
    const picture = await makeImage();
    const whole = await addPhoto(auditor, { visitId, touchpointId: till }, picture);
    const detail = await addPhoto(auditor, { visitId, touchpointId: till, criterionId }, picture);
    const other = await addPhoto(auditor, { visitId, touchpointId: shop }, picture);
    await close();
    const gallery = async () =>
      (await listEvidence(ctx, cycleId)).map((one) => [one.id, one.touchpointId, one.question !== null]);
    const before = await gallery();
    expect(before).toEqual([
      [whole.id, till, false],
      [detail.id, till, true],
      [other.id, shop, false],
    ]);
    // Twice over: what it was told by is the first one.
    await mergeTouchpoints(ctx, { keepId: shop, mergeIds: [till] });
    await mergeTouchpoints(ctx, { keepId: door, mergeIds: [shop] });
    expect(await gallery()).toEqual(before);
    await purgeTouchpoints(ctx, { ids: [till, shop] });
    // The question went with its touchpoint; the snapshot still tells the rest.
    expect(await gallery()).toEqual([
      [whole.id, till, false],
      [detail.id, till, false],
      [other.id, shop, false],
    ]);
    const { contentType } = await getEvidencePhoto(ctx, whole.id);
    expect(contentType).toMatch(/^image/);
    await reopenCycle(ctx, { id: cycleId, reason: 'Three names for one thing.' });
    expect((await getVisit(auditor, visitId)).photos.map(({ touchpointId }) => touchpointId)).toEqual([
      door,
      door,
      door,
    ]);
    await closeCycle(ctx, { id: cycleId });
    expect((await gallery()).map(([, touchpointId]) => touchpointId)).toEqual([door, door, door]);
  });

  it('tells what was written as it was told then, and makes actions of what is there now', async () => {
    const { ctx, auditor, close, cycleId, visitId, shop, till } = await makeVisits();
    const [door = '', gate = ''] = (await makeTouchpoints(ctx, ['Door', 'Gate'])).map((one) => one.id);
    await close();
    const written = async (touchpointId: string | null = null) => {
      const all = { id: cycleId, touchpointId, brandId: null, kind: '' as const, find: '', from: 0 };
      return (await findRemarks(ctx, all)).remarks;
    };
    const what = async () =>
      (await written()).map((one) => [one.note, one.touchpointId, one.touchpoint, one.score]);
    const before = await what();
    expect(before).toEqual([
      ['dirty', shop, 'Shop', 2],
      ['dirty', shop, 'Shop', 2],
      ['quick', till, 'Till', 9],
      ['quick', till, 'Till', 9],
    ]);
    // Twice over: what it was told by is the first one. The shop's ratings stay behind, since the till's are there.
    await mergeTouchpoints(ctx, { keepId: door, mergeIds: [till] });
    await mergeTouchpoints(ctx, { keepId: gate, mergeIds: [door, shop] });
    expect(await what()).toEqual(before);
    expect(await written(gate)).toEqual([]);
    const [quick] = await written(till);
    expect(quick).toMatchObject({ note: 'quick', keptTouchpointId: gate });
    const action = { title: 'Keep it', ownerId: null, dueOn: null, state: 'planned' as const, cycleId };
    await createAction(ctx, { ...action, touchpointIds: [quick?.keptTouchpointId ?? ''] });
    await reopenCycle(ctx, { id: cycleId, reason: 'Three names for one thing.' });
    expect((await getVisit(auditor, visitId)).lines.map((line) => line.touchpointId)).toEqual([gate]);
    await closeCycle(ctx, { id: cycleId });
    // What waits with the shop in the trash is still to be read; no score of it counts.
    expect(await what()).toEqual([
      ['quick', gate, 'Gate', 9],
      ['quick', gate, 'Gate', 9],
      ['dirty', shop, 'Shop', null],
      ['dirty', shop, 'Shop', null],
    ]);
  });

  it('withholds what was found at it from whoever has the kept one to score', async () => {
    const { ctx, as } = await makeWorkspace();
    const auditors = [await as('auditor'), await as('auditor')];
    const parts = await makeParts(ctx, auditors);
    const [door = '', gate = ''] = (await makeTouchpoints(ctx, ['Door', 'Gate'])).map((one) => one.id);
    const id = await makeClosed(ctx, { ...parts.input, touchpointIds: [gate] }, parts.people, [
      { [gate]: 4 },
    ]);
    const next = { ...parts.input, name: 'Summer', quarterStart: '2026-07-01', touchpointIds: [door] };
    const summer = await createCycle(ctx, next);
    const [auditorId = ''] = parts.people;
    const visit = { brandId: parts.brandId, objectId: null, isDouble: false, reason: 'hand' as const };
    await saveVisits(ctx, { id: summer.id, visits: [{ ...visit, auditorId }] });
    await openCycle(ctx, { id: summer.id });
    const [first] = auditors as [TenantContext];
    expect((await getResults(first, id)).kind).toBe('told');
    await mergeTouchpoints(ctx, { keepId: door, mergeIds: [gate] });
    expect((await getResults(first, id)).kind).toBe('withheld');
    expect((await getResults(ctx, id)).kind).toBe('told');
  });
});
