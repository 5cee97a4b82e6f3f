import { describe, expect, it } from 'vitest';
import { makeSister, makeWorkspace } from '@/db/testing/factories';
import { updateWorkspaceSettings } from '@/lib/accounts/workspace-settings';
import type { TenantContext } from '@/lib/auth/context';
import { workspaceRolePermissions } from '@/lib/auth/permissions';
import { createPersona } from '@/lib/personas/create-persona';
import { deletePersona } from '@/lib/personas/delete-persona';
import { addDefaultChannels } from '@/lib/touchpoints/add-default-channels';
import { defaultChannels } from '@/lib/touchpoints/libraries/default-channels';
import { listChannels } from '@/lib/touchpoints/list-channels';
import { activityOf, failureOf, makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { archiveMap } from './archive-map';
import { copyMapToBrand } from './copy-map-to-brand';
import { unpackMap } from './core/pack-map';
import { portableFormat, type PortableMap } from './core/portable-map';
import { readGrid } from './core/read-map';
import { createMap } from './create-map';
import { deleteMap } from './delete-map';
import { exportMap } from './export-map';
import { getMap } from './get-map';
import { importMap } from './import-map';
import { listMaps } from './list-maps';
import { makeSampleMap } from './make-sample-map';
import { deleteMapTemplate, listMapTemplates, saveMapTemplate } from './map-templates';
import { restoreMap } from './restore-map';
import { setMapPersonas } from './set-map-personas';

const open = async (ctx: TenantContext, id: string) => unpackMap((await getMap(ctx, id)).map);
const make = (ctx: TenantContext, title = 'I buy a ticket') =>
  createMap(ctx, { type: 'current-state', title });
const laneOf = (map: PortableMap, kind: string) => map.lanes.find((lane) => lane.kind === kind);
const personasOf = async (ctx: TenantContext, id: string) =>
  (await listMaps(ctx))
    .find((map) => map.id === id)
    ?.personas.map(({ name, isPrimary }) => [name, isPrimary]);

describe('the personas of a map', () => {
  it('are the first as the primary one and others, and go along with a copy', async () => {
    const { ctx } = await makeWorkspace();
    const marco = await createPersona(ctx, { name: 'Marco' });
    const elena = await createPersona(ctx, { name: 'Elena' });
    const { id } = await createMap(ctx, {
      type: 'current-state',
      title: 'I fly',
      personaIds: [marco.id, elena.id, marco.id],
    });
    expect(await personasOf(ctx, id)).toEqual([
      ['Marco', true],
      ['Elena', false],
    ]);
    await setMapPersonas(ctx, { id, personaIds: [elena.id, marco.id] });
    expect(await personasOf(ctx, id)).toEqual([
      ['Elena', true],
      ['Marco', false],
    ]);
    expect((await listMaps(ctx, { personaId: marco.id })).map((map) => map.id)).toEqual([id]);
    const copy = await createMap(ctx, { type: 'future-state', title: 'Next year', fromId: id });
    expect(await personasOf(ctx, copy.id)).toEqual([
      ['Elena', true],
      ['Marco', false],
    ]);
    await deletePersona(ctx, { id: elena.id });
    expect(await personasOf(ctx, id)).toEqual([['Marco', false]]);
    expect((await activityOf(ctx)).map(({ action }) => action)).toContain('journeyMap.personas');
  });

  it('are of this brand, and stay as they are in the archive', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const theirs = await createPersona(other.ctx, { name: 'Theirs' });
    const { id } = await make(ctx);
    expect(await failureOf(setMapPersonas(ctx, { id, personaIds: [theirs.id] }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'personaIds',
    });
    await archiveMap(ctx, { id, archived: true });
    await expect(setMapPersonas(ctx, { id, personaIds: [] })).rejects.toMatchObject({ key: 'mapArchived' });
  });
});

describe('a map from a template', () => {
  it('has its texts in the language asked for, and links what the brand has', async () => {
    const { ctx } = await makeWorkspace();
    await addDefaultChannels(ctx, { ids: defaultChannels.map(({ id }) => id) });
    await makeTouchpoints(ctx, ['Shop window']);
    const { id } = await createMap(ctx, { type: 'current-state', title: 'Coat', templateKey: 'retail' });
    const map = await open(ctx, id);
    expect(readGrid(map).stages.map(({ title, phase, steps }) => [title, phase, steps.length])).toEqual([
      ['Make acquainted', 'before', 2],
      ['Bring through the door', 'before', 2],
      ['Start the sale', 'during', 2],
      ['Bring back', 'after', 2],
    ]);
    const cards = Object.values(map.card);
    expect(cards.filter(({ touchpointId }) => touchpointId !== null)).toHaveLength(1);
    expect(cards.filter(({ kind, channelId }) => kind === 'channel' && channelId === null)).toEqual([]);
    const russian = await createMap(ctx, {
      type: 'current-state',
      title: 'Пальто',
      templateKey: 'retail',
      language: 'ru',
      withContent: false,
    });
    const bare = await open(ctx, russian.id);
    expect(readGrid(bare).stages[0]?.title).toBe('Познакомить');
    expect([Object.keys(bare.cell), Object.keys(bare.card)]).toEqual([[], []]);
    const blueprint = await createMap(ctx, {
      type: 'service-blueprint',
      title: 'Behind it',
      templateKey: 'retail',
    });
    const kinds = readGrid(await open(ctx, blueprint.id)).lanes.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['actions', 'backstage', 'support']));
  });

  it('begins in the channel that was asked for', async () => {
    const { ctx } = await makeWorkspace();
    await addDefaultChannels(ctx, { ids: defaultChannels.map(({ id }) => id) });
    const [channel] = await listChannels(ctx);
    const { id } = await createMap(ctx, {
      type: 'current-state',
      title: 'I call',
      entryChannelId: channel?.id ?? '',
    });
    expect(Object.values((await open(ctx, id)).card)).toMatchObject([{ channelId: channel?.id }]);
  });

  it('is a sample where it is to be one', async () => {
    const { ctx } = await makeWorkspace();
    await makeSampleMap(ctx);
    expect(await listMaps(ctx)).toMatchObject([{ isSample: true, steps: 8 }]);
  });
});

