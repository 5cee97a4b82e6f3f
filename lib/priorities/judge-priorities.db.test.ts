import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { createChain } from '@/lib/chains/create-chain';
import { newId } from '@/lib/ids';
import { archiveTouchpoints } from '@/lib/touchpoints/archive-touchpoints';
import { getTouchpoint } from '@/lib/touchpoints/get-touchpoint';
import { mergeTouchpoints } from '@/lib/touchpoints/merge-touchpoints';
import { describeVerbs, type Verb } from '@/lib/touchpoints/testing/describe-verbs';
import {
  activityOf,
  failureOf,
  makeTouchpoint,
  makeTouchpoints,
} from '@/lib/touchpoints/testing/make-touchpoints';
import { judgementLimit } from './constants';
import type { JudgeInput } from './input';
import { judgePriorities } from './judge-priorities';
import { listJudgements } from './list-judgements';

/** As if what was judged so far had been judged before. */
const daysAgo = (ctx: TenantContext, days: number) =>
  withTenant.write(ctx, 'touchpoint:write', ({ tx }) =>
    tx.execute(sql`
      update touchpoint_judgements set judged_on = judged_on - ${days}::int where workspace_id = ${ctx.workspace.id}`),
  );

async function makeWorld(ctx: TenantContext) {
  const [till, door] = (await makeTouchpoints(ctx, ['Till', 'Door'])).map(({ id }) => id) as [string, string];
  const { id: chain } = await createChain(ctx, { name: 'First visit', touchpointIds: [till, door] });
  return { till, door, chain };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

describe('judging in one sitting', () => {
  it('writes both parts of many, dated and by name, and leaves the rest as it was', async () => {
    const { ctx } = await makeWorkspace();
    const { till, door } = await makeWorld(ctx);
    await judgePriorities(ctx, { of: 'touchpoint', judgements: [{ id: door, impact: 3 }] });
    await daysAgo(ctx, 90);
    const { changed } = await judgePriorities(ctx, {
      of: 'touchpoint',
      judgements: [
        { id: till, impact: 8.5, costEffectiveness: 6 },
        { id: door, costEffectiveness: 2 },
      ],
    });
    expect(changed).toBe(2);
    const rows = await listJudgements(ctx, 'touchpoint');
    expect(rows).toMatchObject([
      {
        name: 'Till',
        impact: { value: 8.5, by: ctx.person.name },
        costEffectiveness: { value: 6, by: ctx.person.name },
      },
      { name: 'Door', impact: { value: 3 }, costEffectiveness: { value: 2 } },
    ]);
    // Carried over, with the day on which it was judged.
    const [judged, carried] = [rows[0]?.impact?.on, rows[1]?.impact?.on];
    expect(Date.parse(judged ?? '') - Date.parse(carried ?? '')).toBe(90 * 24 * 60 * 60 * 1000);
    // The same figure as everywhere else.
    expect((await getTouchpoint(ctx, till)).touchpoint.impact).toBe(8.5);
  });

  it('records what became different and nothing else, once for a request that is repeated', async () => {
    const { ctx } = await makeWorkspace();
    const { till, door } = await makeWorld(ctx);
    const input = {
      of: 'touchpoint' as const,
      judgements: [
        { id: till, impact: 7, costEffectiveness: null },
        { id: door, impact: null },
      ],
      mutationId: newId(),
    };
    expect(await judgePriorities(ctx, input)).toEqual({ changed: 1 });
    expect(await judgePriorities(ctx, input)).toEqual({ changed: 1 });
    const made = (await activityOf(ctx)).filter(({ action }) => action === 'touchpoint.judge');
    expect(made).toMatchObject([{ subjectId: till, before: { impact: null }, after: { impact: 7 } }]);
  });

  it('takes back what was judged: it is unknown then, not 0', async () => {
    const { ctx } = await makeWorkspace();
    const { till } = await makeWorld(ctx);
    await judgePriorities(ctx, { of: 'touchpoint', judgements: [{ id: till, costEffectiveness: 0 }] });
    expect((await listJudgements(ctx, 'touchpoint'))[0]?.costEffectiveness?.value).toBe(0);
    await daysAgo(ctx, 1);
    await judgePriorities(ctx, { of: 'touchpoint', judgements: [{ id: till, costEffectiveness: null }] });
    expect((await listJudgements(ctx, 'touchpoint'))[0]?.costEffectiveness).toBeNull();
  });

  it('judges chains by themselves', async () => {
    const { ctx } = await makeWorkspace();
    const { chain } = await makeWorld(ctx);
    await judgePriorities(ctx, { of: 'chain', judgements: [{ id: chain, impact: 9, costEffectiveness: 4 }] });
    expect(await listJudgements(ctx, 'chain')).toMatchObject([
      { id: chain, impact: { value: 9 }, costEffectiveness: { value: 4 } },
    ]);
    expect((await listJudgements(ctx, 'touchpoint')).map(({ impact }) => impact)).toEqual([null, null]);
  });

  it('lists what exists and is not put away', async () => {
    const { ctx } = await makeWorkspace();
    const { till } = await makeWorld(ctx);
    await makeTouchpoint(ctx, 'Drone', { presence: 'proposed' });
    await archiveTouchpoints(ctx, { ids: [till] });
    expect((await listJudgements(ctx, 'touchpoint')).map(({ name }) => name)).toEqual(['Door']);
  });

  it('keeps one judgement a day where two people give theirs at the same moment, and tells of both', async () => {
    const { ctx, as } = await makeWorkspace();
    const editor = await as('editor');
    const { till, door } = await makeWorld(ctx);
    const judge = (who: TenantContext, ids: readonly string[], impact: number) =>
      judgePriorities(who, { of: 'touchpoint', judgements: ids.map((id) => ({ id, impact })) });
    // In opposite orders, so that each would wait for the other if they locked as they were asked.
    const done = await Promise.all([judge(ctx, [till, door], 3), judge(editor, [door, till], 6)]);
    expect(done).toEqual([{ changed: 2 }, { changed: 2 }]);
    const standing = (await listJudgements(ctx, 'touchpoint')).map(({ impact }) => impact?.value);
    expect([
      [3, 3],
      [6, 6],
    ]).toContainEqual(standing);
    const [last] = standing;
    const first = last === 3 ? 6 : 3;
    const told = (await activityOf(ctx)).filter(
      ({ subjectId, action }) => subjectId === till && action === 'touchpoint.judge',
    );
    expect(told).toHaveLength(2);
    expect(told.map(({ before, after }) => [before, after])).toEqual(
      expect.arrayContaining([
        [{ impact: null }, { impact: first }],
        [{ impact: first }, { impact: last }],
      ]),
    );
    const kept = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
      tx.execute(sql`select id from touchpoint_judgements where workspace_id = ${ctx.workspace.id}`),
    );
    expect(kept).toHaveLength(2);
  });

  it('takes what two people judged of different parts at the same moment from both', async () => {
    const { ctx, as } = await makeWorkspace();
    const editor = await as('editor');
    const { chain } = await makeWorld(ctx);
    await Promise.all([
      judgePriorities(ctx, { of: 'chain', judgements: [{ id: chain, impact: 9 }] }),
      judgePriorities(editor, { of: 'chain', judgements: [{ id: chain, costEffectiveness: 4 }] }),
    ]);
    expect(await listJudgements(ctx, 'chain')).toMatchObject([
      { impact: { value: 9 }, costEffectiveness: { value: 4 } },
    ]);
  });

  it('follows a merge where the kept one has none', async () => {
    const { ctx } = await makeWorkspace();
    const { till, door } = await makeWorld(ctx);
    const kept = await makeTouchpoint(ctx, 'Checkout');
    await judgePriorities(ctx, {
      of: 'touchpoint',
      judgements: [
        { id: till, impact: 6, costEffectiveness: 5 },
        { id: door, impact: 2, costEffectiveness: 1 },
      ],
    });
    await mergeTouchpoints(ctx, { keepId: kept.id, mergeIds: [till] });
    await mergeTouchpoints(ctx, { keepId: kept.id, mergeIds: [door] });
    expect(await listJudgements(ctx, 'touchpoint')).toMatchObject([
      { name: 'Checkout', impact: { value: 6 }, costEffectiveness: { value: 5 } },
    ]);
  });
});

