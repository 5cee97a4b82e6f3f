import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { chainHandovers } from '@/db/schema/chains';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { toAppError } from '@/lib/errors';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';
import { retireTouchpoint } from '@/lib/touchpoints/retire-touchpoint';
import { describeVerbs, type Verb } from '@/lib/touchpoints/testing/describe-verbs';
import { activityOf, failureOf, makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { purgeFromTrash } from '@/lib/trash/purge-from-trash';
import { restoreFromTrash } from '@/lib/trash/restore-from-trash';
import { addToChain } from './add-to-chain';
import { createChain } from './create-chain';
import { deleteChain } from './delete-chain';
import { duplicateChain } from './duplicate-chain';
import { getChain } from './get-chain';
import type { SaveLinkInput } from './input';
import { listChains } from './list-chains';
import { moveInChain } from './move-in-chain';
import { putBackInChain } from './put-back-in-chain';
import { removeFromChain } from './remove-from-chain';
import { saveLink } from './save-link';
import { updateChain } from './update-chain';

const nothing = {
  customerActions: null,
  staff: null,
  minutes: null,
  cost: null,
  mark: null,
  mergeIntoId: null,
  handToUnitId: null,
  thenMinutes: null,
  thenCost: null,
} as const;

async function makeWorld(ctx: TenantContext) {
  const [site, call, shop, contract, desk] = (
    await makeTouchpoints(ctx, ['Site', 'Call', 'Shop', 'Contract', 'Desk'])
  ).map(({ id }) => id) as [string, string, string, string, string];
  const { id } = await createChain(ctx, {
    name: 'Change my tariff',
    touchpointIds: [site, call, shop, contract],
  });
  const other = await createChain(ctx, { name: 'Use the new tariff' });
  const unit = await createListEntry(ctx, 'unit', { name: 'Sales' });
  const channel = await createListEntry(ctx, 'channel', { name: 'Website', medium: 'online' });
  return { id, other: other.id, unit: unit.id, channel: channel.id, site, call, shop, contract, desk };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

const link = (
  { id }: Pick<World, 'id'>,
  touchpointId: string,
  next: readonly string[],
  more: Partial<SaveLinkInput> = {},
): SaveLinkInput => ({
  id,
  touchpointId,
  ...nothing,
  next: next.map((one) => ({ touchpointId: one, data: null })),
  ...more,
});

/** What follows what, by names: `Site>Shop`, with the word about its data. */
async function waysOf(ctx: TenantContext, id: string): Promise<string[]> {
  const { links, handovers } = await getChain(ctx, id);
  const names = new Map(links.map(({ touchpointId, name }) => [touchpointId, name]));
  return handovers
    .map(({ from, to, data }) => `${names.get(from)}>${names.get(to)}${data ? ` ${data}` : ''}`)
    .sort();
}

/** Site and Call both lead to Shop; Call leads to Contract as well. */
async function makeBranches(ctx: TenantContext) {
  const world = await makeWorld(ctx);
  const { site, call, shop, contract } = world;
  await saveLink(ctx, link(world, site, [shop]));
  await saveLink(ctx, link(world, call, [shop, contract]));
  return world;
}
const branches = ['Call>Contract', 'Call>Shop', 'Shop>Contract', 'Site>Shop'];

describe('the links of a chain', () => {
  it('are a line until other links come next than the order says, and a line again after', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    const { id, site, call, shop, contract } = world;
    expect(await waysOf(ctx, id)).toEqual(['Call>Shop', 'Shop>Contract', 'Site>Call']);
    await saveLink(ctx, { ...link(world, site, []), next: [{ touchpointId: call, data: 'no' }] });
    expect(await getChain(ctx, id)).toMatchObject({ isBranched: false });
    await saveLink(ctx, link(world, call, [shop, contract]));
    expect(await getChain(ctx, id)).toMatchObject({ isBranched: true });
    expect(await waysOf(ctx, id)).toEqual(['Call>Contract', 'Call>Shop', 'Shop>Contract', 'Site>Call no']);
    await moveInChain(ctx, { id, touchpointId: contract, afterId: null });
    expect(await waysOf(ctx, id)).toHaveLength(4);
    await moveInChain(ctx, { id, touchpointId: contract, afterId: shop });
    await saveLink(ctx, link(world, call, [shop]));
    expect(await getChain(ctx, id)).toMatchObject({ isBranched: false });
    await moveInChain(ctx, { id, touchpointId: shop, afterId: null });
    expect(await waysOf(ctx, id)).toEqual(['Call>Contract', 'Shop>Site', 'Site>Call no']);
  });

  it('never lead back to themselves; the message names the way, and nothing is written', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeBranches(ctx);
    const { id, call, contract } = world;
    const refused = saveLink(ctx, link(world, contract, [call]));
    const error = toAppError(await refused.catch((cause: unknown) => cause));
    expect(error).toMatchObject({ code: 'VALIDATION', field: 'next', key: 'chainCycle' });
    expect(error.values).toEqual({ way: expect.stringMatching(/^(\w+) → (\w+ → )*\1$/) });
    expect(await failureOf(saveLink(ctx, link(world, call, [call])))).toEqual({
      code: 'VALIDATION',
      field: 'next',
    });
    expect(await waysOf(ctx, id)).toEqual(branches);
  });

  it('are merged into what stays alone, and what takes over cannot go', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeBranches(ctx);
    const { site, call, shop, contract } = world;
    const mark = (one: string, next: string[], more: Partial<SaveLinkInput>) =>
      saveLink(ctx, link(world, one, next, more)).catch(toAppError);
    await mark(shop, [contract], { mark: 'drop' });
    expect(await mark(site, [shop], { mark: 'merge', mergeIntoId: shop })).toMatchObject({
      field: 'mergeIntoId',
      key: 'linkGoes',
      values: { name: 'Shop' },
    });
    await mark(shop, [contract], {});
    await mark(site, [shop], { mark: 'merge', mergeIntoId: shop });
    expect(await mark(shop, [contract], { mark: 'merge', mergeIntoId: call })).toMatchObject({
      field: 'mark',
      key: 'linkTakesOver',
      values: { name: 'Site' },
    });
    expect((await getChain(ctx, world.id)).links.map((one) => one.mark)).toEqual(['merge', null, null, null]);
    expect(await mark(shop, [contract], { mark: 'automate' })).toBeUndefined();
  });

  it('are never retired when they come in; one that retires later stays and says so', async () => {
    const { ctx } = await makeWorkspace();
    const { id, shop, desk } = await makeWorld(ctx);
    await retireTouchpoint(ctx, { id: desk });
    await retireTouchpoint(ctx, { id: shop });
    const names = (cause: unknown) => toAppError(cause);
    expect(await addToChain(ctx, { id, touchpointIds: [desk] }).catch(names)).toMatchObject({
      code: 'VALIDATION',
      field: 'touchpointIds',
      key: 'retiredInChain',
      values: { names: 'Desk' },
    });
    expect(await createChain(ctx, { name: 'New', touchpointIds: [desk] }).catch(names)).toMatchObject({
      key: 'retiredInChain',
    });
    expect(await addToChain(ctx, { id, touchpointIds: [shop] })).toEqual({ added: [] });
    expect((await getChain(ctx, id)).links.map(({ isRetired }) => isRetired)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect((await listChains(ctx)).map(({ name }) => name)).not.toContain('New');
  });

  it('lead on over what is removed, and come back as they were', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeBranches(ctx);
    const { id, site, shop, contract } = world;
    await saveLink(ctx, {
      ...link(world, shop, [contract], { minutes: 12.5, staff: 1, mark: 'merge', mergeIntoId: site }),
      next: [{ touchpointId: contract, data: 'partly' }],
    });
    const before = await getChain(ctx, id);
    const taken = await removeFromChain(ctx, { id, touchpointIds: [shop] });
    expect(await waysOf(ctx, id)).toEqual(['Call>Contract', 'Site>Contract']);
    await putBackInChain(ctx, { id, ...taken });
    const { updatedAt: _then, ...after } = await getChain(ctx, id);
    expect(after.links).toEqual(before.links);
    expect(await waysOf(ctx, id)).toEqual([
      'Call>Contract',
      'Call>Shop',
      'Shop>Contract partly',
      'Site>Shop',
    ]);
    await putBackInChain(ctx, { id, ...taken });
    expect((await getChain(ctx, id)).links).toEqual(before.links);
  });

  it('pass over a touchpoint in the trash, also once it is gone for good', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeBranches(ctx);
    const { id, shop, call } = world;
    await deleteTouchpoints(ctx, { ids: [shop, call] });
    expect(await waysOf(ctx, id)).toEqual(['Site>Contract']);
    await restoreFromTrash(ctx, { items: [{ kind: 'touchpoint', id: call }] });
    expect(await waysOf(ctx, id)).toEqual(['Call>Contract', 'Site>Contract']);
    await purgeTouchpoints(ctx, { ids: [shop] });
    expect(await waysOf(ctx, id)).toEqual(['Call>Contract', 'Site>Contract']);
  });

  it('takes new ones behind one of its own, and copies all of it', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeBranches(ctx);
    const { id, site, desk, unit } = world;
    await saveLink(ctx, link(world, site, [world.shop], { mark: 'hand', handToUnitId: unit, cost: 250 }));
    await addToChain(ctx, { id, touchpointIds: [desk], afterId: site });
    expect(await waysOf(ctx, id)).toEqual([...branches, 'Site>Desk'].sort());
    await updateChain(ctx, { id, name: 'Change my tariff', fate: 'retire', trigger: 'Too dear' });
    const copy = await duplicateChain(ctx, { id, name: 'Copy' });
    const [first, second] = [await getChain(ctx, id), await getChain(ctx, copy.id)];
    expect(second.links).toEqual(first.links);
    expect(await waysOf(ctx, copy.id)).toEqual(await waysOf(ctx, id));
    expect(second).toMatchObject({ isBranched: true, trigger: 'Too dear', fate: null });
  });

  it('keep every way when two people say at the same time what comes next', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    const { id, site, call, shop, contract } = world;
    await Promise.all([
      saveLink(ctx, link(world, site, [shop])),
      saveLink(ctx, link(world, call, [shop, contract])),
    ]);
    expect(await waysOf(ctx, id)).toEqual(branches);
  });

  it('say in the activity what was said of them, without ids', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    const { site, shop, call } = world;
    await saveLink(ctx, link(world, site, [shop], { mark: 'merge', mergeIntoId: call, minutes: 3 }));
    const [entry] = await activityOf(ctx);
    expect(entry).toMatchObject({
      action: 'chain.link',
      before: { linkMark: null, minutes: null, next: ['Call'] },
      after: { link: 'Site', linkMark: 'merge', minutes: 3, next: ['Shop'] },
    });
    expect(JSON.stringify(entry?.after)).not.toContain(call);
  });
});

