import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { createAction } from '@/lib/actions/create-action';
import { setActionState } from '@/lib/actions/set-action-state';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { addToChain } from '@/lib/chains/add-to-chain';
import { createChain } from '@/lib/chains/create-chain';
import { deleteChain } from '@/lib/chains/delete-chain';
import type { PrioritySubject } from '@/lib/priorities/constants';
import { judgePriorities } from '@/lib/priorities/judge-priorities';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { undoImport } from '@/lib/ratings/undo-import';
import { createSegment } from '@/lib/segments/create-segment';
import { archiveTouchpoints } from '@/lib/touchpoints/archive-touchpoints';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { mergeTouchpoints } from '@/lib/touchpoints/merge-touchpoints';
import { makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { getPriorities } from '../get-priorities';
import { tellPriorities } from './tell-priorities';

const rows = (till: number, door: number) => [0, 1, 2, 3].map((at) => `${at},1,young,f,${till},${door},4,9`);

/** A rated Till and Door, a Lamp that nobody rated, all judged, an action, and a chain of the first two. */
async function makeWorld() {
  const { ctx } = await makeWorkspace();
  const { importId } = await bringIn(ctx, rows(2, 4), inQuarter(1), 'first.csv');
  const lamp = (await makeTouchpoint(ctx, 'Lamp')).id;
  const found = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx.execute<{ id: string; name: string }>(
      sql`select id, name from touchpoints where workspace_id = ${ctx.workspace.id}`,
    ),
  );
  const idOf = (wanted: string) => [...found].find(({ name }) => name === wanted)?.id ?? '';
  const [till, door] = [idOf('Till'), idOf('Door')];
  const both = { impact: 8, costEffectiveness: 5 };
  await judgePriorities(ctx, {
    of: 'touchpoint',
    judgements: [till, door, lamp].map((id) => ({ id, ...both })),
  });
  const { id: chain } = await createChain(ctx, { name: 'First visit', touchpointIds: [door] });
  await judgePriorities(ctx, { of: 'chain', judgements: [{ id: chain, ...both }] });
  const action = await createAction(ctx, { ...about(till), title: 'A second till' });
  return { ctx, till, door, lamp, chain, importId, action };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

const about = (touchpoint: string) => ({
  ownerId: null,
  dueOn: null,
  state: 'planned' as const,
  touchpointIds: [touchpoint],
  cycleId: null,
});

/** What the database says now, whatever was told before. */
async function told(ctx: TenantContext, of: PrioritySubject) {
  return withTenant.read(ctx, 'rating:read', (tx) => tellPriorities(tx, ctx, { of, lines: 50 }, new Set()));
}

const nameless = (items: readonly object[]) =>
  items.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => !/^owner(Id)?$/.test(key))));

const changes: [name: string, of: PrioritySubject, change: (world: World) => Promise<unknown>][] = [
  [
    'an impact',
    'touchpoint',
    ({ ctx, till }) => judgePriorities(ctx, { of: 'touchpoint', judgements: [{ id: till, impact: 3 }] }),
  ],
  [
    'an impact taken back',
    'touchpoint',
    ({ ctx, till }) => judgePriorities(ctx, { of: 'touchpoint', judgements: [{ id: till, impact: null }] }),
  ],
  [
    'an impact in the inventory',
    'touchpoint',
    ({ ctx, till }) => updateTouchpoints(ctx, { ids: [till], patch: { impact: 2 } }),
  ],
  [
    'a name',
    'touchpoint',
    ({ ctx, till }) => updateTouchpoints(ctx, { ids: [till], patch: { name: 'Checkout' } }),
  ],
  ['a goal', 'touchpoint', ({ ctx, till }) => updateTouchpoints(ctx, { ids: [till], patch: { goal: 6 } })],
  ['a new touchpoint', 'touchpoint', ({ ctx }) => makeTouchpoint(ctx, 'Lift')],
  ['one that is put away', 'touchpoint', ({ ctx, till }) => archiveTouchpoints(ctx, { ids: [till] })],
  ['one in the trash', 'touchpoint', ({ ctx, till }) => deleteTouchpoints(ctx, { ids: [till] })],
  [
    'a merge',
    'touchpoint',
    ({ ctx, till, lamp }) => mergeTouchpoints(ctx, { keepId: lamp, mergeIds: [till] }),
  ],
  [
    'answers of the next quarter',
    'touchpoint',
    ({ ctx }) => bringIn(ctx, rows(5, 1), inQuarter(2), 'second.csv'),
  ],
  ['answers taken back', 'touchpoint', ({ ctx, importId }) => undoImport(ctx, importId)],
  [
    'a segment',
    'touchpoint',
    ({ ctx }) =>
      createSegment(ctx, {
        name: 'Children',
        rules: {
          match: 'all',
          groups: [{ match: 'all', conditions: [{ attribute: 'age', operator: 'is', value: 'child' }] }],
        },
      }),
  ],
  [
    'a new action',
    'touchpoint',
    ({ ctx, door }) => createAction(ctx, { ...about(door), title: 'Keep it open' }),
  ],
  [
    'an action that is done',
    'touchpoint',
    ({ ctx, action }) => setActionState(ctx, { id: action.id, state: 'done' }),
  ],
  [
    'an impact of a chain',
    'chain',
    ({ ctx, chain }) => judgePriorities(ctx, { of: 'chain', judgements: [{ id: chain, impact: 3 }] }),
  ],
  ['a weaker link', 'chain', ({ ctx, chain, till }) => addToChain(ctx, { id: chain, touchpointIds: [till] })],
  ['a new chain', 'chain', ({ ctx, till }) => createChain(ctx, { name: 'Leaving', touchpointIds: [till] })],
  ['a chain in the trash', 'chain', ({ ctx, chain }) => deleteChain(ctx, { id: chain })],
];

