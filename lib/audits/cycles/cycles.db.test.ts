import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { workspacePeople } from '@/db/schema/people';
import { makeWorkspace } from '@/db/testing/factories';
import type { WorkspaceRole } from '@/db/values/accounts';
import { createAction, listCycleActions } from '@/lib/actions/create-action';
import { setActionState } from '@/lib/actions/set-action-state';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';
import { updateListEntry } from '@/lib/touchpoints/lists/update-list-entry';
import { activityOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { readReviewLines, readScoresToClose, sightOf } from '../read-ratings';
import { getResults } from '../results/get-results';
import { readSnapshot } from '../results/read-snapshot';
import { hashOf } from '../results/take-snapshot';
import { makeParts, makeReviewed, personOf, sendVisit, visitsOf } from '../testing/make-cycle';
import { closeCycle, reopenCycle } from './close-cycle';
import { createCycle } from './create-cycle';
import { deleteCycle } from './delete-cycle';
import { getCycle, proposeVisits } from './get-cycle';
import { getCycleOptions } from './get-cycle-options';
import { listCycles } from './list-cycles';
import { openCycle, startReview } from './move-cycle';
import { explainStop, leaveOutVisit, returnRating } from './review-visits';
import { saveVisits } from './save-visits';
import { updateCycle } from './update-cycle';

async function start() {
  const made = await makeWorkspace();
  const auditors = [await made.as('auditor'), await made.as('auditor')];
  const parts = await makeParts(made.ctx, auditors);
  return { ...made, auditors, ...parts };
}

async function reviewed(
  scores: [number, number][] = [
    [7, 3],
    [8, 3],
  ],
) {
  const made = await start();
  const [shop = '', till = ''] = made.touchpointIds;
  const given = scores.map(([one, other]) => ({ [shop]: one, [till]: other }));
  const id = await makeReviewed(made.ctx, made.input, made.people, given);
  return { ...made, id, shop, till };
}

async function closed() {
  const made = await reviewed();
  await explainStop(made.ctx, {
    id: made.id,
    touchpointId: made.till,
    reason: 'The till is replaced in May.',
  });
  await closeCycle(made.ctx, { id: made.id });
  return made;
}

const told = async (ctx: TenantContext, id: string) => {
  const results = await getResults(ctx, id);
  if (results.kind !== 'told') throw new Error(`The results are ${results.kind}.`);
  return results;
};

describe('create, update, delete', () => {
  it('keeps what a cycle is made of, and says so in the activity', async () => {
    const { ctx, input } = await start();
    const { id } = await createCycle(ctx, {
      ...input,
      name: '  Spring   audit ',
      hours: 12.5,
      budget: 90_000,
    });
    const { values, period, state } = await getCycle(ctx, id);
    expect(state).toBe('planned');
    expect(period).toMatchObject({ kind: 'quarter', startsOn: '2026-04-01', endsOn: '2026-06-30' });
    expect(values).toMatchObject({ name: 'Spring audit', hours: 12.5, budget: 90_000, dueOn: '2026-06-30' });
    expect([...values.touchpointIds].sort()).toEqual([...input.touchpointIds].sort());
    expect((await activityOf(ctx))[0]).toMatchObject({
      action: 'auditCycle.create',
      subjectLabel: 'Spring audit',
    });
    await updateCycle(ctx, { id, ...input, name: 'Second quarter', dueOn: '2026-06-20' });
    expect((await listCycles(ctx))[0]).toMatchObject({ name: 'Second quarter', dueOn: '2026-06-20' });
    await deleteCycle(ctx, { id });
    expect(await listCycles(ctx)).toEqual([]);
  });

  it('makes a person of a member who has not acted yet', async () => {
    const { ctx, input, as } = await start();
    const fresh = await as('auditor');
    const userId = fresh.person.userId ?? '';
    expect((await getCycleOptions(ctx)).people.some(({ id }) => id === userId)).toBe(true);
    const { id } = await createCycle(ctx, { ...input, auditors: [{ id: userId, capacity: 3 }] });
    const { auditors } = await getCycle(ctx, id);
    expect(auditors).toEqual([{ id: await personOf(fresh), name: fresh.person.name, capacity: 3 }]);
  });

  it('refuses what belongs to another brand, whatever it is', async () => {
    const here = await start();
    const there = await start();
    for (const foreign of [
      { touchpointIds: there.input.touchpointIds },
      { brandIds: there.input.brandIds },
      { formVersionId: there.input.formVersionId },
      { auditors: there.input.auditors },
      { driverId: there.people[0] ?? null },
    ]) {
      await expect(createCycle(here.ctx, { ...here.input, ...foreign })).rejects.toThrow('NOT_FOUND');
    }
    const { id } = await createCycle(there.ctx, there.input);
    await expect(updateCycle(here.ctx, { id, ...here.input })).rejects.toThrow('NOT_FOUND');
    await expect(getCycle(here.ctx, id)).rejects.toThrow('NOT_FOUND');
    await expect(deleteCycle(here.ctx, { id })).rejects.toThrow('NOT_FOUND');
    await expect(openCycle(here.ctx, { id })).rejects.toThrow('NOT_FOUND');
  });

  it('refuses wrong input and a name twice', async () => {
    const { ctx, input } = await start();
    await expect(createCycle(ctx, { ...input, name: ' ' })).rejects.toThrow('VALIDATION');
    await expect(createCycle(ctx, { ...input, touchpointIds: [] })).rejects.toThrow('VALIDATION');
    await createCycle(ctx, input);
    await expect(createCycle(ctx, { ...input, name: 'SPRING' })).rejects.toThrow();
  });

  it('is for those who manage audits; the driver runs a cycle whatever the role', async () => {
    const { ctx, input, as, auditors, people } = await start();
    for (const role of ['viewer', 'auditor'] satisfies WorkspaceRole[]) {
      await expect(createCycle(await as(role), input)).rejects.toThrow('FORBIDDEN');
    }
    const { id } = await createCycle(ctx, { ...input, driverId: people[0] ?? null });
    const [driver, other] = auditors;
    if (!driver || !other) throw new Error('No auditors.');
    const visits = [
      {
        auditorId: people[1] ?? '',
        brandId: input.brandIds[0] ?? '',
        objectId: null,
        isDouble: false,
        reason: 'hand' as const,
      },
    ];
    await expect(saveVisits(other, { id, visits })).rejects.toThrow('FORBIDDEN');
    await saveVisits(driver, { id, visits });
    await expect(openCycle(other, { id })).rejects.toThrow('FORBIDDEN');
    await openCycle(driver, { id });
    await expect(updateCycle(driver, { id, ...input })).rejects.toThrow('cycleState');
  });
});

describe('the plan of visits', () => {
  it('is proposed for every brand, and saved as it was accepted', async () => {
    const { ctx, input } = await start();
    const { id } = await createCycle(ctx, input);
    await expect(openCycle(ctx, { id })).rejects.toThrow('cycleNoVisits');
    const plan = await proposeVisits(ctx, id);
    expect(plan.visits).toHaveLength(3);
    expect(plan.visits.filter(({ isDouble }) => isDouble)).toHaveLength(1);
    await saveVisits(ctx, { id, visits: plan.visits });
    await saveVisits(ctx, { id, visits: plan.visits.slice(0, 2) });
    expect((await getCycle(ctx, id)).visits).toHaveLength(2);
  });

  it('refuses auditors and places that the cycle does not name, and keeps visits that have begun', async () => {
    const { ctx, input, people, brandId, id } = await reviewedPlan();
    const visit = {
      auditorId: await personOf(ctx),
      brandId,
      objectId: null,
      isDouble: false,
      reason: 'hand' as const,
    };
    await expect(saveVisits(ctx, { id, visits: [visit] })).rejects.toThrow('NOT_FOUND');
    await openCycle(ctx, { id });
    const [first] = await visitsOf(ctx, id);
    await sendVisit(ctx, first?.id ?? '', { [input.touchpointIds[0] ?? '']: 5 });
    await saveVisits(ctx, { id, visits: [] });
    expect((await visitsOf(ctx, id)).map(({ state }) => state)).toEqual(['submitted']);
    expect(people).toHaveLength(2);
  });

  async function reviewedPlan() {
    const made = await start();
    const { id } = await createCycle(made.ctx, made.input);
    const visits = made.people.map((auditorId) => ({
      auditorId,
      brandId: made.brandId,
      objectId: null,
      isDouble: false,
      reason: 'hand' as const,
    }));
    await saveVisits(made.ctx, { id, visits });
    return { ...made, id };
  }
});

describe('blindness', () => {
  it('lets an auditor see the own visit alone, and everybody everything after closing', () => {
    for (const state of ['planned', 'open', 'review'] as const) {
      expect(sightOf(state, { auditorId: 'a' }, 'a')).toBe('own');
      expect(sightOf(state, { auditorId: 'a' }, 'b')).toBe('none');
      expect(sightOf(state, { auditorId: 'a' }, null)).toBe('none');
    }
    expect(sightOf('closed', { auditorId: 'a' }, null)).toBe('all');
  });

  it('tells no figure before closing by any read of this domain', async () => {
    // 7.7 and 3.3 stand nowhere but in the ratings: found in an answer they have leaked.
    const { ctx, id } = await reviewed([
      [7.7, 3.3],
      [7.7, 3.3],
    ]);
    const answers = [
      await getCycle(ctx, id),
      await listCycles(ctx),
      await getResults(ctx, id),
      await getCycleOptions(ctx),
      await withTenant.read(ctx, 'audit:read', (tx) => readReviewLines(tx, ctx, id)),
    ];
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/7\.7|3\.3|"score":\d/u);
    const scores = await withTenant.read(ctx, 'audit:read', (tx) => readScoresToClose(tx, ctx, id));
    expect(JSON.stringify(scores)).toContain('7.7');
  });

  it('withholds the last results from whoever still has a visit to make', async () => {
    const { ctx, id, input, people, auditors } = await closed();
    const next = await createCycle(ctx, { ...input, name: 'Summer', quarterStart: '2026-07-01' });
    const visits = [
      {
        auditorId: people[0] ?? '',
        brandId: input.brandIds[0] ?? '',
        objectId: null,
        isDouble: false,
        reason: 'hand' as const,
      },
    ];
    await saveVisits(ctx, { id: next.id, visits });
    await openCycle(ctx, { id: next.id });
    const [scorer, other] = auditors;
    if (!scorer || !other) throw new Error('No auditors.');
    expect((await getResults(scorer, id)).kind).toBe('withheld');
    expect((await getResults(other, id)).kind).toBe('told');
  });
});

