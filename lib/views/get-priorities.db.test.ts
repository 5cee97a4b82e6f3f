import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { touchpoints } from '@/db/schema/touchpoints';
import { makeWorkspace } from '@/db/testing/factories';
import { createAction } from '@/lib/actions/create-action';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { createChain } from '@/lib/chains/create-chain';
import { newId } from '@/lib/ids';
import { judgePriorities } from '@/lib/priorities/judge-priorities';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { createSegment } from '@/lib/segments/create-segment';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { getDashboard } from './get-dashboard';
import { getPriorities } from './get-priorities';

const idOf = async (ctx: TenantContext, name: string) => {
  const [row] = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: touchpoints.id })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), eq(touchpoints.name, name))),
  );
  return row?.id ?? '';
};

/**
 * A survey on 1–5 of six young and two old: Till 2 by the young and 4 by the old, a mean of 2.5 (3.75 of ten), Door 5 by the
 * young alone; and a lamp that nobody rated.
 */
async function makeWorld() {
  const { ctx } = await makeWorkspace();
  const young = Array.from({ length: 6 }, (_, at) => `${at},1,young,f,2,5,4,9`);
  const old = [6, 7].map((at) => `${at},1,old,m,4,0,4,9`);
  await bringIn(ctx, [...young, ...old], inQuarter(1), 'first.csv');
  const [till, door] = [await idOf(ctx, 'Till'), await idOf(ctx, 'Door')];
  const lamp = (await makeTouchpoint(ctx, 'Lamp')).id;
  await judgePriorities(ctx, {
    of: 'touchpoint',
    judgements: [
      { id: till, impact: 8, costEffectiveness: 5 },
      { id: door, impact: 2 },
      { id: lamp, impact: 9, costEffectiveness: 9 },
    ],
  });
  return { ctx, till, door, lamp };
}

/** A competitor whose scores of four people each, all alike, stand beside the survey's. */
async function scoreCompetitor(ctx: TenantContext, scores: Readonly<Record<string, number>>) {
  const { id } = await createListEntry(ctx, 'brand', { name: `Rival ${newId()}`, kind: 'competitor' });
  await withTenant.write(ctx, 'rating:import', async ({ tx }) => {
    for (const [touchpointId, score] of Object.entries(scores)) {
      const sum = sql`${4 * score}::numeric`;
      const squares = sql`${4 * score * score}::numeric`;
      await tx.execute(sql`
        insert into rating_rollups (workspace_id, source, measure, touchpoint_id, period_id, brand_id, scale_min, scale_max,
          n, x, x2, w, w2, wx, wx2, w2x, w2x2, histogram)
        select ${ctx.workspace.id}, 'survey', 'touchpoint', ${touchpointId}, p.id, ${id}, 0, 10,
          4, ${sum}, ${squares}, 4, 4, ${sum}, ${squares}, ${sum}, ${squares}, '{}'
        from periods p where p.workspace_id = ${ctx.workspace.id}`);
    }
  });
}

const segmentOf = (ctx: TenantContext, name: string, age: string) =>
  createSegment(ctx, {
    name,
    rules: {
      match: 'all',
      groups: [{ match: 'all', conditions: [{ attribute: 'age', operator: 'is', value: age }] }],
    },
  });

