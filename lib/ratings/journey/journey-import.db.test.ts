import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { env } from '@/lib/env';
import { newId } from '@/lib/ids';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { sharedData } from '@/testing/shared-data';
import { discardImport } from '../discard-import';
import { getImport } from '../get-import';
import { importFilePath } from '../import-files';
import { listImports } from '../list-imports';
import { takeBackImport } from '../take-back-import';
import { activityOf, failureOf, writeFileOf } from '../testing/survey';
import { uploadImport } from '../upload-import';
import { commitJourney, importJourneyFile } from './commit-journey';
import { previewJourney } from './preview-journey';

const kept = env.TOUCHSTONE_DATA_DIR;
beforeAll(() => {
  Object.defineProperty(env, 'TOUCHSTONE_DATA_DIR', {
    value: mkdtempSync(path.join(tmpdir(), 'touchstone-journeys-')),
  });
});
afterAll(() => {
  Object.defineProperty(env, 'TOUCHSTONE_DATA_DIR', { value: kept });
});

const shoes = {
  version: 1,
  title: 'Buying shoes',
  description: 'From the street to the first walk.',
  stages: [
    {
      name: 'Look',
      touchpoints: [
        { name: 'Shop window', channel: 'Pavement', description: 'Changed every month.' },
        { name: 'Online shop', channel: 'Site', url: 'https://example.com/shoes' },
      ],
    },
    { name: 'Try and buy', touchpoints: [{ name: 'Fitting' }, { name: 'online  SHOP', channel: 'Site' }] },
    { name: 'Wear', touchpoints: [{ name: 'Repair', cost: 'from 15 EUR' }] },
  ],
};

async function* bytes(content: string) {
  yield Buffer.from(content);
}
const upload = async (ctx: TenantContext, content: unknown = shoes, name = 'shoes.json') =>
  (await uploadImport(ctx, name, bytes(typeof content === 'string' ? content : JSON.stringify(content))))
    .importId;
const inventoryOf = async (ctx: TenantContext) => {
  const { rows, channels } = await getInventory(ctx);
  const channelNames = new Map(channels.map(({ id, name }) => [id, name]));
  return rows.map(({ name, phase, channelId }) => [name, phase, channelNames.get(channelId ?? '') ?? null]);
};

