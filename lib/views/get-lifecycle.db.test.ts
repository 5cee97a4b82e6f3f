import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { moveToStage } from '@/lib/touchpoints/lifecycle/move-to-stage';
import { saveContacts } from '@/lib/touchpoints/lifecycle/save-contacts';
import { retireTouchpoint } from '@/lib/touchpoints/retire-touchpoint';
import { makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { getChainLife } from './get-chain-life';
import { createChain } from '@/lib/chains/create-chain';
import { getLifecycle } from './get-lifecycle';

/** Four quarters of a survey on 1–5: Till 2, 3, 4, 5; Door falls from 5 to 2. */
async function makeWorld() {
  const { ctx } = await makeWorkspace();
  for (const quarter of [1, 2, 3, 4] as const) {
    const row = `${quarter + 1},${6 - quarter},4,9`;
    await bringIn(
      ctx,
      Array.from({ length: 3 }, (_, at) => `${at},${at + 1},young,f,${row}`),
      inQuarter(quarter),
      `${quarter}.csv`,
    );
  }
  return { ctx, board: await getLifecycle(ctx) };
}

const named = (board: Awaited<ReturnType<typeof getLifecycle>>, name: string) =>
  board.touchpoints.find((one) => one.name === name);

it('suggests stages from the last four periods, and asks its four questions', async () => {
  const { ctx, board } = await makeWorld();
  expect(board).toMatchObject({ source: 'survey', sources: ['survey'] });
  expect(board.periods.map(({ startsOn }) => startsOn)).toEqual([
    '2025-01-01',
    '2025-04-01',
    '2025-07-01',
    '2025-10-01',
  ]);
  expect(named(board, 'Till')).toMatchObject({
    cycles: [{ score: 2.5 }, { score: 5 }, { score: 7.5 }, { score: 10 }],
    level: 'wow',
    suggestion: { stage: 'growth', reasons: [{ kind: 'score-rises', slope: 2.5 }] },
    stage: null,
    since: null,
    question: null,
  });
  const door = named(board, 'Door');
  expect(door).toMatchObject({
    score: 2.5,
    level: 'stop',
    question: 'repair',
    suggestion: { stage: 'decline' },
  });
  await moveToStage(ctx, {
    ids: [door?.id ?? ''],
    stage: 'decline',
    since: '2026-01-05',
    reason: 'Fewer come',
  });
  await makeTouchpoint(ctx, 'Robot', { presence: 'proposed' });
  const idle = await makeTouchpoint(ctx, 'Fax');
  const after = await getLifecycle(ctx);
  expect(named(after, 'Door')).toMatchObject({
    stage: 'decline',
    since: '2026-01-05',
    reason: 'Fewer come',
    question: 'die',
  });
  expect(named(after, 'Robot')).toMatchObject({ question: 'appear', score: null });
  await retireTouchpoint(ctx, { id: idle.id });
  expect(named(await getLifecycle(ctx), 'Fax')).toBeUndefined();
});

it('looks at typed contacts, and its scores are those of every other screen', async () => {
  const { ctx, board } = await makeWorld();
  const till = named(board, 'Till');
  for (const [at, contacts] of [100, 100, 80, 60].entries())
    await saveContacts(ctx, {
      entries: [{ touchpointId: till?.id ?? '', periodId: board.periods[at]?.id ?? '', contacts }],
    });
  expect(named(await getLifecycle(ctx), 'Till')).toMatchObject({
    cycles: [{ contacts: 100 }, { contacts: 100 }, { contacts: 80 }, { contacts: 60 }],
    suggestion: { stage: 'decline', reasons: [{ kind: 'falls', falls: 2, steps: 3 }] },
    question: 'revive',
  });
  const chain = await createChain(ctx, { name: 'All', touchpointIds: board.touchpoints.map(({ id }) => id) });
  for (const [at, { id: periodId }] of board.periods.entries()) {
    const { scores } = await getChainLife(ctx, { id: chain.id, periodId });
    for (const { id, cycles } of board.touchpoints)
      expect(cycles[at]?.score).toBeCloseTo(scores[id]?.score ?? NaN, 10);
  }
});

it('tells how many were in each stage at the ends of the last quarters, and today', async () => {
  const { ctx, board } = await makeWorld();
  const [till, door] = [named(board, 'Till')?.id ?? '', named(board, 'Door')?.id ?? ''];
  const days = board.shares.map(({ day }) => day);
  const [first = '', second = '', today = ''] = [days[0], days[1], days.at(-1)];
  const move = (id: string, stage: 'entry' | 'growth' | 'decline', since: string) =>
    moveToStage(ctx, { ids: [id], stage, since, reason: 'Seen in the shop' });
  await move(till, 'entry', first);
  await move(till, 'growth', second);
  await move(door, 'growth', second);
  await move(door, 'decline', today);
  const fax = await makeTouchpoint(ctx, 'Fax');
  await move(fax.id, 'decline', second);
  const { shares, undated } = await getLifecycle(ctx);
  const nothing = { entry: 0, growth: 0, saturation: 0, decline: 0, death: 0 };
  expect(shares[0]).toEqual({ day: first, counts: { ...nothing, entry: 1 } });
  expect(shares[1]?.counts).toEqual({ ...nothing, growth: 2, decline: 1 });
  expect(shares.at(-2)?.counts).toEqual({ ...nothing, growth: 2, decline: 1 });
  expect(shares.at(-1)?.counts).toEqual({ ...nothing, growth: 1, decline: 2 });
  expect(undated).toBe(0);
  await retireTouchpoint(ctx, { id: fax.id });
  const later = await getLifecycle(ctx);
  expect(later.shares[1]?.counts.decline).toBe(1);
  expect(later.shares.at(-1)?.counts.decline).toBe(1);
});

it('counts a stage of which nobody knows since when today alone', async () => {
  const { ctx, board } = await makeWorld();
  await withTenant.write(ctx, 'touchpoint:write', (w) =>
    w.tx.execute(sql`update touchpoints set lifecycle_stage = 'growth'
      where workspace_id = ${ctx.workspace.id} and id = ${named(board, 'Till')?.id ?? ''}`),
  );
  const { shares, undated } = await getLifecycle(ctx);
  expect(undated).toBe(1);
  expect(shares.map(({ counts }) => counts.growth)).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
});

/** Touchpoints with a score in each of the given periods, straight into the tables that figures are read from. */
async function fill(ctx: TenantContext, count: number): Promise<void> {
  await withTenant.write(ctx, 'touchpoint:write', async (w) => {
    await w.tx.execute(sql`
      insert into touchpoints (workspace_id, id, name, phase, position)
      select ${ctx.workspace.id}::uuid, gen_random_uuid(), 'Touchpoint ' || n, 'during', 'b' || lpad(n::text, 6, '0')
      from generate_series(1, ${count}::int) n`);
    await w.tx.execute(sql`
      insert into rating_rollups (workspace_id, source, measure, touchpoint_id, period_id, brand_id, scale_min, scale_max,
        n, x, x2, w, w2, wx, wx2, w2x, w2x2, histogram)
      select t.workspace_id, 'survey', 'touchpoint', t.id, p.period_id, p.brand_id, 1, 5, 1, 4, 16, 1, 1, 4, 16, 4, 16, '{}'
      from touchpoints t
      cross join (select distinct period_id, brand_id from rating_rollups
        where workspace_id = ${ctx.workspace.id}) p
      where t.workspace_id = ${ctx.workspace.id} and t.name like 'Touchpoint %'`);
  });
}

it('tells each of 5,000 touchpoints, before the statement that reads them all would be stopped', async () => {
  const { ctx } = await makeWorld();
  await fill(ctx, 5_000);
  const board = await getLifecycle(ctx);
  expect(board.touchpoints.length).toBe(5_002);
  const filled = board.touchpoints.filter(({ name }) => name.startsWith('Touchpoint '));
  expect(filled.every(({ score }) => score === 7.5)).toBe(true);
  expect(new Set(filled.map(({ suggestion }) => suggestion.stage ?? suggestion.why))).toEqual(
    new Set(['contacts-unknown']),
  );
});
