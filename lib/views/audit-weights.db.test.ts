import { describe, expect, it } from 'vitest';
import { closeCycle, reopenCycle } from '@/lib/audits/cycles/close-cycle';
import { getCycle } from '@/lib/audits/cycles/get-cycle';
import { exportResults } from '@/lib/audits/results/export-results';
import { startCycles, toldResults } from '@/lib/audits/testing/cycle-worlds';
import { makeClosed, makeReviewed } from '@/lib/audits/testing/make-cycle';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { getDashboard } from './get-dashboard';

/** A cycle in review that weighs by impact: two touchpoints of impact 9 and 3, scored 4 and 8 by both auditors. */
async function weighted() {
  const world = await startCycles();
  const { ctx, input, people, touchpointIds } = world;
  const [shop = '', till = ''] = touchpointIds;
  await updateTouchpoints(ctx, { ids: [shop], patch: { impact: 9 } });
  await updateTouchpoints(ctx, { ids: [till], patch: { impact: 3 } });
  const scores = people.map(() => ({ [shop]: 4, [till]: 8 }));
  const id = await makeReviewed(ctx, { ...input, weights: 'impact', stopNeedsAction: false }, people, scores);
  return { ...world, id, shop, till };
}

describe('a cycle that weighs by impact', () => {
  it('keeps the weights of its closing, whatever is judged later', async () => {
    const { ctx, id, shop, till } = await weighted();
    await closeCycle(ctx, { id });
    const before = await toldResults(ctx, id);
    // (9·4 + 3·8)/12 = 5; plain (4 + 8)/2 = 6.
    expect(before.snapshot.results.overall.score).toBe(5);
    expect(before.snapshot.results.equal?.score).toBe(6);
    expect(before.snapshot.weighting).toEqual({ by: 'impact', unjudged: [] });
    await updateTouchpoints(ctx, { ids: [shop], patch: { impact: null } });
    await updateTouchpoints(ctx, { ids: [till], patch: { impact: 10 } });
    expect(await toldResults(ctx, id)).toEqual(before);
    await reopenCycle(ctx, { id, reason: 'The weights were wrong.' });
    await closeCycle(ctx, { id });
    const again = await toldResults(ctx, id);
    expect(again.snapshot.weighting).toEqual({ by: 'impact', unjudged: [shop] });
    expect(again.snapshot.results.overall.score).toBe(8);
  });

  it('is told by the dashboard as its own page tells it, with the other figure beside', async () => {
    const { ctx, id, till } = await weighted();
    await closeCycle(ctx, { id });
    const { snapshot } = await toldResults(ctx, id);
    const { overall, equal } = snapshot.results;
    await updateTouchpoints(ctx, { ids: [till], patch: { impact: 10 } });
    const told = await getDashboard(ctx, { source: 'auditors' });
    expect([told.hasWeights, told.byImpact]).toEqual([true, true]);
    const [point] = told.overall;
    expect(point?.overall).toMatchObject({ score: overall.score, n: overall.n });
    expect(point?.overall.interval?.low).toBeCloseTo(overall.low ?? Number.NaN, 9);
    expect(point?.alternative).toMatchObject({ score: equal?.score, n: equal?.n });
    const plain = await getDashboard(ctx, { source: 'auditors', weighting: 'unweighted' });
    expect(plain.overall[0]?.overall.score).toBe(equal?.score);
    expect(plain.overall[0]?.alternative.score).toBe(overall.score);
  });

  it('tells the change to a cycle without weights by its own, on its page and on the dashboard', async () => {
    const { ctx, input, people, touchpointIds } = await startCycles();
    const [shop = '', till = ''] = touchpointIds;
    await updateTouchpoints(ctx, { ids: [shop], patch: { impact: 9 } });
    await updateTouchpoints(ctx, { ids: [till], patch: { impact: 3 } });
    const scored = (one: number, other: number) => people.map(() => ({ [shop]: one, [till]: other }));
    await makeClosed(ctx, input, people, scored(4, 8));
    const summer = { ...input, name: 'Summer', quarterStart: '2026-07-01', weights: 'impact' as const };
    const id = await makeClosed(ctx, summer, people, scored(6, 8));
    const { results, previous } = (await toldResults(ctx, id)).snapshot;
    // Differences +2 and 0: (9·2 + 3·0)/12 = 1.5, plain 1.
    expect(results.overall.change?.difference).toBe(1.5);
    expect(results.equal?.change?.difference).toBe(1);
    expect(previous?.byImpact).toBeUndefined();
    const dashboard = await getDashboard(ctx, { source: 'auditors' });
    expect(dashboard.overallChange?.difference).toBe(1.5);
    const plain = await getDashboard(ctx, { source: 'auditors', weighting: 'unweighted' });
    expect(plain.overallChange?.difference).toBe(1);
  });

  it('stands in the workbook', async () => {
    const { ctx, id } = await weighted();
    await closeCycle(ctx, { id });
    expect((await exportResults(ctx, id)).body.length).toBeGreaterThan(1000);
    expect((await getCycle(ctx, id)).values.weights).toBe('impact');
  });
});
