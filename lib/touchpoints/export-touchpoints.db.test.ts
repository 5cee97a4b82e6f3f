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
import { previewImport } from './preview-table';
import { readTableFile } from './read-table-file';
import { setVipRank } from './set-vip-rank';
import { makeTouchpoint, makeTouchpoints } from './testing/make-touchpoints';
import { makeWorld } from './testing/make-world';
import { updateTouchpoints } from './update-touchpoints';

const defaults = { phase: 'before' } as const;
const reader = (ctx: TenantContext, locale: Locale): TenantContext => ({ ...ctx, locale });
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
