import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';

import { exportWorkspace } from '@/lib/export/export-workspace';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { mergeTouchpoints } from '@/lib/touchpoints/merge-touchpoints';
import { purgeTrash } from '@/lib/touchpoints/purge-trash';
import { describeVerbs, type Verb } from '@/lib/touchpoints/testing/describe-verbs';
import { failureOf, makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { listTrash } from '@/lib/trash/list-trash';
import { purgeFromTrash } from '@/lib/trash/purge-from-trash';
import { restoreFromTrash } from '@/lib/trash/restore-from-trash';
import { addToChain } from './add-to-chain';
import { createChain } from './create-chain';
import { deleteChain } from './delete-chain';
import { duplicateChain } from './duplicate-chain';
import { getChain } from './get-chain';
import { chainLength } from './input';
import { listChains } from './list-chains';
import { moveInChain } from './move-in-chain';
import { removeFromChain } from './remove-from-chain';
import { restoreChain } from './restore-chain';
import { updateChain } from './update-chain';

async function makeWorld(ctx: TenantContext) {
  const [sign, door, till, parcel] = (await makeTouchpoints(ctx, ['Sign', 'Door', 'Till', 'Parcel'])).map(
    ({ id }) => id,
  ) as [string, string, string, string];
  const { id } = await createChain(ctx, { name: 'First visit', touchpointIds: [sign, door, till] });
  const gone = await createChain(ctx, { name: 'Gone' });
  await deleteChain(ctx, { id: gone.id });
  return { id, gone: gone.id, sign, door, till, parcel };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

const namesIn = async (ctx: TenantContext, id: string) =>
  (await getChain(ctx, id)).links.map(({ name }) => name);

describe('a chain', () => {
  it('holds touchpoints in their order and says where each leads', async () => {
    const { ctx } = await makeWorkspace();
    const { id, door } = await makeWorld(ctx);
    expect(await getChain(ctx, id)).toMatchObject({
      name: 'First visit',
      createdBy: ctx.person.name,
      links: [{ name: 'Sign', phase: 'before' }, { name: 'Door' }, { name: 'Till', archived: false }],
    });
    await createChain(ctx, { name: 'Complaint' });
    expect(await listChains(ctx)).toMatchObject([
      { name: 'Complaint', touchpoints: 0, first: null, last: null },
      { name: 'First visit', touchpoints: 3, first: 'Sign', last: 'Till' },
    ]);
    expect((await listChains(ctx, { touchpointId: door })).map(({ name }) => name)).toEqual(['First visit']);
  });

  it('takes several at once, behind one of its own, each but once', async () => {
    const { ctx } = await makeWorkspace();
    const { id, sign, door, parcel } = await makeWorld(ctx);
    const [bell] = await makeTouchpoints(ctx, ['Bell']);
    const { added } = await addToChain(ctx, {
      id,
      touchpointIds: [parcel, door, bell?.id ?? '', parcel],
      afterId: sign,
    });
    expect(added).toEqual([parcel, bell?.id]);
    expect(await namesIn(ctx, id)).toEqual(['Sign', 'Parcel', 'Bell', 'Door', 'Till']);
  });

  it('is reordered, and takes back what was removed at its old place', async () => {
    const { ctx } = await makeWorkspace();
    const { id, sign, door, till } = await makeWorld(ctx);
    await moveInChain(ctx, { id, touchpointId: till, afterId: null });
    await moveInChain(ctx, { id, touchpointId: sign, afterId: door });
    expect(await namesIn(ctx, id)).toEqual(['Till', 'Door', 'Sign']);
    await removeFromChain(ctx, { id, touchpointIds: [door] });
    expect(await namesIn(ctx, id)).toEqual(['Till', 'Sign']);
    await addToChain(ctx, { id, touchpointIds: [door], afterId: till });
    expect(await namesIn(ctx, id)).toEqual(['Till', 'Door', 'Sign']);
    await removeFromChain(ctx, { id, touchpointIds: [till] });
    await addToChain(ctx, { id, touchpointIds: [till], afterId: null });
    expect(await namesIn(ctx, id)).toEqual(['Till', 'Door', 'Sign']);
  });

  it('keeps every touchpoint once when two people add and move at the same time', async () => {
    const { ctx } = await makeWorkspace();
    const { id, sign, till, parcel } = await makeWorld(ctx);
    await Promise.all([
      addToChain(ctx, { id, touchpointIds: [parcel] }),
      addToChain(ctx, { id, touchpointIds: [parcel], afterId: sign }),
      moveInChain(ctx, { id, touchpointId: till, afterId: null }),
    ]);
    expect((await namesIn(ctx, id)).sort()).toEqual(['Door', 'Parcel', 'Sign', 'Till']);
  });

  it('names what does not stand in it, and its length', async () => {
    const { ctx } = await makeWorkspace();
    const { id, sign, parcel } = await makeWorld(ctx);
    expect(await failureOf(moveInChain(ctx, { id, touchpointId: parcel, afterId: null }))).toEqual({
      code: 'NOT_FOUND',
      field: 'touchpointId',
    });
    expect(await failureOf(moveInChain(ctx, { id, touchpointId: sign, afterId: parcel }))).toEqual({
      code: 'NOT_FOUND',
      field: 'afterId',
    });
    expect(await failureOf(removeFromChain(ctx, { id, touchpointIds: [sign, parcel] }))).toEqual({
      code: 'NOT_FOUND',
      field: 'touchpointIds',
    });
    const many = await makeTouchpoints(
      ctx,
      Array.from({ length: chainLength - 2 }, (_, at) => `Screen ${at}`),
    );
    expect(await failureOf(addToChain(ctx, { id, touchpointIds: many.map((one) => one.id) }))).toEqual({
      code: 'LIMIT',
      field: 'touchpointIds',
    });
    expect(await namesIn(ctx, id)).toHaveLength(3);
  });

  it('is copied with its order, and refuses a name that is taken', async () => {
    const { ctx } = await makeWorkspace();
    const { id, till } = await makeWorld(ctx);
    await moveInChain(ctx, { id, touchpointId: till, afterId: null });
    const copy = await duplicateChain(ctx, { id, name: 'Second visit' });
    expect(await namesIn(ctx, copy.id)).toEqual(['Till', 'Sign', 'Door']);
    await removeFromChain(ctx, { id: copy.id, touchpointIds: [till] });
    expect(await namesIn(ctx, id)).toHaveLength(3);
    await expect(duplicateChain(ctx, { id, name: 'first VISIT' })).rejects.toMatchObject({
      cause: { constraint_name: 'chains_name_key' },
    });
  });

  it('forgets a touchpoint in the trash until it is back, and follows a merge', async () => {
    const { ctx } = await makeWorkspace();
    const { id, sign, door, till, parcel } = await makeWorld(ctx);
    await mergeTouchpoints(ctx, { keepId: parcel, mergeIds: [door] });
    expect(await namesIn(ctx, id)).toEqual(['Sign', 'Parcel', 'Till']);
    await mergeTouchpoints(ctx, { keepId: sign, mergeIds: [parcel] });
    expect(await namesIn(ctx, id)).toEqual(['Sign', 'Till']);
    await deleteTouchpoints(ctx, { ids: [till] });
    expect(await namesIn(ctx, id)).toEqual(['Sign']);
    expect((await listChains(ctx))[0]).toMatchObject({ touchpoints: 1, last: 'Sign' });
    await restoreFromTrash(ctx, { items: [{ kind: 'touchpoint', id: till }] });
    expect(await namesIn(ctx, id)).toEqual(['Sign', 'Till']);
  });

  it('lies in the trash, comes back under another name, and goes after 30 days', async () => {
    const { ctx } = await makeWorkspace();
    const { id, gone } = await makeWorld(ctx);
    await deleteChain(ctx, { id });
    expect(await listChains(ctx)).toEqual([]);
    expect(await failureOf(getChain(ctx, id))).toEqual({ code: 'NOT_FOUND' });
    expect((await listTrash(ctx)).map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      'chain First visit',
      'chain Gone',
    ]);
    await createChain(ctx, { name: 'First visit' });
    const items = [{ kind: 'chain' as const, id }];
    await expect(restoreFromTrash(ctx, { items })).rejects.toMatchObject({
      cause: { constraint_name: 'chains_name_key' },
    });
    await restoreFromTrash(ctx, { items, name: 'Visit' });
    expect(await namesIn(ctx, id)).toHaveLength(3);
    await purgeFromTrash(ctx, { items: [{ kind: 'chain', id: gone }] });
    await deleteChain(ctx, { id });
    expect(await purgeTrash(ctx, new Date(Date.now() + 31 * 24 * 60 * 60 * 1000))).toBe(1);
    expect(await listTrash(ctx)).toEqual([]);
  });

  it('goes out with the export of the brand', async () => {
    const { ctx } = await makeWorkspace();
    await makeWorld(ctx);
    const made = (await new Response(exportWorkspace(ctx)).json()) as Record<string, { name: string }[]>;
    expect(made.chains?.map(({ name }) => name)).toContain('First visit');
    expect(made.chainLinks).toHaveLength(3);
  });
});

const verbs: Verb<World>[] = [
  {
    name: 'createChain',
    action: 'chain.create',
    told: { kind: 'chain', op: 'create' },
    run: (ctx, { sign }) => createChain(ctx, { name: 'New', touchpointIds: [sign] }),
    bad: (ctx) => createChain(ctx, { name: '  ' }),
    field: 'name',
  },
  {
    name: 'updateChain',
    action: 'chain.update',
    told: { kind: 'chain', op: 'update' },
    run: (ctx, { id }) => updateChain(ctx, { id, name: 'Renamed', description: 'From the street' }),
    bad: (ctx, { id }) => updateChain(ctx, { id, name: 'x', description: 'x'.repeat(2_001) }),
    field: 'description',
  },
  {
    name: 'duplicateChain',
    action: 'chain.duplicate',
    told: { kind: 'chain', op: 'create' },
    run: (ctx, { id }) => duplicateChain(ctx, { id, name: 'Copy' }),
    bad: (ctx, { id }) => duplicateChain(ctx, { id, name: '' }),
    field: 'name',
  },
  {
    name: 'deleteChain',
    action: 'chain.delete',
    told: { kind: 'chain', op: 'delete' },
    run: (ctx, { id }) => deleteChain(ctx, { id }),
    bad: (ctx) => deleteChain(ctx, { id: 'x' }),
    field: 'id',
  },
  {
    name: 'restoreChain',
    action: 'chain.restore',
    told: { kind: 'chain', op: 'create' },
    run: (ctx, { gone }) => restoreChain(ctx, { id: gone }),
    bad: (ctx) => restoreChain(ctx, { id: 'x' }),
    field: 'id',
  },
  {
    name: 'addToChain',
    action: 'chain.add',
    told: { kind: 'chain', op: 'update' },
    run: (ctx, { id, parcel, sign }) => addToChain(ctx, { id, touchpointIds: [parcel], afterId: sign }),
    bad: (ctx, { id }) => addToChain(ctx, { id, touchpointIds: [] }),
    field: 'touchpointIds',
  },
  {
    name: 'moveInChain',
    action: 'chain.move',
    told: { kind: 'chain', op: 'update' },
    run: (ctx, { id, sign, till }) => moveInChain(ctx, { id, touchpointId: sign, afterId: till }),
    bad: (ctx, { id }) => moveInChain(ctx, { id, touchpointId: 'x', afterId: null }),
    field: 'touchpointId',
  },
  {
    name: 'removeFromChain',
    action: 'chain.remove',
    told: { kind: 'chain', op: 'update' },
    run: (ctx, { id, door }) => removeFromChain(ctx, { id, touchpointIds: [door] }),
    bad: (ctx, { id }) => removeFromChain(ctx, { id, touchpointIds: [] }),
    field: 'touchpointIds',
  },
];

describeVerbs(verbs, makeWorld);
