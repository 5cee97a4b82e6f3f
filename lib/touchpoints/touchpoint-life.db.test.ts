import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { due } from '@/db/schema/jobs';
import { touchpoints } from '@/db/schema/touchpoints';
import { makeWorkspace } from '@/db/testing/factories';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { archiveTouchpoints } from './archive-touchpoints';
import { createTouchpoints } from './create-touchpoints';
import { deleteTouchpoints } from './delete-touchpoints';
import { getInventory } from './get-inventory';
import { listTrash } from './list-trash';
import { deleteListEntry } from './lists/delete-list-entry';
import { restoreListEntry } from './lists/restore-list-entry';
import { moveTouchpoints } from './move-touchpoints';
import { purgeTouchpoints } from './purge-touchpoints';
import { purgeTrash } from './purge-trash';
import { restoreTouchpoints } from './restore-touchpoints';
import { retireTouchpoint } from './retire-touchpoint';
import { setVipRank } from './set-vip-rank';
import {
  activityOf,
  eventsOf,
  failureOf,
  makeTouchpoint,
  makeTouchpoints,
  rawTouchpoint,
} from './testing/make-touchpoints';
import { makeWorld } from './testing/make-world';

type Ctx = Parameters<typeof getInventory>[0];
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const names = async (ctx: Ctx) => (await getInventory(ctx)).rows.map(({ name }) => name);

describe('creating', () => {
  it('keeps the order of the list, at the end or behind a sibling', async () => {
    const { ctx } = await makeWorkspace();
    const [a] = await makeTouchpoints(ctx, ['A', 'B']);
    await makeTouchpoints(ctx, ['C']);
    await createTouchpoints(ctx, {
      items: [{ name: 'A1' }, { name: 'A2' }],
      defaults: { phase: 'after' },
      afterId: a?.id,
    });
    await createTouchpoints(ctx, { items: [{ name: 'First' }], defaults: { phase: 'after' }, afterId: null });
    expect(await names(ctx)).toEqual(['First', 'A', 'A1', 'A2', 'B', 'C']);
  });

  it('leaves out what stands already, and what the list says twice', async () => {
    const { ctx } = await makeWorkspace();
    await makeTouchpoints(ctx, ['Sklep w Łodzi']);
    const items = ['sklep w lodzi', 'Web', 'WEB', 'Phone'].map((name) => ({ name }));
    const { rows, skipped } = await createTouchpoints(ctx, {
      items,
      defaults: { phase: 'before' },
      skipExisting: true,
    });
    expect(rows.map(({ name }) => name)).toEqual(['Web', 'Phone']);
    expect(skipped).toEqual(['sklep w lodzi', 'WEB']);
  });

  it('tells a long list as one entry and one event', async () => {
    const { ctx } = await makeWorkspace();
    await makeTouchpoints(
      ctx,
      Array.from({ length: 150 }, (_, at) => `T${at}`),
    );
    expect(await activityOf(ctx)).toMatchObject([{ action: 'touchpoint.createMany', after: { count: 150 } }]);
    expect(await eventsOf(ctx)).toMatchObject([{ op: 'reset' }]);
  });

  it('happens once for one mutation id, and again for another', async () => {
    const { ctx } = await makeWorkspace();
    const input = { items: [{ name: 'A' }], defaults: { phase: 'before' as const } };
    const mutationId = newId();
    await Promise.all([1, 2, 3].map(() => createTouchpoints(ctx, { ...input, mutationId })));
    await createTouchpoints(ctx, { ...input, mutationId: newId() });
    expect(await names(ctx)).toEqual(['A', 'A']);
  });
});

