import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '@/db/values/accounts';
import { touchpointKinds } from '@/db/values/touchpoint-kinds';
import {
  aims,
  controls,
  dataKinds,
  durations,
  frequencies,
  involvements,
  lifecycleStages,
  offers,
  phases,
  risks,
  senses,
} from '@/db/values/touchpoints';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { createTouchpoints } from './create-touchpoints';
import { deleteTouchpoints } from './delete-touchpoints';
import { exportTouchpoints, type ExportFormat } from './export-touchpoints';
import { getInventory } from './get-inventory';
import { importTouchpoints } from './import-touchpoints';
import { listChannels } from './list-channels';
import { deleteListEntry } from './lists/delete-list-entry';
import { pasteTouchpoints } from './paste-touchpoints';
import { previewImport, previewPaste } from './preview-table';
import { readTableFile } from './read-table-file';
import { setVipRank } from './set-vip-rank';
import {
  activityOf,
  eventsOf,
  failureOf,
  makeTouchpoint,
  makeTouchpoints,
  rawTouchpoint,
} from './testing/make-touchpoints';
import { fingerprint, makeWorld } from './testing/make-world';
import { undoPaste } from './undo-paste';
import { undoTouchpointImport } from './undo-touchpoint-import';
import { updateTouchpoints } from './update-touchpoints';

const defaults = { phase: 'before' } as const;
const plain = async (ctx: TenantContext) =>
  (await getInventory(ctx)).rows.map(({ updatedAt: _updated, createdAt: _created, ...row }) => row);
const reader = (ctx: TenantContext, locale: Locale): TenantContext => ({ ...ctx, locale });

describe('pasting', () => {
  const text =
    'Name\tPhase\tChannel\tPart of\nVisit\tPo zakupie\tSklep\t\nTill\tduring\tSklep\tVisit\nBell\tдо покупки\tDrone\tTill';

  it('shows first what it would do, and does exactly that', async () => {
    const { ctx } = await makeWorkspace();
    const before = await fingerprint(ctx);
    const plan = await previewPaste(ctx, { text, defaults });
    expect(plan.counts).toEqual({ create: 3, update: 0, unchanged: 0, error: 0 });
    expect(plan.newChannels).toEqual([
      { name: 'Sklep', medium: 'offline', libraryKey: 'shop' },
      { name: 'Drone', medium: 'online' },
    ]);
    expect(await fingerprint(ctx)).toBe(before);
    const { rows } = await pasteTouchpoints(ctx, { text, defaults, expected: { create: 3, update: 0 } });
    const [visit, till, bell] = ['Visit', 'Till', 'Bell'].map((name) =>
      rows.find((row) => row.name === name),
    );
    expect(visit?.phase).toBe('after');
    expect([till?.parentId, bell?.parentId]).toEqual([visit?.id, till?.id]);
    expect((await listChannels(ctx)).map(({ name, medium }) => [name, medium])).toEqual([
      ['Sklep', 'offline'],
      ['Drone', 'online'],
    ]);
    expect((await activityOf(ctx)).filter(({ action }) => action === 'touchpoint.paste')).toMatchObject([
      { after: { created: 3, updated: 0 } },
    ]);
  });

  it('refuses where the inventory is another by now', async () => {
    const { ctx } = await makeWorkspace();
    await makeTouchpoint(ctx, 'Visit');
    expect(
      await failureOf(pasteTouchpoints(ctx, { text, defaults, expected: { create: 3, update: 0 } })),
    ).toEqual({ code: 'CONFLICT' });
  });

  it('brings in nothing where a cell is wrong, or only the rows without errors where asked', async () => {
    const { ctx } = await makeWorkspace();
    const wrong = 'Name\tRisk\nA\tlow\nB\tenormous';
    expect(await failureOf(pasteTouchpoints(ctx, { text: wrong, defaults }))).toEqual({
      code: 'VALIDATION',
      field: 'rows.3.risk',
    });
    expect(await plain(ctx)).toEqual([]);
    const { counts } = await pasteTouchpoints(ctx, { text: wrong, defaults, skipErrors: true });
    expect(counts).toMatchObject({ create: 1, error: 1 });
    expect(await failureOf(pasteTouchpoints(ctx, { text: 'Risk\nlow', defaults }))).toEqual({
      code: 'VALIDATION',
      field: 'columns',
    });
  });

  it('is taken back whole, except for what somebody has changed since', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    await setVipRank(ctx, { id: world.other, rank: 1 });
    const before = await plain(ctx);
    const table =
      'Name\tRisk\tChannel\tTOP-10\tPart of\nShop\thigh\tPhone\t1\tTill\nTill\tlow\t\t2\t\nNew\t\tDrone\t\tShop';
    const { inverse } = await pasteTouchpoints(ctx, { text: table, defaults });
    expect(await rawTouchpoint(ctx, world.touchpoint)).toMatchObject({
      risk: 'high',
      vipRank: 1,
      parentId: world.other,
    });
    expect(await undoPaste(ctx, inverse)).toMatchObject({ restored: 2, kept: 0 });
    expect(await plain(ctx)).toEqual(before);
    const again = await pasteTouchpoints(ctx, { text: table, defaults });
    await updateTouchpoints(ctx, { ids: [world.touchpoint], patch: { risk: 'medium' } });
    expect(await undoPaste(ctx, again.inverse)).toMatchObject({ restored: 2, kept: 1 });
    expect(await rawTouchpoint(ctx, world.touchpoint)).toMatchObject({
      risk: 'medium',
      vipRank: null,
      parentId: null,
    });
  });
});

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