describe('priorities of touchpoints', () => {
  it('rest on the newest score and the standing judgements, and name what the others need', async () => {
    const { ctx, till, door, lamp } = await makeWorld();
    const screen = await getPriorities(ctx, { of: 'touchpoint' });
    expect(screen).toMatchObject({ source: 'survey', rankedCount: 1, unrankedCount: 2, segment: null });
    const [first] = screen.ranked;
    expect(first).toMatchObject({
      id: till,
      name: 'Till',
      rank: 1,
      best: 1,
      worst: 1,
      impact: 8,
      costEffectiveness: 5,
      ideal: 10,
      goal: 8,
      score: { mean: 3.75, n: 8 },
      target: { id: till },
    });
    // 0.625 · 0.8 · 0.5 = 0.25.
    expect(first?.index).toBeCloseTo(100 * Math.cbrt(0.25), 10);
    expect(screen.unranked.map(({ id, needs, index }) => [id, needs, index])).toEqual([
      [door, ['cost-effectiveness'], null],
      [lamp, ['score'], null],
    ]);
    expect(screen.matrix.map(({ id }) => id)).toEqual([till, door]);
    expect(screen.matrixCross).toEqual({ x: (3.75 + 10) / 2, y: 5 });
    expect(screen.effort.map(({ id, effort }) => [id, effort])).toEqual([
      [lamp, 1],
      [till, 5],
    ]);
  });

  it('follow the brand’s ideal, count what is under way, and say who owns it', async () => {
    const { ctx, till } = await makeWorld();
    const [owner] = await withTenant.write(ctx, 'touchpoint:write', async (w) => [await w.personId()]);
    await updateTouchpoints(ctx, { ids: [till], patch: { ownerId: owner ?? null, goal: 6 } });
    await createAction(ctx, {
      title: 'A second till',
      ownerId: null,
      dueOn: null,
      state: 'planned',
      touchpointIds: [till],
      cycleId: null,
    });
    const strict = { ...ctx, workspace: { ...ctx.workspace, ideal: 8.75 } } as TenantContext;
    const [first] = (await getPriorities(strict, { of: 'touchpoint' })).ranked;
    expect(first).toMatchObject({ ideal: 8.75, goal: 6, openActions: 1, owner: ctx.person.name });
    expect(first?.deficit).toBeCloseTo(0.5, 12);
  });

  it('take the best competitor for the ideal, and cannot be ranked where there is none', async () => {
    const { ctx, till } = await makeWorld();
    const { ranked, unranked } = await getPriorities(ctx, { of: 'touchpoint', ideal: 'competitor' });
    expect(ranked).toEqual([]);
    expect(unranked.find(({ id }) => id === till)).toMatchObject({ needs: ['ideal'], ideal: null });
  });

  it('rank against a competitor where one was scored, and know no deficit above it', async () => {
    const { ctx, till, door } = await makeWorld();
    await judgePriorities(ctx, { of: 'touchpoint', judgements: [{ id: door, costEffectiveness: 5 }] });
    await scoreCompetitor(ctx, { [till]: 7, [door]: 9 });
    await scoreCompetitor(ctx, { [till]: 6 });
    const { ranked, unranked } = await getPriorities(ctx, { of: 'touchpoint', ideal: 'competitor' });
    expect(ranked.map(({ id, ideal }) => [id, ideal])).toEqual([
      [till, 7],
      [door, 9],
    ]);
    expect(ranked[0]?.deficit).toBeCloseTo(0.325, 12);
    expect(ranked[1]).toMatchObject({ deficit: 0, index: 0, rank: 2 });
    expect(unranked).toMatchObject([{ name: 'Lamp', needs: ['score', 'ideal'] }]);
  });

  it('are told by a segment, and name those who have scored nothing', async () => {
    const { ctx, till, door } = await makeWorld();
    const { id } = await segmentOf(ctx, 'Old', 'old');
    await segmentOf(ctx, 'Children', 'child');
    await judgePriorities(ctx, { of: 'touchpoint', judgements: [{ id: door, costEffectiveness: 5 }] });
    const screen = await getPriorities(ctx, { of: 'touchpoint', segmentId: id });
    expect(screen).toMatchObject({ segment: { name: 'Old' }, unheard: ['Children'] });
    // 4 on 1–5 is 7.5 of ten: 0.25 · 0.8 · 0.5 = 0.1.
    expect(screen.ranked).toHaveLength(1);
    expect(screen.ranked[0]?.index).toBeCloseTo(100 * Math.cbrt(0.1), 10);
    expect(screen.unranked.find((one) => one.id === door)?.needs).toEqual(['score']);
    expect(screen.ranked[0]?.id).toBe(till);
  });

  it('are read for a period that is asked for, and say when nobody has rated', async () => {
    const { ctx, till } = await makeWorld();
    await bringIn(ctx, ['0,1,young,f,5,5,4,9', '1,1,young,f,5,5,4,9'], inQuarter(2), 'second.csv');
    const newest = await getPriorities(ctx, { of: 'touchpoint' });
    expect(newest.ranked.find(({ id }) => id === till)).toMatchObject({ deficit: 0, index: 0 });
    expect(newest.before?.id).toBe(newest.periods[1]?.id);
    const earlier = newest.periods[1]?.id;
    const then = await getPriorities(ctx, { of: 'touchpoint', periodId: earlier });
    expect(then.ranked[0]?.score?.mean).toBe(3.75);
    const { ctx: empty } = await makeWorkspace();
    await makeTouchpoint(empty, 'Till');
    expect(await getPriorities(empty, { of: 'touchpoint' })).toMatchObject({
      source: null,
      period: null,
      rankedCount: 0,
      unranked: [{ name: 'Till', needs: ['score', 'impact', 'cost-effectiveness'] }],
    });
  });

  it('tell how the score of what they name changed, by whom it is asked', async () => {
    const { ctx, till } = await makeWorld();
    const second = ['0,1,young,f,1,5,4,9', '1,1,young,f,1,5,4,9', '2,1,old,m,4,5,4,9', '3,1,old,m,4,5,4,9'];
    await bringIn(ctx, second, inQuarter(2), 'second.csv');
    const pointOf = async (segmentId?: string) =>
      (await getPriorities(ctx, { of: 'touchpoint', segmentId })).matrix.find(({ id }) => id === till);
    // 1, 1, 4, 4 after a mean of 2.5: the same mean. By the young 1 after 2, both without any spread.
    expect((await pointOf())?.change).toEqual({ difference: 0, verdict: 'no-clear-change' });
    const young = await segmentOf(ctx, 'Young', 'young');
    expect((await pointOf(young.id))?.change).toEqual({ difference: -2.5, verdict: 'clear' });
    const dashboard = await getDashboard(ctx, { source: 'survey', segmentIds: [young.id] });
    expect(dashboard.touchpoints.find(({ id }) => id === till)?.change?.difference).toBe(-2.5);
  });

  it('do not know a rank from a single rating', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, ['0,1,young,f,2,5,4,9']);
    const till = await idOf(ctx, 'Till');
    await judgePriorities(ctx, {
      of: 'touchpoint',
      judgements: [{ id: till, impact: 8, costEffectiveness: 5 }],
    });
    const { ranked, unranked } = await getPriorities(ctx, { of: 'touchpoint' });
    expect(ranked).toEqual([]);
    expect(unranked.find(({ id }) => id === till)).toMatchObject({ needs: ['interval'] });
    expect(unranked.find(({ id }) => id === till)?.index).toBeCloseTo(100 * Math.cbrt(0.75 * 0.4), 10);
  });
});