describe('the tree', () => {
  it('moves a row below another and back to where it stood', async () => {
    const { ctx } = await makeWorkspace();
    const [a, b, c] = await makeTouchpoints(ctx, ['A', 'B', 'C']);
    const { inverse } = await moveTouchpoints(ctx, {
      ids: [a?.id ?? ''],
      parentId: c?.id ?? '',
      afterId: null,
    });
    expect((await rawTouchpoint(ctx, a?.id ?? ''))?.parentId).toBe(c?.id);
    await moveTouchpoints(ctx, inverse);
    expect(await names(ctx)).toEqual(['A', 'B', 'C']);
    await moveTouchpoints(ctx, { ids: [a?.id ?? ''], parentId: null, afterId: b?.id ?? '' });
    expect(await names(ctx)).toEqual(['B', 'A', 'C']);
    await moveTouchpoints(ctx, { ids: [c?.id ?? '', a?.id ?? ''], parentId: null, afterId: null });
    expect(await names(ctx)).toEqual(['C', 'A', 'B']);
  });

  it('refuses circles, also over several steps and in one move of many', async () => {
    const { ctx } = await makeWorkspace();
    const [a, b, c] = idsOf(await makeTouchpoints(ctx, ['A', 'B', 'C']));
    const below = (id = '', parentId = '') => moveTouchpoints(ctx, { ids: [id], parentId, afterId: null });
    await below(b, a);
    await below(c, b);
    const cycle = { code: 'VALIDATION', field: 'parentId' };
    expect(await failureOf(below(a, c))).toEqual(cycle);
    expect(await failureOf(below(a, a))).toEqual(cycle);
    const places = [
      { id: a ?? '', parentId: c ?? '', position: 'a0' },
      { id: c ?? '', parentId: null, position: 'a1' },
    ];
    await moveTouchpoints(ctx, { places });
    expect((await rawTouchpoint(ctx, a ?? ''))?.parentId).toBe(c);
  });

  it('cannot be closed to a circle by two who move at the same time', async () => {
    const { ctx } = await makeWorkspace();
    const [a = '', b = ''] = idsOf(await makeTouchpoints(ctx, ['A', 'B']));
    const outcomes = await Promise.all([
      failureOf(moveTouchpoints(ctx, { ids: [a], parentId: b, afterId: null })),
      failureOf(moveTouchpoints(ctx, { ids: [b], parentId: a, afterId: null })),
    ]);
    expect(outcomes.map(({ code }) => code).sort()).toEqual(['VALIDATION', 'none']);
  });

  it('shows the children of a deleted one at the top until it is restored', async () => {
    const { ctx } = await makeWorkspace();
    const parent = await makeTouchpoint(ctx, 'Visit');
    const [child] = await makeTouchpoints(ctx, ['Till'], {}, parent.id);
    await deleteTouchpoints(ctx, { ids: [parent.id] });
    expect((await getInventory(ctx)).rows).toMatchObject([{ name: 'Till' }]);
    expect((await getInventory(ctx)).rows[0]?.parentId).toBeUndefined();
    await restoreTouchpoints(ctx, { ids: [parent.id] });
    expect((await getInventory(ctx)).rows.find(({ id }) => id === child?.id)?.parentId).toBe(parent.id);
  });
});

