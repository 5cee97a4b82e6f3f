import { beforeAll, describe, expect, it } from 'vitest';
import { makeVisits } from '../evidence/testing/make-visits';
import { closeCycle } from './close-cycle';
import { listReviewLines, listReviewVisits } from './list-review';
import { startReview } from './move-cycle';
import { returnRating } from './review-visits';

type World = Awaited<ReturnType<typeof makeVisits>>;

const all = { find: '', state: '', page: 1 } as const;

describe('the review of a cycle', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeVisits();
    await world.send(world.auditor, world.visitId);
    await startReview(world.ctx, { id: world.cycleId });
  });

  it('counts ratings and remarks of what was sent in, and none of what was not', async () => {
    const { ctx, cycleId, visitId, otherVisitId } = world;
    const { rows, total, isLong } = await listReviewVisits(ctx, cycleId, all);
    expect({ total, isLong }).toEqual({ total: 2, isLong: false });
    expect(rows.find(({ id }) => id === visitId)).toMatchObject({
      state: 'submitted',
      brand: 'Own',
      ratings: 2,
      remarks: 2,
    });
    expect(rows.find(({ id }) => id === otherVisitId)).toMatchObject({ state: 'planned', ratings: 0 });
  });

  it('finds visits by state and by words', async () => {
    const { ctx, cycleId, visitId } = world;
    const sent = await listReviewVisits(ctx, cycleId, { ...all, state: 'submitted' });
    expect(sent.rows.map(({ id }) => id)).toEqual([visitId]);
    expect((await listReviewVisits(ctx, cycleId, { ...all, find: 'own' })).total).toBe(2);
    expect((await listReviewVisits(ctx, cycleId, { ...all, find: 'nobody' })).rows).toEqual([]);
  });

  it('shows so many ratings of a visit, found by their touchpoint, without a figure', async () => {
    const { ctx, visitId } = world;
    const { lines, total } = await listReviewLines(ctx, { visitId, find: '', count: 1 });
    expect(total).toBe(2);
    expect(lines.map(({ touchpoint, note }) => [touchpoint, note])).toEqual([['Shop', 'dirty']]);
    expect(lines[0]).not.toHaveProperty('score');
    const till = await listReviewLines(ctx, { visitId, find: 'TILL', count: 25 });
    expect(till.lines.map(({ touchpoint }) => touchpoint)).toEqual(['Till']);
  });

  it('does not exist for whoever does not run it', async () => {
    const { as, auditor, cycleId, visitId } = world;
    for (const ctx of [auditor, await as('viewer')]) {
      await expect(listReviewVisits(ctx, cycleId, all)).rejects.toThrow('NOT_FOUND');
      await expect(listReviewLines(ctx, { visitId, find: '', count: 25 })).rejects.toThrow('NOT_FOUND');
    }
  });

  it('ends with the closing', async () => {
    const { ctx, auditor, other, send, cycleId, visitId, otherVisitId } = await makeVisits();
    await send(auditor, visitId);
    await expect(listReviewVisits(ctx, cycleId, all)).rejects.toThrow('NOT_FOUND');
    await expect(listReviewLines(ctx, { visitId, find: '', count: 25 })).rejects.toThrow('NOT_FOUND');
    await send(other, otherVisitId);
    await startReview(ctx, { id: cycleId });
    const { lines } = await listReviewLines(ctx, { visitId, find: 'Shop', count: 25 });
    await returnRating(ctx, { ratingId: lines[0]?.ratingId ?? '', question: 'Why?' });
    const asked = await listReviewLines(ctx, { visitId, find: 'Shop', count: 25 });
    expect(asked.lines[0]?.question).toBe('Why?');
    await send(auditor, visitId);
    await closeCycle(ctx, { id: cycleId });
    await expect(listReviewLines(ctx, { visitId, find: '', count: 25 })).rejects.toThrow('NOT_FOUND');
  });
});
