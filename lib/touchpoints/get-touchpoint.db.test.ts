import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { newId } from '@/lib/ids';
import { getChangedTouchpoints, getInventory, getInventoryVersion } from './get-inventory';
import { getTouchpoint } from './get-touchpoint';
import { listChannels } from './list-channels';
import { archiveListEntry } from './lists/archive-list-entry';
import { createListEntry } from './lists/create-list-entry';
import { listEntries } from './lists/list-entries';
import { moveListEntry } from './lists/move-list-entry';
import { updateListEntry } from './lists/update-list-entry';
import { deleteListEntry } from './lists/delete-list-entry';
import { restoreListEntry } from './lists/restore-list-entry';
import { addMeasurement } from './standards/add-measurement';
import { failureOf, makeTouchpoint, makeTouchpoints } from './testing/make-touchpoints';
import { makeWorld } from './testing/make-world';
import { updateTouchpoints } from './update-touchpoints';

describe('the passport', () => {
  it('has everything around a touchpoint', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    const [child] = await makeTouchpoints(ctx, ['Till bell'], {}, world.touchpoint);
    const grandchild = (await makeTouchpoints(ctx, ['Clapper'], {}, child?.id))[0];
    await updateTouchpoints(ctx, { ids: [world.touchpoint], patch: { risk: 'high' } });
    await addMeasurement(ctx, { standardId: world.standard, measuredOn: '2026-11-20', value: 7 });
    const detail = await getTouchpoint(ctx, world.touchpoint);
    expect(detail).toMatchObject({
      touchpoint: { name: 'Shop', risk: 'high' },
      ancestors: [],
      children: [{ name: 'Till bell' }],
      channel: { name: 'Website', medium: 'online' },
      unit: { name: 'Sales' },
      objects: [{ name: 'Branch' }],
      brandValues: [{ name: 'Honest' }],
      standards: [{ metric: 'Waiting in line', state: 'missed', measurements: [{ value: 7 }, { value: 4 }] }],
      variants: [{ segmentName: 'Skiers', offer: 'Ski pass' }],
      createdBy: 'Ada Tester',
      updatedBy: 'Ada Tester',
    });
    expect(detail.history.map(({ action, personName }) => [action, personName])).toEqual([
      ['measurement.create', 'Ada Tester'],
      ['touchpoint.update', 'Ada Tester'],
      ['variant.create', 'Ada Tester'],
      ['measurement.create', 'Ada Tester'],
      ['standard.create', 'Ada Tester'],
      ['touchpoint.create', 'Ada Tester'],
    ]);
    expect((await getTouchpoint(ctx, grandchild?.id ?? '')).ancestors.map(({ name }) => name)).toEqual([
      'Shop',
      'Till bell',
    ]);
  });

  it('tells its history to roles that may read activity only', async () => {
    const { ctx, as } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx);
    expect((await getTouchpoint(await as('viewer'), id)).history).toEqual([]);
    expect((await getTouchpoint(await as('editor'), id)).history).toHaveLength(1);
  });

  it('of another tenant, of nobody and of no id at all does not exist', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const theirs = await makeTouchpoint(other.ctx);
    for (const id of [theirs.id, newId(), 'x', "' or 1=1"]) {
      expect(await failureOf(getTouchpoint(ctx, id))).toEqual({ code: 'NOT_FOUND' });
    }
  });
});

describe('the inventory', () => {
  it('has a version that changes with every change and with nothing else', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx);
    const first = await getInventoryVersion(ctx);
    await makeTouchpoint(other.ctx);
    await getInventory(ctx);
    expect(await getInventoryVersion(ctx)).toBe(first);
    await updateTouchpoints(ctx, { ids: [id], patch: { risk: 'low' } });
    const second = await getInventoryVersion(ctx);
    expect(second).not.toBe(first);
    await createListEntry(ctx, 'unit', { name: 'Sales' });
    expect(await getInventoryVersion(ctx)).not.toBe(second);
  });

  it('gives changed rows by id and says which are gone, those of others among them', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const mine = await makeTouchpoint(ctx, 'Mine');
    const theirs = await makeTouchpoint(other.ctx, 'Theirs');
    const { rows, gone } = await getChangedTouchpoints(ctx, [mine.id, theirs.id]);
    expect(rows).toMatchObject([{ name: 'Mine' }]);
    expect(gone).toEqual([theirs.id]);
  });

  it('of 5,000 is read in well under a second', async () => {
    const { ctx } = await makeWorkspace();
    const names = Array.from({ length: 5_000 }, (_, at) => `Touchpoint ${at}`);
    for (let at = 0; at < names.length; at += 2_000) {
      await makeTouchpoints(ctx, names.slice(at, at + 2_000), {
        description: 'What customers meet here',
        aims: ['buy'],
      });
    }
    const start = performance.now();
    const text = JSON.stringify(await getInventory(ctx));
    const took = performance.now() - start;
    expect(text.length).toBeLessThan(2_500_000);
    expect(took).toBeLessThan(1_500);
  });
});