describe('priorities of chains', () => {
  it('rest on the weakest link, with judgements of their own', async () => {
    const { ctx, till, door, lamp } = await makeWorld();
    const visit = await createChain(ctx, { name: 'First visit', touchpointIds: [door, lamp, till] });
    const dark = await createChain(ctx, { name: 'After dark', touchpointIds: [lamp] });
    await judgePriorities(ctx, {
      of: 'chain',
      judgements: [{ id: visit.id, impact: 10, costEffectiveness: 4 }],
    });
    const { ranked, unranked } = await getPriorities(ctx, { of: 'chain' });
    expect(ranked).toMatchObject([
      { id: visit.id, target: { id: till, name: 'Till' }, links: { rated: 2, of: 3 }, score: { n: 8 } },
    ]);
    expect(ranked[0]?.index).toBeCloseTo(100 * Math.cbrt(0.625 * 0.4), 10);
    // A competitor's chain counts where every link was scored that the own brand's was.
    await scoreCompetitor(ctx, { [till]: 9 });
    await scoreCompetitor(ctx, { [till]: 8, [door]: 5 });
    const against = await getPriorities(ctx, { of: 'chain', ideal: 'competitor' });
    expect(against.ranked).toMatchObject([{ id: visit.id, ideal: 5 }]);
    expect(unranked).toMatchObject([
      { id: dark.id, needs: ['score', 'impact', 'cost-effectiveness'], links: { rated: 0, of: 1 } },
    ]);
  });
});