describe('a chain as a whole', () => {
  it('says what sets it off, where it begins, what follows it, and what becomes of it', async () => {
    const { ctx } = await makeWorkspace();
    const { id, other, channel } = await makeWorld(ctx);
    const name = 'Change my tariff';
    await updateChain(ctx, {
      id,
      name,
      trigger: 'It is too dear',
      entryChannelId: channel,
      successorId: other,
    });
    await updateChain(ctx, { id, name, fate: 'merge', mergeIntoId: other });
    expect(await getChain(ctx, id)).toMatchObject({
      trigger: 'It is too dear',
      entryChannel: 'Website',
      successor: 'Use the new tariff',
      fate: 'merge',
      mergeInto: 'Use the new tariff',
    });
    expect((await listChains(ctx))[0]).toMatchObject({ entryChannel: 'Website', successorId: other });
    expect(await listChains(ctx, { entryChannelId: channel })).toMatchObject([{ id }]);
    expect(await listChains(ctx, { entryChannelId: other })).toEqual([]);
    await deleteChain(ctx, { id: other });
    expect(await getChain(ctx, id)).toMatchObject({ successorId: null, mergeIntoId: null, mergeInto: null });
    await updateChain(ctx, { id, name, fate: 'retire' });
    expect(await getChain(ctx, id)).toMatchObject({
      fate: 'retire',
      mergeIntoId: null,
      trigger: 'It is too dear',
    });
    expect(await failureOf(updateChain(ctx, { id, name, fate: 'merge' }))).toEqual({
      code: 'VALIDATION',
      field: 'mergeIntoId',
    });
    expect(await failureOf(updateChain(ctx, { id, name, successorId: id }))).toEqual({
      code: 'VALIDATION',
      field: 'successorId',
    });
  });

  it('never starts itself by way of others, and nothing is written of what is refused', async () => {
    const { ctx } = await makeWorkspace();
    const { id, other } = await makeWorld(ctx);
    const third = (await createChain(ctx, { name: 'Pay' })).id;
    await updateChain(ctx, { id, name: 'Change my tariff', successorId: other });
    await updateChain(ctx, { id: other, name: 'Use the new tariff', successorId: third });
    const refused = updateChain(ctx, { id: third, name: 'Pay at once', successorId: id });
    const error = toAppError(await refused.catch((cause: unknown) => cause));
    expect(error).toMatchObject({ code: 'VALIDATION', field: 'successorId', key: 'chainsGoRound' });
    expect(error.values).toEqual({ way: 'Pay → Change my tariff → Use the new tariff → Pay' });
    expect(await getChain(ctx, third)).toMatchObject({ name: 'Pay', successorId: null });
    await deleteChain(ctx, { id: other });
    expect(await failureOf(updateChain(ctx, { id: third, name: 'Pay', successorId: id }))).toEqual({
      code: 'VALIDATION',
      field: 'successorId',
    });
  });

  it('is merged neither into what is merged into it, nor into what is to be retired', async () => {
    const { ctx } = await makeWorkspace();
    const { id, other } = await makeWorld(ctx);
    const merge = (one: string, name: string, mergeIntoId: string) =>
      updateChain(ctx, { id: one, name, fate: 'merge', mergeIntoId }).catch(toAppError);
    await merge(id, 'Change my tariff', other);
    expect(await merge(other, 'Use the new tariff', id)).toMatchObject({
      field: 'mergeIntoId',
      key: 'mergesGoRound',
    });
    const old = (await createChain(ctx, { name: 'By letter' })).id;
    await updateChain(ctx, { id: old, name: 'By letter', fate: 'retire' });
    expect(await merge(other, 'Use the new tariff', old)).toMatchObject({
      field: 'mergeIntoId',
      key: 'mergeIntoRetired',
      values: { name: 'By letter' },
    });
    expect(
      await updateChain(ctx, { id: other, name: 'Use the new tariff', fate: 'retire' }).catch(toAppError),
    ).toMatchObject({ field: 'fate', key: 'chainTakesOver', values: { name: 'Change my tariff' } });
    expect(await getChain(ctx, other)).toMatchObject({ fate: null, mergeIntoId: null });
    await updateChain(ctx, { id, name: 'Change my tariff', fate: null });
    await updateChain(ctx, { id: other, name: 'Use the new tariff', fate: 'retire' });
    expect(await getChain(ctx, other)).toMatchObject({ fate: 'retire' });
  });

  it('hears one after the other two people who make two chains start each other', async () => {
    const { ctx } = await makeWorkspace();
    const { id, other } = await makeWorld(ctx);
    const both = await Promise.allSettled([
      updateChain(ctx, { id, name: 'Change my tariff', successorId: other }),
      updateChain(ctx, { id: other, name: 'Use the new tariff', successorId: id }),
    ]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [toAppError(one.reason)] : []));
    expect(refused).toMatchObject([{ field: 'successorId', key: 'chainsGoRound' }]);
  });

  it('takes its hand-overs along when it goes for good', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeBranches(ctx);
    await deleteChain(ctx, { id });
    await purgeFromTrash(ctx, { items: [{ kind: 'chain', id }] });
    const left = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
      tx.select().from(chainHandovers).where(eq(chainHandovers.workspaceId, ctx.workspace.id)),
    );
    expect(left).toEqual([]);
  });
});

const verbs: Verb<World>[] = [
  {
    name: 'saveLink',
    action: 'chain.link',
    told: { kind: 'chain', op: 'update' },
    run: (ctx, world) => saveLink(ctx, link(world, world.site, [world.shop], { minutes: 5 })),
    bad: (ctx, world) => saveLink(ctx, link(world, world.site, [world.shop], { minutes: -1 })),
    field: 'minutes',
  },
  {
    name: 'putBackInChain',
    action: 'chain.putBack',
    told: { kind: 'chain', op: 'update' },
    run: (ctx, { id, desk, contract }) =>
      putBackInChain(ctx, {
        id,
        links: [{ ...nothing, touchpointId: desk, position: 'a9' }],
        handovers: [{ from: contract, to: desk, data: 'no' }],
        bridged: [],
      }),
    bad: (ctx, { id }) => putBackInChain(ctx, { id, links: [], handovers: [], bridged: [] }),
    field: 'links',
  },
];

describeVerbs(verbs, makeWorld);