describe('archive and trash', () => {
  it('restore takes one step back: out of the trash, then out of the archive', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx, 'Fax');
    await archiveTouchpoints(ctx, { ids: [id] });
    expect((await getInventory(ctx)).rows).toMatchObject([{ archived: true }]);
    await deleteTouchpoints(ctx, { ids: [id] });
    expect(await names(ctx)).toEqual([]);
    expect(await listTrash(ctx)).toMatchObject([{ id, name: 'Fax' }]);
    await restoreTouchpoints(ctx, { ids: [id] });
    expect((await getInventory(ctx)).rows).toMatchObject([{ archived: true }]);
    await restoreTouchpoints(ctx, { ids: [id] });
    expect((await getInventory(ctx)).rows[0]).not.toHaveProperty('archived');
    expect(await failureOf(restoreTouchpoints(ctx, { ids: [id] }))).toEqual({ code: 'NOT_FOUND' });
  });

  it('deleting asks for one purge a day, and only what lies in the trash can be purged', async () => {
    const { ctx } = await makeWorkspace();
    const [a = '', b = ''] = idsOf(await makeTouchpoints(ctx, ['A', 'B']));
    await deleteTouchpoints(ctx, { ids: [a] });
    await deleteTouchpoints(ctx, { ids: [b] });
    expect(await gateDb().select().from(due).where(eq(due.workspaceId, ctx.workspace.id))).toMatchObject([
      { kind: 'trash.purge' },
    ]);
    await restoreTouchpoints(ctx, { ids: [b] });
    expect(await failureOf(purgeTouchpoints(ctx, { ids: [a, b] }))).toEqual({ code: 'NOT_FOUND' });
    await purgeTouchpoints(ctx, { ids: [a] });
    expect(await rawTouchpoint(ctx, a)).toBeUndefined();
    expect(await rawTouchpoint(ctx, b)).toBeDefined();
  });

  it('is emptied of what has lain in it for 30 days, and of nothing else', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const [a = '', b = ''] = idsOf(await makeTouchpoints(ctx, ['A', 'B']));
    const theirs = await makeTouchpoint(other.ctx, 'Theirs');
    await deleteTouchpoints(ctx, { ids: [a] });
    await deleteTouchpoints(other.ctx, { ids: [theirs.id] });
    expect(await purgeTrash(ctx)).toBe(0);
    expect(await purgeTrash(ctx, new Date(Date.now() + 29.9 * 86_400_000))).toBe(0);
    expect(await purgeTrash(ctx, new Date(Date.now() + 30.1 * 86_400_000))).toBe(1);
    expect(await rawTouchpoint(ctx, a)).toBeUndefined();
    expect(await rawTouchpoint(ctx, b)).toBeDefined();
    expect(await rawTouchpoint(other.ctx, theirs.id)).toBeDefined();
  });
});

describe('the TOP-10', () => {
  it('gives a rank once, exchanges it, and takes it back', async () => {
    const { ctx } = await makeWorkspace();
    const [a = '', b = '', c = ''] = idsOf(await makeTouchpoints(ctx, ['A', 'B', 'C']));
    const ranks = async () => (await getInventory(ctx)).rows.map(({ vipRank }) => vipRank ?? null);
    await setVipRank(ctx, { id: a, rank: 1 });
    await setVipRank(ctx, { id: b, rank: 2 });
    expect(await failureOf(setVipRank(ctx, { id: b, rank: 1 }))).toEqual({ code: 'CONFLICT', field: 'rank' });
    await setVipRank(ctx, { id: b, rank: 1, swap: true });
    expect(await ranks()).toEqual([2, 1, null]);
    await setVipRank(ctx, { id: c, rank: 1, swap: true });
    expect(await ranks()).toEqual([2, null, 1]);
    await setVipRank(ctx, { id: a, rank: null });
    expect(await ranks()).toEqual([null, null, 1]);
  });

  it('is not doubled by two who give the same rank at the same time', async () => {
    const { ctx } = await makeWorkspace();
    const ids = idsOf(await makeTouchpoints(ctx, ['A', 'B', 'C', 'D']));
    const outcomes = await Promise.all(ids.map((id) => failureOf(setVipRank(ctx, { id, rank: 3 }))));
    expect(outcomes.filter(({ code }) => code === 'none')).toHaveLength(1);
    expect((await getInventory(ctx)).rows.filter(({ vipRank }) => vipRank === 3)).toHaveLength(1);
  });

  it('stays with its new holder when the former one is restored', async () => {
    const { ctx } = await makeWorkspace();
    const [a = '', b = '', c = ''] = idsOf(await makeTouchpoints(ctx, ['A', 'B', 'C']));
    await setVipRank(ctx, { id: a, rank: 1 });
    await archiveTouchpoints(ctx, { ids: [a] });
    await setVipRank(ctx, { id: b, rank: 1 });
    await deleteTouchpoints(ctx, { ids: [b] });
    await setVipRank(ctx, { id: c, rank: 1 });
    expect((await restoreTouchpoints(ctx, { ids: [a, b] })).ranksLost.sort()).toEqual([a, b].sort());
    expect(await rawTouchpoint(ctx, c)).toMatchObject({ vipRank: 1 });
  });

  it('keeps one of two restored holders of a free rank', async () => {
    const { ctx } = await makeWorkspace();
    const [a = '', b = ''] = idsOf(await makeTouchpoints(ctx, ['A', 'B']));
    await setVipRank(ctx, { id: a, rank: 1 });
    await archiveTouchpoints(ctx, { ids: [a] });
    await setVipRank(ctx, { id: b, rank: 1 });
    await archiveTouchpoints(ctx, { ids: [b] });
    expect((await restoreTouchpoints(ctx, { ids: [a, b] })).ranksLost).toEqual([a]);
  });
});

