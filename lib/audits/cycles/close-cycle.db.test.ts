import { describe, expect, it } from 'vitest';
import { createAction, listCycleActions } from '@/lib/actions/create-action';
import { setActionState } from '@/lib/actions/set-action-state';
import { startCycles, reviewedCycle, toldResults } from '../testing/cycle-worlds';
import { makeReviewed, reviewOf, visitsOf } from '../testing/make-cycle';
import { closeCycle, reopenCycle } from './close-cycle';
import { getCycle } from './get-cycle';
import { startReview } from './move-cycle';
import { explainStop, leaveOutVisit, returnRating } from './review-visits';

describe('review and closing', () => {
  it('waits for returned visits, visits that are out, and stops without an answer', async () => {
    const { ctx, id, till, shop, auditors } = await reviewedCycle();
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
    const [visit] = await visitsOf(ctx, id);
    const [line] = await reviewOf(ctx, visit?.id ?? '');
    await returnRating(ctx, { ratingId: line?.ratingId ?? '', question: 'Which counter was it?' });
    await expect(closeCycle(ctx, { id })).rejects.toThrow('cycleVisitsOut');
    const back = (await visitsOf(ctx, id)).find(({ state }) => state === 'returned');
    await leaveOutVisit(ctx, { visitId: back?.id ?? '' });
    for (const auditor of auditors) await expect(closeCycle(auditor, { id })).rejects.toThrow('FORBIDDEN');
    await closeCycle(ctx, { id });
    const { snapshot } = await toldResults(ctx, id);
    expect(snapshot.visits).toHaveLength(1);
    expect(snapshot.results.touchpoints.find((one) => one.id === shop)?.n).toBe(1);
  });

  it('is the manager’s and the driver’s; an editor reviews and does not close', async () => {
    const { ctx, id, as, till, auditors, input, people } = await reviewedCycle();
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
    expect((await toldResults(ctx, second)).snapshot.results.overall.score).toBe(6);
  });

  it('refuses other brands', async () => {
    const { id, till } = await reviewedCycle();
    const { ctx } = await startCycles();
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
});
