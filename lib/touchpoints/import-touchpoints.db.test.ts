import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { deleteTouchpoints } from './delete-touchpoints';
import { getInventory } from './get-inventory';
import { importTouchpoints } from './import-touchpoints';
import { listChannels } from './list-channels';
import { deleteListEntry } from './lists/delete-list-entry';
import { previewImport } from './preview-table';
import { readTableFile } from './read-table-file';
import {
  eventsOf,
  failureOf,
  makeTouchpoint,
  makeTouchpoints,
  rawTouchpoint,
} from './testing/make-touchpoints';
import { fingerprint, makeWorld } from './testing/make-world';
import { undoTouchpointImport } from './undo-touchpoint-import';
import { updateTouchpoints } from './update-touchpoints';

const defaults = { phase: 'before' } as const;
const plain = async (ctx: TenantContext) =>
  (await getInventory(ctx)).rows.map(({ updatedAt: _updated, createdAt: _created, ...row }) => row);

describe('importing', () => {
  const rows = [
    ['Touchpoint', 'Phase', 'Channel', 'Unit', 'Brand values', 'Cost (EUR)'],
    ['Web', 'before', 'Website', 'Marketing', 'Honest | Fast', '1 234,50'],
    ['Desk', 'during', 'Desk', 'Service', '', ''],
  ];

  it('makes what is new with its list entries, and the same table changes nothing the second time', async () => {
    const { ctx } = await makeWorkspace();
    expect((await previewImport(ctx, { rows, defaults })).counts).toMatchObject({ create: 2 });
    const first = await importTouchpoints(ctx, { rows, fileName: 'inventory.csv', defaults });
    expect(first.counts).toMatchObject({ create: 2 });
    const told = (await eventsOf(ctx)).filter(({ kind }) => kind === 'touchpoint');
    expect(told).toMatchObject([{ op: 'reset', subjectId: null }]);
    const before = await fingerprint(ctx);
    expect(await importTouchpoints(ctx, { rows, fileName: 'inventory.csv', defaults })).toEqual({
      importId: null,
      counts: { create: 0, update: 0, unchanged: 2, error: 0 },
    });
    expect(await fingerprint(ctx)).toBe(before);
    expect((await getInventory(ctx)).rows[0]).toMatchObject({ name: 'Web', monthlyCost: 123_450 });
  });

  it('makes everything once, however many bring in the same file at once', async () => {
    const { ctx } = await makeWorkspace();
    await Promise.all(
      [1, 2, 3, 4, 5].map(() => importTouchpoints(ctx, { rows, fileName: 'a.csv', defaults })),
    );
    const inventory = await getInventory(ctx);
    expect([
      inventory.rows.length,
      inventory.channels.length,
      inventory.units.length,
      inventory.brandValues.length,
    ]).toEqual([2, 2, 2, 2]);
  });

  it('is undone: what it made goes, what it changed comes back, list entries that nothing names go too', async () => {
    const { ctx } = await makeWorkspace();
    const web = await makeTouchpoint(ctx, 'Web', { phase: 'after', description: 'Old' });
    const before = await plain(ctx);
    const { importId } = await importTouchpoints(ctx, { rows, fileName: 'a.csv', defaults });
    await makeTouchpoints(ctx, ['Uses the new channel'], {
      channelId: (await listChannels(ctx)).find(({ name }) => name === 'Desk')?.id,
    });
    expect(await undoTouchpointImport(ctx, { id: importId ?? '' })).toEqual({
      removed: 1,
      putBack: 1,
      kept: 0,
    });
    expect((await plain(ctx)).filter(({ id }) => id === web.id)).toEqual(before);
    expect((await getInventory(ctx)).channels.map(({ name }) => name)).toEqual(['Desk']);
    expect((await getInventory(ctx)).units).toEqual([]);
    expect(await failureOf(undoTouchpointImport(ctx, { id: importId ?? '' }))).toEqual({ code: 'CONFLICT' });
  });

  it('is undone as far as it can be where the world has moved on', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    await updateTouchpoints(ctx, { ids: [world.touchpoint], patch: { lifecycleStage: 'growth' } });
    const table = [
      ['ID', 'Channel', 'Presence', 'Part of'],
      [world.touchpoint, 'Phone', 'proposed', 'Till'],
    ];
    const { importId } = await importTouchpoints(ctx, { rows: table, fileName: 'a.csv', defaults });
    expect(await rawTouchpoint(ctx, world.touchpoint)).toMatchObject({
      lifecycleStage: null,
      parentId: world.other,
    });
    await deleteListEntry(ctx, 'channel', world.channel);
    await updateTouchpoints(ctx, { ids: [world.touchpoint], patch: { presence: 'retired' } });
    await deleteTouchpoints(ctx, { ids: [world.other] });
    const undone = await undoTouchpointImport(ctx, { id: importId ?? '' });
    expect(undone).toMatchObject({ removed: 0, kept: 3 });
    expect(await rawTouchpoint(ctx, world.touchpoint)).toMatchObject({
      presence: 'retired',
      lifecycleStage: null,
      channelId: world.secondChannel,
    });
  });

  it('of 5,000 rows takes seconds; of more it is refused', async () => {
    const { ctx } = await makeWorkspace();
    const many = [
      ['Name', 'Phase', 'Aims'],
      ...Array.from({ length: 5_000 }, (_, at) => [`T ${at}`, 'after', 'Buy | Stay']),
    ];
    const start = performance.now();
    await importTouchpoints(ctx, { rows: many, fileName: 'many.csv', defaults });
    expect(performance.now() - start).toBeLessThan(10_000);
    const changed = many.map((row, at) => (at === 0 ? row : [row[0] ?? '', 'during', row[2] ?? '']));
    await importTouchpoints(ctx, { rows: changed, fileName: 'many.csv', defaults });
    expect((await getInventory(ctx)).rows.every(({ phase }) => phase === 'during')).toBe(true);
    const tooMany = [...many, ['One more', '', '']];
    expect(await failureOf(previewImport(ctx, { rows: tooMany, defaults }))).toEqual({
      code: 'VALIDATION',
      field: 'rows',
    });
  });
});

describe('reading a file', () => {
  it('keeps its line numbers, title lines and blank lines included', async () => {
    const csv = 'Inventory of our shop;\n\nTouchpoint;Phase\nA;before\n\nB;later\n';
    const { rows } = await readTableFile(Buffer.from(csv));
    const { ctx } = await makeWorkspace();
    const plan = await previewImport(ctx, { rows: rows.slice(2), defaults });
    expect(plan.rows.map(({ line, state }) => [line, state])).toEqual([
      [2, 'create'],
      [4, 'error'],
    ]);
  });

  it('refuses what is no table, and what is too large', async () => {
    await expect(readTableFile(Buffer.from('\x89PNG\r\n\x1a\nxxxxxxx', 'latin1'))).rejects.toThrow();
    await expect(readTableFile(Buffer.alloc(0))).rejects.toThrow();
    expect(await failureOf(readTableFile(Buffer.alloc(11_000_000, 'a')))).toEqual({
      code: 'TOO_LARGE',
      field: 'file',
    });
  });
});