describe('lists', () => {
  it('count what stands in each channel, phase by phase', async () => {
    const { ctx } = await makeWorkspace();
    const { channel, touchpoint } = await makeWorld(ctx);
    await makeTouchpoints(ctx, ['A', 'B'], { channelId: channel, phase: 'after' });
    await makeTouchpoints(ctx, ['Old'], { channelId: channel, presence: 'retired' });
    expect(
      (await listChannels(ctx)).map(({ name, touchpoints, byPhase }) => [name, touchpoints, byPhase]),
    ).toEqual([
      ['Website', 3, { before: 1, during: 0, after: 2 }],
      ['Phone', 0, { before: 0, during: 0, after: 0 }],
    ]);
    expect(touchpoint).toBeTruthy();
  });

  it('say what a new name touches, and let it flow everywhere', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    await makeTouchpoints(ctx, ['A', 'B'], { channelId: world.channel });
    expect(
      await updateListEntry(ctx, 'channel', world.channel, { name: 'Our site', medium: 'online' }),
    ).toEqual({ touchpoints: 3, others: 0 });
    expect((await getTouchpoint(ctx, world.touchpoint)).channel?.name).toBe('Our site');
    expect(await updateListEntry(ctx, 'unit', world.unit, { name: 'Shop staff' })).toEqual({
      touchpoints: 1,
      others: 0,
    });
    expect(await updateListEntry(ctx, 'segment', world.segment, { name: 'Snow' })).toEqual({
      touchpoints: 1,
      others: 0,
    });
    expect(await updateListEntry(ctx, 'brandValue', world.brandValue, { name: 'True' })).toEqual({
      touchpoints: 1,
      others: 0,
    });
    expect(await deleteListEntry(ctx, 'brand', world.brand)).toEqual({ touchpoints: 0, others: 1 });
  });

  it('give a name once, whatever its letter case, and ask for another when it comes back', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await createListEntry(ctx, 'channel', { name: 'Phone', medium: 'offline' });
    expect(
      await failureOf(createListEntry(ctx, 'channel', { name: 'PHONE', medium: 'offline' })),
    ).toMatchObject({ code: 'raw 23505' });
    await deleteListEntry(ctx, 'channel', id);
    await createListEntry(ctx, 'channel', { name: 'phone', medium: 'offline' });
    expect(await failureOf(restoreListEntry(ctx, 'channel', id))).toMatchObject({ code: 'raw 23505' });
    await restoreListEntry(ctx, 'channel', id, 'Old phone');
    expect((await listEntries(ctx, 'channel')).map(({ name }) => name)).toEqual(['Old phone', 'phone']);
    expect(await listEntries(ctx, 'channel', { trashed: true })).toEqual([]);
  });

  it('keep the order that people give them', async () => {
    const { ctx } = await makeWorkspace();
    const made = [];
    for (const name of ['A', 'B', 'C']) made.push(await createListEntry(ctx, 'brandValue', { name }));
    await moveListEntry(ctx, 'brandValue', made[2]?.id ?? '', null);
    await moveListEntry(ctx, 'brandValue', made[0]?.id ?? '', made[1]?.id ?? '');
    expect((await listEntries(ctx, 'brandValue')).map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  });

  it('offer an archived entry no more, but keep its name where it stands', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    await archiveListEntry(ctx, 'channel', world.channel);
    expect((await getTouchpoint(ctx, world.touchpoint)).channel).toMatchObject({
      name: 'Website',
      archived: true,
    });
    await archiveListEntry(ctx, 'channel', world.channel, false);
    expect((await listChannels(ctx))[0]).toMatchObject({ name: 'Website', archived: false });
  });

  it('have all their fields', async () => {
    const { ctx } = await makeWorkspace();
    const { id: brandId } = await createListEntry(ctx, 'brand', {
      name: 'Ours',
      kind: 'own',
      website: 'https://ours.example',
    });
    const shop = {
      name: 'Shop',
      kind: 'place',
      brandId,
      address: 'Main Street 1',
      region: 'North',
      timeZone: 'Europe/Warsaw',
      complexity: null,
      note: '',
    } as const;
    await createListEntry(ctx, 'object', shop);
    expect(await listEntries(ctx, 'object')).toMatchObject([
      { ...shop, archived: false, use: { touchpoints: 0, others: 0 } },
    ]);
    expect(
      await failureOf(
        createListEntry(ctx, 'brand', { name: 'x', kind: 'own', website: 'javascript:alert(1)' }),
      ),
    ).toEqual({ code: 'VALIDATION', field: 'website' });
  });
});