const payloads = [
  '=1+1',
  '+1',
  '-2',
  '@SUM(A1)',
  "'=x",
  '"=cmd',
  ' =1',
  '＝1+1',
  'a;b,c|d',
  'line\nbreak',
  'quote "x"',
  '1e5',
  'TRUE',
];

describe('exporting', () => {
  async function roundTrip(ctx: TenantContext, format: ExportFormat, locale: Locale) {
    const { body } = await exportTouchpoints(reader(ctx, locale), { format });
    const { rows } = await readTableFile(body);
    return { rows, plan: await previewImport(ctx, { rows, defaults, emptyClears: true }) };
  }

  it.each(
    locales.flatMap(
      (locale) =>
        [
          ['csv', locale],
          ['xlsx', locale],
        ] as const,
    ),
  )('as %s in %s comes back unchanged', async (format, locale) => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    await updateTouchpoints(ctx, {
      ids: [world.touchpoint],
      patch: {
        description: 'Two\nlines; with "quotes", commas | and bars',
        aims: ['buy', 'stay'],
        senses: [...senses],
        offers: ['value', 'person'],
        brandFit: 7.5,
        goal: 9,
        monthlyCost: 123_456,
        staffMinutes: 2.25,
        risk: 'medium',
        carriesIdentity: false,
        relationshipBuilder: true,
        lifecycleStage: 'growth',
        kind: 'place',
        control: 'earned',
        dataKind: 'dark',
        frequency: 'one-off',
        duration: 'long-term',
        involvement: 'active',
        otherPhases: ['after'],
      },
    });
    await setVipRank(ctx, { id: world.touchpoint, rank: 3 });
    await makeTouchpoints(ctx, payloads, { channelId: world.channel }, world.touchpoint);
    const { plan } = await roundTrip(ctx, format, locale);
    expect(plan.rows.flatMap(({ issues }) => issues)).toEqual([]);
    expect(plan.counts).toEqual({ create: 0, update: 0, unchanged: payloads.length + 2, error: 0 });
  });

  it('holds no cell that a spreadsheet would run', async () => {
    const { ctx } = await makeWorkspace();
    await makeTouchpoints(ctx, payloads);
    const csv = (await exportTouchpoints(ctx, { format: 'csv' })).body.toString('utf8');
    const cells = csv
      .replace('\uFEFF', '')
      .split(/\r\n/)
      .flatMap((line) => line.split(','));
    expect(cells.filter((cell) => /^"?["\s]*[=+\-@＝]/.test(cell) && !/^[+-]?\d+$/.test(cell))).toEqual([]);
    const { body } = await exportTouchpoints(ctx, { format: 'xlsx' });
    expect(body.includes('<f>')).toBe(false);
  });

  it('gives the chosen rows only, and nothing archived unless chosen', async () => {
    const { ctx } = await makeWorkspace();
    const [a, b] = await makeTouchpoints(ctx, ['A', 'B', 'C']);
    const { body } = await exportTouchpoints(ctx, { format: 'csv', ids: [b?.id ?? '', newId()] });
    const { rows } = await readTableFile(body);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(0, 3)).toContain('B');
    expect(a).toBeDefined();
  });

  it('moves an inventory to another brand by names, leaving ids behind', async () => {
    const [from, to] = [await makeWorkspace(), await makeWorkspace()];
    const parent = await makeTouchpoint(from.ctx, 'Visit');
    await makeTouchpoints(from.ctx, ['Till', 'Bell'], {}, parent.id);
    const { rows } = await readTableFile((await exportTouchpoints(from.ctx, { format: 'csv' })).body);
    const { counts } = await importTouchpoints(to.ctx, { rows, fileName: 'from.csv', defaults });
    expect(counts).toMatchObject({ create: 3, error: 0 });
    const inventory = (await getInventory(to.ctx)).rows;
    const visit = inventory.find(({ name }) => name === 'Visit');
    expect(inventory.filter(({ parentId }) => parentId === visit?.id)).toHaveLength(2);
  });

  it('comes back unchanged whatever the touchpoints hold', async () => {
    const { ctx } = await makeWorkspace();
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/[\s\p{C}]+/gu, ' ').trim());
    const name = word.filter((text) => text !== '');
    const option = <T extends string>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
    const touchpoint = fc.record({
      name,
      description: word,
      wowFactor: word,
      phase: fc.constantFrom(...phases),
      control: option(controls),
      involvement: option(involvements),
      kind: option(touchpointKinds),
      frequency: option(frequencies),
      duration: option(durations),
      lifecycleStage: option(lifecycleStages),
      risk: option(risks),
      dataKind: option(dataKinds),
      aims: fc.subarray([...aims]),
      offers: fc.subarray([...offers]),
      senses: fc.subarray([...senses]),
      brandFit: fc.option(fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10)),
      monthlyCost: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
      staffMinutes: fc.option(fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100)),
      relationshipBuilder: fc.boolean(),
      carriesIdentity: fc.option(fc.boolean()),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(touchpoint, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...locales),
        async (items, locale) => {
          const { rows } = await createTouchpoints(ctx, { items, defaults });
          const { plan } = await roundTrip(ctx, 'csv', locale);
          expect(plan.rows.filter(({ state }) => state !== 'unchanged')).toEqual([]);
          await deleteTouchpoints(ctx, { ids: rows.map(({ id }) => id) });
        },
      ),
      { numRuns: 25 },
    );
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