describe('review and closing', () => {
  it('waits for returned visits, visits that are out, and stops without an answer', async () => {
    const { ctx, id, till, shop, auditors } = await reviewed();
    await expect(closeCycle(ctx, { id })).rejects.toThrow('cycleStopsOpen');
    const list = (await getCycle(ctx, id)).checklist;
    expect(list).toMatchObject({ out: 0, returned: 0, submitted: 2, unanswered: 1, ready: false });
    expect(list?.stops.map(({ touchpointId }) => touchpointId)).toEqual([till]);
    const { id: action } = await createAction(ctx, {
      title: 'Open a second till',
      ownerId: null,
      dueOn: null,
      state: 'planned',
      touchpointIds: [till],
      cycleId: id,
    });
    expect((await getCycle(ctx, id)).checklist?.ready).toBe(true);
    await setActionState(ctx, { id: action, state: 'dropped' });
    expect((await getCycle(ctx, id)).checklist?.ready).toBe(false);
    await setActionState(ctx, { id: action, state: 'doing' });
    expect((await listCycleActions(ctx, id))[0]).toMatchObject({ state: 'doing', touchpoints: ['Till'] });
    const line = (await getCycle(ctx, id)).review[0];
    await returnRating(ctx, { ratingId: line?.ratingId ?? '', question: 'Which counter was it?' });
    await expect(closeCycle(ctx, { id })).rejects.toThrow('cycleVisitsOut');
    const back = (await visitsOf(ctx, id)).find(({ state }) => state === 'returned');
    await leaveOutVisit(ctx, { visitId: back?.id ?? '' });
    for (const auditor of auditors) await expect(closeCycle(auditor, { id })).rejects.toThrow('FORBIDDEN');
    await closeCycle(ctx, { id });
    const { snapshot } = await told(ctx, id);
    expect(snapshot.visits).toHaveLength(1);
    expect(snapshot.results.touchpoints.find((one) => one.id === shop)?.n).toBe(1);
  });

  it('is the manager’s and the driver’s; an editor reviews and does not close', async () => {
    const { ctx, id, as, till, auditors, input, people } = await reviewed();
    await explainStop(ctx, { id, touchpointId: till, reason: 'Soon replaced.' });
    await expect(closeCycle(await as('editor'), { id })).rejects.toThrow('FORBIDDEN');
    await expect(explainStop(await as('viewer'), { id, touchpointId: till, reason: 'x' })).rejects.toThrow(
      'FORBIDDEN',
    );
    await closeCycle(ctx, { id });
    await expect(reopenCycle(await as('editor'), { id, reason: 'Wrong' })).rejects.toThrow('FORBIDDEN');
    const driven = { ...input, name: 'Driven', driverId: people[0] ?? null, stopNeedsAction: false };
    const second = await makeReviewed(ctx, driven, people, [{ [till]: 6 }]);
    if (!auditors[0]) throw new Error('No auditor.');
    await closeCycle(auditors[0], { id: second });
    expect((await told(ctx, second)).snapshot.results.overall.score).toBe(6);
  });

  it('refuses other brands', async () => {
    const { id, till } = await reviewed();
    const { ctx } = await start();
    await expect(closeCycle(ctx, { id })).rejects.toThrow('NOT_FOUND');
    await expect(reopenCycle(ctx, { id, reason: 'x' })).rejects.toThrow('NOT_FOUND');
    await expect(startReview(ctx, { id })).rejects.toThrow('NOT_FOUND');
    await expect(explainStop(ctx, { id, touchpointId: till, reason: 'x' })).rejects.toThrow('NOT_FOUND');
    const action = {
      title: 'x',
      ownerId: null,
      dueOn: null,
      state: 'planned' as const,
      touchpointIds: [till],
      cycleId: null,
    };
    await expect(createAction(ctx, action)).rejects.toThrow('NOT_FOUND');
  });

  it('never changes its figures: not by renames, archives, erasure, thresholds or later scores', async () => {
    const { ctx, id, shop, till, brandId, people, input } = await closed();
    const before = await told(ctx, id);
    expect(before.snapshot.results.overall.score).toBe(5.25);
    expect(before.sha256).toMatch(/^[0-9a-f]{64}$/u);
    await updateTouchpoints(ctx, { ids: [shop], patch: { name: 'Renamed', phase: 'after' } });
    await deleteTouchpoints(ctx, { ids: [till] });
    await purgeTouchpoints(ctx, { ids: [till] });
    await updateListEntry(ctx, 'brand', brandId, { kind: 'own', name: 'Other name' });
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx
        .update(workspacePeople)
        .set({ erasedAt: new Date(), name: '' })
        .where(eq(workspacePeople.id, people[0] ?? '')),
    );
    await makeReviewed(
      ctx,
      {
        ...input,
        name: 'Later',
        auditors: input.auditors.slice(1),
        touchpointIds: [shop],
        stopNeedsAction: false,
      },
      [people[1] ?? ''],
      [{ [shop]: 1 }],
    );
    const after = await told(ctx, id);
    expect(after.snapshot.results).toEqual(before.snapshot.results);
    expect(after.snapshot.touchpoints).toEqual(before.snapshot.touchpoints);
    expect(after.snapshot.people.find((one) => one.id === people[0])?.name).toBe('');
    expect(after.snapshot.brands).toEqual(before.snapshot.brands);
    expect(after.sha256).toBe(before.sha256);
  });

  it('keeps a hash of what it told', async () => {
    const { ctx, id } = await closed();
    const kept = await withTenant.read(ctx, 'audit:read', (tx) => readSnapshot(tx, ctx, id));
    expect(kept && hashOf(kept.content)).toBe(kept?.sha256);
  });

  it('compares with the closed cycle of the quarter before', async () => {
    const { ctx, id, input, people, shop } = await closed();
    const next = { ...input, name: 'Summer', quarterStart: '2026-07-01', stopNeedsAction: false };
    const summer = await makeReviewed(ctx, next, people, [{ [shop]: 9 }, { [shop]: 10 }]);
    await closeCycle(ctx, { id: summer });
    const { snapshot } = await told(ctx, summer);
    expect(snapshot.previous?.id).toBe(id);
    expect(snapshot.results.touchpoints.find((one) => one.id === shop)?.change).toMatchObject({
      difference: 2,
      method: 'welch',
    });
    expect(snapshot.results.overall.left).toHaveLength(1);
  });
});