describe('what nobody can judge', () => {
  it.each([-0.5, 10.5, 7.3, 1e3, NaN, Infinity, '7', true])('is refused: an impact of %s', async (value) => {
    const { ctx } = await makeWorkspace();
    const { till, door } = await makeWorld(ctx);
    const judgements = [
      { id: door, impact: 5 },
      { id: till, impact: value as number },
    ];
    expect(await failureOf(judgePriorities(ctx, { of: 'touchpoint', judgements }))).toEqual({
      code: 'VALIDATION',
      field: 'judgements.1.impact',
    });
    expect((await listJudgements(ctx, 'touchpoint')).map(({ impact }) => impact)).toEqual([null, null]);
  });

  it.each([
    ['nothing', [], 'judgements'],
    ['neither part', [{ id: newId() }], 'judgements.0.impact'],
    ['a part that does not exist', [{ id: newId(), impact: 5, deficit: 3 }], 'judgements.0'],
    ['what is no id', [{ id: 'till', impact: 5 }], 'judgements.0.id'],
    [
      'too much at once',
      Array.from({ length: judgementLimit + 1 }, () => ({ id: newId(), impact: 5 })),
      'judgements',
    ],
  ])('is refused: %s', async (_, judgements, field) => {
    const { ctx } = await makeWorkspace();
    const input = { of: 'touchpoint', judgements } as JudgeInput;
    expect(await failureOf(judgePriorities(ctx, input))).toEqual({ code: 'VALIDATION', field });
  });

  it('is nothing at all where one of many is not here', async () => {
    const { ctx } = await makeWorkspace();
    const { till } = await makeWorld(ctx);
    const judgements = [till, newId()].map((id) => ({ id, impact: 5 }));
    expect(await failureOf(judgePriorities(ctx, { of: 'touchpoint', judgements }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await listJudgements(ctx, 'touchpoint'))[0]?.impact).toBeNull();
  });
});

const verbs: Verb<World>[] = [
  {
    name: 'judgePriorities, of touchpoints',
    action: 'touchpoint.judge',
    told: { kind: 'touchpoint', op: 'update' },
    run: (ctx, { till, door }) =>
      judgePriorities(ctx, {
        of: 'touchpoint',
        judgements: [
          { id: till, impact: 7 },
          { id: door, costEffectiveness: 4 },
        ],
      }),
    bad: (ctx, { till }) =>
      judgePriorities(ctx, { of: 'touchpoint', judgements: [{ id: till, impact: 7.3 }] }),
    field: 'judgements.0.impact',
  },
  {
    name: 'judgePriorities, of chains',
    action: 'chain.judge',
    told: { kind: 'chain', op: 'update' },
    run: (ctx, { chain }) => judgePriorities(ctx, { of: 'chain', judgements: [{ id: chain, impact: 7 }] }),
    bad: (ctx, { chain }) =>
      judgePriorities(ctx, {
        of: 'chain',
        judgements: [
          { id: chain, impact: 7 },
          { id: chain, impact: 8 },
        ],
      }),
    field: 'judgements',
  },
];

describeVerbs(verbs, makeWorld);