describe('retiring', () => {
  it('closes the life, says what replaces it, and hands the rank on', async () => {
    const { ctx } = await makeWorkspace();
    const [fax] = await makeTouchpoints(ctx, ['Fax'], { lifecycleStage: 'death' });
    const mail = await makeTouchpoint(ctx, 'E-mail');
    await setVipRank(ctx, { id: fax?.id ?? '', rank: 4 });
    const { rows } = await retireTouchpoint(ctx, {
      id: fax?.id ?? '',
      replacementId: mail.id,
      reason: 'Nobody faxes',
    });
    expect(rows.find(({ name }) => name === 'Fax')).toMatchObject({ presence: 'retired' });
    expect(await rawTouchpoint(ctx, fax?.id ?? '')).toMatchObject({ lifecycleStage: null, vipRank: null });
    expect(await rawTouchpoint(ctx, mail.id)).toMatchObject({ vipRank: 4 });
    expect((await activityOf(ctx)).find(({ action }) => action === 'touchpoint.retire')?.after).toMatchObject(
      {
        replacement: 'E-mail',
        reason: 'Nobody faxes',
      },
    );
    expect(await failureOf(retireTouchpoint(ctx, { id: fax?.id ?? '' }))).toEqual({
      code: 'VALIDATION',
      field: 'id',
    });
    expect(await failureOf(retireTouchpoint(ctx, { id: mail.id, replacementId: fax?.id ?? '' }))).toEqual({
      code: 'VALIDATION',
      field: 'replacementId',
    });
  });
});

it('shows nothing of list entries in the trash, and everything again once they are restored', async () => {
  const { ctx } = await makeWorkspace();
  const world = await makeWorld(ctx);
  const row = async () => (await getInventory(ctx)).rows.find(({ id }) => id === world.touchpoint);
  const whole = await row();
  expect(whole).toMatchObject({
    channelId: world.channel,
    unitId: world.unit,
    objectIds: [world.object],
    brandValueIds: [world.brandValue],
    variants: 1,
    standards: 1,
  });
  const entries = [
    ['channel', world.channel],
    ['unit', world.unit],
    ['object', world.object],
    ['brandValue', world.brandValue],
    ['segment', world.segment],
  ] as const;
  for (const [list, id] of entries) await deleteListEntry(ctx, list, id);
  const bare = await row();
  for (const key of ['channelId', 'unitId', 'objectIds', 'brandValueIds', 'variants'] as const)
    expect(bare).not.toHaveProperty(key);
  for (const [list, id] of entries) await restoreListEntry(ctx, list, id);
  expect(await row()).toEqual(whole);
});

it('rolls everything back where a write fails in the middle', async () => {
  const { ctx } = await makeWorkspace();
  const before = (await eventsOf(ctx)).length;
  const half = withTenant.write(ctx, 'touchpoint:write', async (w) => {
    await w.tx
      .insert(touchpoints)
      .values({ workspaceId: ctx.workspace.id, id: newId(), name: 'Half', phase: 'before', position: 'a0' });
    w.record({ action: 'touchpoint.create', subject: { type: 'touchpoint', id: null, label: 'Half' } });
    w.emit({ kind: 'touchpoint', id: null, op: 'reset' });
    throw new Error('the power goes');
  });
  await expect(half).rejects.toThrow('the power goes');
  expect(await names(ctx)).toEqual([]);
  expect((await eventsOf(ctx)).length).toBe(before);
});