describe('priorities that were read before', () => {
  it.each(changes)('follow %s at once', async (_, of, change) => {
    const world = await makeWorld();
    const { ctx } = world;
    const before = await getPriorities(ctx, { of });
    expect(await getPriorities(ctx, { of })).toEqual(before);
    await change(world);
    const now = await getPriorities(ctx, { of });
    expect(now).not.toEqual(before);
    const truth = await told(ctx, of);
    expect({ ...now, ranked: [], unranked: [], matrix: [] }).toEqual({
      ...truth,
      ...{ ranked: [], unranked: [], matrix: [] },
    });
    for (const list of ['ranked', 'unranked', 'matrix'] as const)
      expect(nameless(now[list])).toEqual(nameless(truth[list]));
  });

  it('are told from memory as long as the brand’s sequence of changes stands', async () => {
    const { ctx, till } = await makeWorld();
    await getPriorities(ctx, { of: 'touchpoint' });
    // No verb writes without telling open pages; this is not one.
    await withTenant.write(ctx, 'touchpoint:write', ({ tx }) =>
      tx.execute(sql`
        update touchpoints set name = 'Checkout' where workspace_id = ${ctx.workspace.id} and id = ${till}`),
    );
    const nameOf = async () => (await getPriorities(ctx, { of: 'touchpoint' })).ranked[0]?.name;
    expect(await nameOf()).toBe('Till');
    await makeTouchpoint(ctx, 'Lift');
    expect(await nameOf()).toBe('Checkout');
  });

  it('name an owner as people are called now', async () => {
    const { ctx, till } = await makeWorld();
    const [owner] = await withTenant.write(ctx, 'touchpoint:write', async (w) => [await w.personId()]);
    await updateTouchpoints(ctx, { ids: [till], patch: { ownerId: owner ?? null } });
    const ownerOf = async () => (await getPriorities(ctx, { of: 'touchpoint' })).ranked[0]?.owner;
    expect(await ownerOf()).toBe(ctx.person.name);
    await withTenant.write(ctx, 'touchpoint:write', ({ tx }) =>
      tx.execute(sql`
        update workspace_people set name = 'Somebody Else' where workspace_id = ${ctx.workspace.id} and id = ${owner ?? null}`),
    );
    expect(await ownerOf()).toBe('Somebody Else');
  });

  it('are those of each brand, and of each setting', async () => {
    const [one, other] = [await makeWorld(), await makeWorld()];
    const first = await getPriorities(one.ctx, { of: 'touchpoint' });
    expect((await getPriorities(other.ctx, { of: 'touchpoint' })).ranked[0]?.id).toBe(other.till);
    const { workspace } = one.ctx;
    const strict = { ...one.ctx, workspace: { ...workspace, ideal: 8, goal: 7 } } as TenantContext;
    expect((await getPriorities(strict, { of: 'touchpoint' })).ranked[0]).toMatchObject({
      ideal: 8,
      goal: 7,
    });
    expect(await getPriorities(one.ctx, { of: 'touchpoint' })).toEqual(first);
    const short = await getPriorities(one.ctx, { of: 'touchpoint', lines: 1 });
    expect(short.ranked).toEqual(first.ranked.slice(0, 1));
    expect(short).toMatchObject({ rankedCount: first.rankedCount, unrankedCount: first.unrankedCount });
  });
});