describe('a map as a file', () => {
  it('goes out and comes in with all that is in it', async () => {
    const { ctx } = await makeWorkspace();
    await addDefaultChannels(ctx, { ids: defaultChannels.map(({ id }) => id) });
    await makeTouchpoints(ctx, ['Shop window']);
    const elena = await createPersona(ctx, { name: 'Elena' });
    const { id } = await createMap(ctx, {
      type: 'current-state',
      title: 'Coat',
      templateKey: 'retail',
      personaIds: [elena.id],
    });
    const file = await exportMap(ctx, id);
    expect(JSON.stringify(file)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    const seen = await importMap(ctx, { text: JSON.stringify(file), dryRun: true });
    expect(seen).toMatchObject({
      id: null,
      title: 'Coat',
      isTooLarge: false,
      counts: { stages: 4, steps: 8 },
    });
    expect(await listMaps(ctx)).toHaveLength(1);
    const made = await importMap(ctx, { text: JSON.stringify(file) });
    expect(await exportMap(ctx, made.id ?? '')).toEqual(file);
    expect(await personasOf(ctx, made.id ?? '')).toEqual([['Elena', true]]);
    expect((await activityOf(ctx)).map(({ action }) => action)).toContain('journeyMap.import');
  });

  it('that is too large is refused with a count, and taken in part on wish', async () => {
    const { ctx } = await makeWorkspace();
    const file: PortableMap = {
      format: portableFormat,
      version: 1,
      type: 'current-state',
      title: 'Long',
      stages: [{ title: 'All', phase: 'during', steps: Array.from({ length: 70 }, () => ({ title: '' })) }],
      lanes: [{ kind: 'actions', cells: [{ step: 65, text: 'Far away' }] }],
    };
    const text = JSON.stringify(file);
    await expect(importMap(ctx, { text })).rejects.toMatchObject({
      key: 'mapFileTooLarge',
      values: { steps: 10, cells: 1 },
    });
    expect(await importMap(ctx, { text, dryRun: true })).toMatchObject({
      isTooLarge: true,
      cut: { steps: 10 },
    });
    const { id } = await importMap(ctx, { text, fit: true });
    expect(readGrid(await open(ctx, id ?? '')).steps).toHaveLength(60);
  });

  it('may be a table whose rows are called as lanes in any language', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await importMap(ctx, { text: 'Kupno\tSzukam\tPłacę\nDziałania klienta\tPyta\tPłaci' });
    expect(laneOf(await exportMap(ctx, id ?? ''), 'actions')?.cells).toEqual([
      { step: 1, text: 'Pyta' },
      { step: 2, text: 'Płaci' },
    ]);
  });
});