describe('a journey', () => {
  it('is shown before it is made, made once, and taken back', async () => {
    const { ctx } = await makeWorkspace();
    const importId = await upload(ctx);
    const plan = await previewJourney(ctx, importId);
    expect(plan).toMatchObject({
      title: 'Buying shoes',
      counts: { new: 4, known: 0, again: 1 },
      channels: [
        { name: 'Pavement', isNew: true },
        { name: 'Site', isNew: true },
      ],
    });
    expect(
      plan.stages.map(({ phase, touchpoints }) => [phase, ...touchpoints.map(({ state }) => state)]),
    ).toEqual([
      ['before', 'new', 'new'],
      ['during', 'new', 'again'],
      ['after', 'new'],
    ]);
    expect(await inventoryOf(ctx)).toEqual([]);

    expect(await failureOf(commitJourney(ctx, importId, ['before']))).toEqual({
      code: 'VALIDATION',
      field: 'phases',
    });
    await commitJourney(ctx, importId, ['before', 'before', 'after']);
    expect(await inventoryOf(ctx)).toEqual([
      ['Shop window', 'before', 'Pavement'],
      ['Online shop', 'before', 'Site'],
      ['Fitting', 'before', null],
      ['Repair', 'after', null],
    ]);
    expect(existsSync(importFilePath(ctx.workspace.id, importId))).toBe(false);
    expect(await failureOf(commitJourney(ctx, importId))).toEqual({ code: 'CONFLICT', key: 'importDone' });
    expect(await getImport(ctx, importId)).toMatchObject({
      kind: 'journey',
      state: 'committed',
      touchpoints: { created: 4, changed: 0 },
      journey: {
        title: 'Buying shoes',
        stages: [{ phase: 'before' }, { phase: 'before' }, { phase: 'after' }],
      },
      result: null,
      mapping: null,
    });
    expect(await listImports(ctx)).toMatchObject([{ kind: 'journey', touchpoints: { created: 4 } }]);

    await takeBackImport(ctx, importId);
    expect(await inventoryOf(ctx)).toEqual([]);
    expect((await getInventory(ctx)).channels).toEqual([]);
    expect((await getImport(ctx, importId)).state).toBe('undone');
    expect((await activityOf(ctx))[0]).toMatchObject({
      action: 'touchpoint.undoImport',
      label: 'shoes.json',
    });
  });

  it('leaves alone what the inventory has already', async () => {
    const { ctx } = await makeWorkspace();
    await importJourneyFile(ctx, { path: writeFileOf(JSON.stringify(shoes)), name: 'one.json' });
    const before = await inventoryOf(ctx);
    const importId = await upload(ctx, {
      ...shoes,
      stages: [
        { name: 'All', phase: 'after', touchpoints: [{ name: 'FITTING', channel: 'Shop' }, { name: 'Box' }] },
      ],
    });
    expect((await previewJourney(ctx, importId)).counts).toEqual({ new: 1, known: 1, again: 0 });
    await commitJourney(ctx, importId);
    expect((await inventoryOf(ctx)).sort()).toEqual([...before, ['Box', 'after', null]].sort());
    const again = await importJourneyFile(ctx, {
      path: writeFileOf(JSON.stringify(shoes)),
      name: 'one.json',
    });
    expect(again.plan.counts).toEqual({ new: 0, known: 4, again: 1 });
    expect((await getImport(ctx, again.importId)).state).toBe('committed');
  });

  it('is refused with the reason where it is none, and nothing is kept', async () => {
    const { ctx } = await makeWorkspace();
    for (const [content, name, reason] of [
      ['{"title": ', 'x.json', 'journeyNotJson'],
      ['{"title": "no stages"}', 'x.txt', 'journeyUnknown'],
      ['name,score\na,1\n', 'x.json', 'journeyNotJson'],
      ['', 'x.json', 'empty'],
      ['{"version":1,"title":"x","stages":[]}', 'x.json', 'journeyInvalid'],
    ] as const) {
      expect(await failureOf(upload(ctx, content, name))).toEqual({
        code: 'VALIDATION',
        key: `imports.error.${reason}`,
      });
    }
    expect(await failureOf(upload(ctx, ' '.repeat(5 * 1024 * 1024 + 1), 'x.json'))).toEqual({
      code: 'TOO_LARGE',
      key: 'imports.error.fileTooLarge',
    });
    expect(await listImports(ctx)).toEqual([]);
  });

  it('is nobody’s else, and wants a role that may write touchpoints', async () => {
    const { ctx, as } = await makeWorkspace();
    const other = await makeWorkspace();
    const importId = await upload(ctx);
    const viewer = await as('viewer');
    for (const verb of [previewJourney, commitJourney, discardImport, takeBackImport] as ((
      who: TenantContext,
      id: string,
    ) => Promise<unknown>)[]) {
      expect(await failureOf(verb(other.ctx, importId))).toEqual({ code: 'NOT_FOUND' });
      expect(await failureOf(verb(ctx, newId()))).toEqual({ code: 'NOT_FOUND' });
      expect(await failureOf(verb(viewer, importId))).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await inventoryOf(ctx)).toEqual([]);
    await discardImport(ctx, importId);
    expect(await listImports(ctx)).toEqual([]);
  });

  const drive = sharedData('govuk-step-by-step/learn_to_drive_a_car.json');
  const divorce = sharedData('govuk-step-by-step/step_by_step_nav.json');
  it.skipIf(!drive || !divorce)('of a public service becomes an inventory', async () => {
    const { ctx } = await makeWorkspace();
    for (const [file, touchpoints, stages] of [
      [drive, 22, 7],
      [divorce, 11, 3],
    ] as const) {
      const importId = await upload(ctx, readFileSync(file ?? '', 'utf8'), path.basename(file ?? ''));
      const plan = await previewJourney(ctx, importId);
      expect([plan.stages.length, plan.counts.new + plan.counts.again]).toEqual([stages, touchpoints]);
      expect(plan.channels.map(({ name }) => name)).toEqual(['Website']);
      await commitJourney(ctx, importId);
    }
    const rows = await inventoryOf(ctx);
    expect(new Set(rows.map(([, phase]) => phase))).toEqual(new Set(['before', 'during', 'after']));
    expect(rows.length).toBeLessThanOrEqual(33);
  });
});