describe('a copy into another brand', () => {
  it('takes words along and links by name; numbers, people and personas stay', async () => {
    const { ctx } = await makeWorkspace();
    const sister = await makeSister(ctx, 'Sister');
    await makeTouchpoints(ctx, ['Till', 'Door']);
    await makeTouchpoints(sister, ['till']);
    const elena = await createPersona(ctx, { name: 'Elena' });
    const file = {
      format: portableFormat,
      version: 1,
      type: 'current-state',
      title: 'Coat',
      personas: ['Elena'],
      evidenceBasis: '12 interviews',
      stages: [{ title: 'Buy', phase: 'during', steps: [{ title: 'Pay' }] }],
      lanes: [
        {
          kind: 'touchpoints',
          cells: [
            {
              step: 1,
              cards: [
                { kind: 'touchpoint', touchpoint: 'Till' },
                { kind: 'touchpoint', touchpoint: 'Door' },
              ],
            },
          ],
        },
        { kind: 'actions', cells: [{ step: 1, text: 'Pays', evidence: 'researched' }] },
        { kind: 'metric', cells: [{ step: 1, amount: 7, sampleSize: 40 }] },
      ],
    };
    const { id } = await importMap(ctx, { text: JSON.stringify(file) });
    expect(await personasOf(ctx, id ?? '')).toEqual([['Elena', true]]);
    const made = await copyMapToBrand(ctx, sister, { id: id ?? '', target: sister.workspace.slug });
    expect(made.left).toMatchObject({ touchpoints: 1 });
    const copied = await exportMap(sister, made.id);
    expect(JSON.stringify(copied)).not.toMatch(/Elena|interviews|researched|40/);
    expect(laneOf(copied, 'touchpoints')?.cells[0]?.cards).toEqual([
      { kind: 'touchpoint', touchpoint: 'till' },
      { kind: 'touchpoint', text: 'Door' },
    ]);
    expect(laneOf(copied, 'actions')?.cells).toEqual([{ step: 1, text: 'Pays' }]);
    expect(elena.id).not.toBe('');
    const other = await makeWorkspace();
    expect(
      await failureOf(copyMapToBrand(ctx, other.ctx, { id: id ?? '', target: other.ctx.workspace.slug })),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'target' });
  });
});

describe('templates of the organization', () => {
  it('are made by managers, begun with in every brand, and go without their maps', async () => {
    const { ctx } = await makeWorkspace();
    const sister = await makeSister(ctx, 'Sister');
    const { id } = await createMap(ctx, { type: 'current-state', title: 'Coat', templateKey: 'retail' });
    const saved = await saveMapTemplate(ctx, { id, title: 'Our way', description: 'For shops' });
    expect(await listMapTemplates(ctx)).toMatchObject([{ id: saved.id, isOurs: true, stages: 4, steps: 8 }]);
    expect(await listMapTemplates(sister)).toMatchObject([
      { title: 'Our way', description: 'For shops', brand: ctx.workspace.name, isOurs: false },
    ]);
    const stranger = await makeWorkspace();
    expect(await listMapTemplates(stranger.ctx)).toEqual([]);
    const begin = (where: TenantContext) =>
      createMap(where, { type: 'current-state', title: 'Mine', templateId: saved.id });
    expect(await failureOf(begin(stranger.ctx))).toMatchObject({ code: 'NOT_FOUND', field: 'templateId' });
    const made = await begin(sister);
    expect(readGrid(await open(sister, made.id)).stages[0]?.title).toBe('Make acquainted');
    expect(await failureOf(deleteMapTemplate(sister, { id: saved.id }))).toMatchObject({ code: 'NOT_FOUND' });
    const editor = { ...ctx, permissions: new Set(workspaceRolePermissions.editor) };
    expect(await failureOf(saveMapTemplate(editor, { id, title: 'Mine' }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await deleteMapTemplate(ctx, { id: saved.id });
    expect(await listMapTemplates(sister)).toEqual([]);
    expect(await listMaps(sister)).toHaveLength(1);
  });

  it('tell the brand by the name that it has now', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await make(ctx);
    await saveMapTemplate(ctx, { id, title: 'Our way' });
    await updateWorkspaceSettings(ctx, { ...ctx.workspace, name: 'Another name' });
    expect(await listMapTemplates(ctx)).toMatchObject([{ brand: 'Another name' }]);
  });
});

describe('a map in the trash', () => {
  it('comes back', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await make(ctx);
    await deleteMap(ctx, { id });
    expect(await listMaps(ctx)).toEqual([]);
    await restoreMap(ctx, { id });
    expect(await listMaps(ctx)).toHaveLength(1);
  });
});
