import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { addDefaultChannels } from './add-default-channels';
import { addFromLibrary } from './add-from-library';
import { archiveTouchpoints } from './archive-touchpoints';
import { createTouchpoints } from './create-touchpoints';
import { deleteTouchpoints } from './delete-touchpoints';
import { deleteVariant } from './delete-variant';
import { importTouchpoints } from './import-touchpoints';
import type { ListName } from './input';
import { archiveListEntry } from './lists/archive-list-entry';
import { createListEntry } from './lists/create-list-entry';
import { deleteListEntry } from './lists/delete-list-entry';
import { moveListEntry } from './lists/move-list-entry';
import { restoreListEntry } from './lists/restore-list-entry';
import { updateListEntry } from './lists/update-list-entry';
import { mergeTouchpoints } from './merge-touchpoints';
import { moveTouchpoints } from './move-touchpoints';
import { pasteTouchpoints } from './paste-touchpoints';
import { purgeTouchpoints } from './purge-touchpoints';
import { restoreTouchpoints } from './restore-touchpoints';
import { retireTouchpoint } from './retire-touchpoint';
import { saveVariant } from './save-variant';
import { setVipRank } from './set-vip-rank';
import { addMeasurement } from './standards/add-measurement';
import { createStandard } from './standards/create-standard';
import { deleteMeasurement } from './standards/delete-measurement';
import { deleteStandard } from './standards/delete-standard';
import { updateStandard } from './standards/update-standard';
import { activityOf, eventsOf, failureOf } from './testing/make-touchpoints';
import { fingerprint, makeWorld, type World } from './testing/make-world';
import { undoPaste } from './undo-paste';
import { undoTouchpointImport } from './undo-touchpoint-import';
import { updateTouchpoints } from './update-touchpoints';

type Call = (ctx: TenantContext, world: World) => Promise<unknown>;

interface Verb {
  name: string;
  /** What it records. */
  action: string;
  run: Call;
  /** Calls that name a record of the given world; run with a foreign one, and with one that does not exist. */
  foreign: Call[];
  /** What such a call is refused with, where it is not NOT_FOUND. */
  refusal?: string;
  /** A call that is not right, and the field that says so. */
  bad: Call;
  field: string;
}

const standardWords = {
  metric: 'Answer the phone',
  operator: 'at-most',
  target: 20,
  unit: 'seconds',
} as const;
const table = (id: string) => [
  ['ID', 'Name', 'Risk'],
  [id, 'Shop', 'high'],
];
const defaults = { phase: 'before' } as const;
const notAnId = 'nothing' as string;

const listVerbs: Verb[] = (
  [
    ['channel', { name: 'App', medium: 'online' }, (world: World) => world.channel],
    ['unit', { name: 'Service' }, (world: World) => world.unit],
    ['brandValue', { name: 'Fast' }, (world: World) => world.brandValue],
    ['segment', { name: 'Hikers', share: 0.5 }, (world: World) => world.segment],
    ['brand', { name: 'Theirs', kind: 'competitor' }, (world: World) => world.brand],
  ] as const
).flatMap(([list, values, idOf]): Verb[] => [
  {
    name: `create a ${list}`,
    action: `${list}.create`,
    run: (ctx) => createListEntry(ctx, list as ListName, values as never),
    foreign: [],
    bad: (ctx) => createListEntry(ctx, list as ListName, { ...values, name: ' ' } as never),
    field: 'name',
  },
  {
    name: `update a ${list}`,
    action: `${list}.update`,
    run: (ctx, world) => updateListEntry(ctx, list as ListName, idOf(world), values as never),
    foreign: [(ctx, world) => updateListEntry(ctx, list as ListName, idOf(world), values as never)],
    bad: (ctx, world) =>
      updateListEntry(ctx, list as ListName, idOf(world), { ...values, name: '' } as never),
    field: 'name',
  },
  {
    name: `archive a ${list}`,
    action: `${list}.archive`,
    run: (ctx, world) => archiveListEntry(ctx, list, idOf(world)),
    foreign: [(ctx, world) => archiveListEntry(ctx, list, idOf(world))],
    bad: (ctx) => archiveListEntry(ctx, list, notAnId),
    field: 'id',
  },
  {
    name: `delete a ${list}`,
    action: `${list}.delete`,
    run: (ctx, world) => deleteListEntry(ctx, list, idOf(world)),
    foreign: [(ctx, world) => deleteListEntry(ctx, list, idOf(world))],
    bad: (ctx) => deleteListEntry(ctx, list, notAnId),
    field: 'id',
  },
]);

const verbs: Verb[] = [
  {
    name: 'create touchpoints',
    action: 'touchpoint.create',
    run: (ctx, { touchpoint, channel }) =>
      createTouchpoints(ctx, {
        items: [{ name: 'Bell', channelId: channel }],
        defaults,
        parentId: touchpoint,
      }),
    foreign: [
      (ctx, { touchpoint }) =>
        createTouchpoints(ctx, { items: [{ name: 'Bell' }], defaults, parentId: touchpoint }),
      (ctx, { channel }) =>
        createTouchpoints(ctx, { items: [{ name: 'Bell', channelId: channel }], defaults }),
      (ctx, { object }) =>
        createTouchpoints(ctx, { items: [{ name: 'Bell', objectIds: [object] }], defaults }),
      (ctx, { brandValue }) =>
        createTouchpoints(ctx, {
          items: [{ name: 'Bell' }],
          defaults: { ...defaults, brandValueIds: [brandValue] },
        }),
    ],
    bad: (ctx) => createTouchpoints(ctx, { items: [{ name: 'Bell' }, { name: '' }], defaults }),
    field: 'items.1.name',
  },
  {
    name: 'update touchpoints',
    action: 'touchpoint.update',
    run: (ctx, { touchpoint }) => updateTouchpoints(ctx, { ids: [touchpoint], patch: { risk: 'high' } }),
    foreign: [
      (ctx, { touchpoint }) => updateTouchpoints(ctx, { ids: [touchpoint], patch: { risk: 'high' } }),
      (ctx, { touchpoint }) =>
        updateTouchpoints(ctx, { changes: [{ id: touchpoint, patch: { risk: 'high' } }] }),
    ],
    bad: (ctx, { touchpoint }) => updateTouchpoints(ctx, { ids: [touchpoint], patch: { goal: 11 } }),
    field: 'patch.goal',
  },
  {
    name: 'move touchpoints',
    action: 'touchpoint.move',
    run: (ctx, { touchpoint, other }) =>
      moveTouchpoints(ctx, { ids: [other], parentId: touchpoint, afterId: null }),
    foreign: [
      (ctx, { other }) => moveTouchpoints(ctx, { ids: [other], parentId: null, afterId: null }),
      (ctx, { other }) => moveTouchpoints(ctx, { places: [{ id: other, parentId: null, position: 'a0' }] }),
    ],
    bad: (ctx, { other }) => moveTouchpoints(ctx, { places: [{ id: other, parentId: null, position: '%' }] }),
    field: 'places.0.position',
  },
  {
    name: 'archive touchpoints',
    action: 'touchpoint.archive',
    run: (ctx, { touchpoint }) => archiveTouchpoints(ctx, { ids: [touchpoint] }),
    foreign: [(ctx, { touchpoint }) => archiveTouchpoints(ctx, { ids: [touchpoint] })],
    bad: (ctx) => archiveTouchpoints(ctx, { ids: [] }),
    field: 'ids',
  },
  {
    name: 'delete touchpoints',
    action: 'touchpoint.delete',
    run: (ctx, { touchpoint }) => deleteTouchpoints(ctx, { ids: [touchpoint] }),
    foreign: [(ctx, { touchpoint }) => deleteTouchpoints(ctx, { ids: [touchpoint] })],
    bad: (ctx) => deleteTouchpoints(ctx, { ids: [notAnId] }),
    field: 'ids.0',
  },
  {
    name: 'restore touchpoints',
    action: 'touchpoint.restore',
    run: (ctx, { trashed }) => restoreTouchpoints(ctx, { ids: [trashed] }),
    foreign: [(ctx, { trashed }) => restoreTouchpoints(ctx, { ids: [trashed] })],
    bad: (ctx) => restoreTouchpoints(ctx, { ids: [notAnId] }),
    field: 'ids.0',
  },
  {
    name: 'purge touchpoints',
    action: 'touchpoint.purge',
    run: (ctx, { trashed }) => purgeTouchpoints(ctx, { ids: [trashed] }),
    foreign: [(ctx, { trashed }) => purgeTouchpoints(ctx, { ids: [trashed] })],
    bad: (ctx) => purgeTouchpoints(ctx, { ids: [notAnId] }),
    field: 'ids.0',
  },
  {
    name: 'merge touchpoints',
    action: 'touchpoint.absorb',
    run: (ctx, { touchpoint, other }) => mergeTouchpoints(ctx, { keepId: touchpoint, mergeIds: [other] }),
    foreign: [
      (ctx, { touchpoint, other }) => mergeTouchpoints(ctx, { keepId: touchpoint, mergeIds: [other] }),
    ],
    bad: (ctx, { touchpoint }) => mergeTouchpoints(ctx, { keepId: touchpoint, mergeIds: [touchpoint] }),
    field: 'mergeIds',
  },
  {
    name: 'retire a touchpoint',
    action: 'touchpoint.retire',
    run: (ctx, { touchpoint, other }) => retireTouchpoint(ctx, { id: touchpoint, replacementId: other }),
    foreign: [(ctx, { touchpoint }) => retireTouchpoint(ctx, { id: touchpoint })],
    bad: (ctx, { touchpoint }) => retireTouchpoint(ctx, { id: touchpoint, replacementId: touchpoint }),
    field: 'replacementId',
  },
  {
    name: 'rank a touchpoint',
    action: 'touchpoint.rank',
    run: (ctx, { touchpoint }) => setVipRank(ctx, { id: touchpoint, rank: 1 }),
    foreign: [(ctx, { touchpoint }) => setVipRank(ctx, { id: touchpoint, rank: 1 })],
    bad: (ctx, { touchpoint }) => setVipRank(ctx, { id: touchpoint, rank: 11 }),
    field: 'rank',
  },
  {
    name: 'save a variant',
    action: 'variant.create',
    run: (ctx, { other, segment }) =>
      saveVariant(ctx, { touchpointId: other, segmentId: segment, note: 'x' }),
    foreign: [
      (ctx, { other, segment }) => saveVariant(ctx, { touchpointId: other, segmentId: segment, note: 'x' }),
    ],
    bad: (ctx, { other }) => saveVariant(ctx, { touchpointId: other, segmentId: notAnId }),
    field: 'segmentId',
  },
  {
    name: 'delete a variant',
    action: 'variant.delete',
    run: (ctx, { variant }) => deleteVariant(ctx, { id: variant }),
    foreign: [(ctx, { variant }) => deleteVariant(ctx, { id: variant })],
    bad: (ctx) => deleteVariant(ctx, { id: notAnId }),
    field: 'id',
  },
  {
    name: 'create a standard',
    action: 'standard.create',
    run: (ctx, { touchpoint }) => createStandard(ctx, { touchpointId: touchpoint, ...standardWords }),
    foreign: [(ctx, { touchpoint }) => createStandard(ctx, { touchpointId: touchpoint, ...standardWords })],
    bad: (ctx, { touchpoint }) =>
      createStandard(ctx, { touchpointId: touchpoint, ...standardWords, target: -1 }),
    field: 'target',
  },
  {
    name: 'update a standard',
    action: 'standard.update',
    run: (ctx, { standard }) => updateStandard(ctx, { id: standard, ...standardWords }),
    foreign: [(ctx, { standard }) => updateStandard(ctx, { id: standard, ...standardWords })],
    bad: (ctx, { standard }) => updateStandard(ctx, { id: standard, ...standardWords, metric: '' }),
    field: 'metric',
  },
  {
    name: 'delete a standard',
    action: 'standard.delete',
    run: (ctx, { standard }) => deleteStandard(ctx, { id: standard }),
    foreign: [(ctx, { standard }) => deleteStandard(ctx, { id: standard })],
    bad: (ctx) => deleteStandard(ctx, { id: notAnId }),
    field: 'id',
  },
  {
    name: 'add a measurement',
    action: 'measurement.create',
    run: (ctx, { standard }) =>
      addMeasurement(ctx, { standardId: standard, measuredOn: '2026-11-02', value: 6 }),
    foreign: [
      (ctx, { standard }) =>
        addMeasurement(ctx, { standardId: standard, measuredOn: '2026-11-02', value: 6 }),
    ],
    bad: (ctx, { standard }) =>
      addMeasurement(ctx, { standardId: standard, measuredOn: '2026-02-30', value: 6 }),
    field: 'measuredOn',
  },
  {
    name: 'delete a measurement',
    action: 'measurement.delete',
    run: (ctx, { measurement }) => deleteMeasurement(ctx, { id: measurement }),
    foreign: [(ctx, { measurement }) => deleteMeasurement(ctx, { id: measurement })],
    bad: (ctx) => deleteMeasurement(ctx, { id: notAnId }),
    field: 'id',
  },
  ...listVerbs,
  {
    name: 'create an object',
    action: 'object.create',
    run: (ctx, { brand }) =>
      createListEntry(ctx, 'object', { name: 'Phone line', kind: 'service', brandId: brand }),
    foreign: [
      (ctx, { brand }) =>
        createListEntry(ctx, 'object', { name: 'Phone line', kind: 'service', brandId: brand }),
    ],
    bad: (ctx, { brand }) =>
      createListEntry(ctx, 'object', { name: 'x', kind: 'place', brandId: brand, timeZone: 'Mars/Base' }),
    field: 'timeZone',
  },
  {
    name: 'update an object',
    action: 'object.update',
    run: (ctx, { object, brand }) =>
      updateListEntry(ctx, 'object', object, { name: 'Shop', kind: 'place', brandId: brand }),
    foreign: [
      (ctx, { object, brand }) =>
        updateListEntry(ctx, 'object', object, { name: 'Shop', kind: 'place', brandId: brand }),
    ],
    bad: (ctx, { object, brand }) =>
      updateListEntry(ctx, 'object', object, { name: 'Shop', kind: 'place', brandId: brand, complexity: 9 }),
    field: 'complexity',
  },
  {
    name: 'move a channel',
    action: 'channel.move',
    run: (ctx, { channel, secondChannel }) => moveListEntry(ctx, 'channel', channel, secondChannel),
    foreign: [(ctx, { channel, secondChannel }) => moveListEntry(ctx, 'channel', channel, secondChannel)],
    bad: (ctx, { channel }) => moveListEntry(ctx, 'channel', channel, notAnId),
    field: 'afterId',
  },
  {
    name: 'restore a channel',
    action: 'channel.restore',
    run: (ctx, { trashedChannel }) => restoreListEntry(ctx, 'channel', trashedChannel),
    foreign: [(ctx, { trashedChannel }) => restoreListEntry(ctx, 'channel', trashedChannel)],
    bad: (ctx, { trashedChannel }) => restoreListEntry(ctx, 'channel', trashedChannel, ' '),
    field: 'name',
  },
  {
    name: 'add default channels',
    action: 'channel.create',
    run: (ctx) => addDefaultChannels(ctx, { ids: ['app'] }),
    foreign: [],
    bad: (ctx) => addDefaultChannels(ctx, { ids: ['carrier-pigeon' as 'app'] }),
    field: 'ids.0',
  },
  {
    name: 'add from a library',
    action: 'touchpoint.addFromLibrary',
    run: (ctx) => addFromLibrary(ctx, { libraryId: 'retail', entryIds: ['website'] }),
    foreign: [],
    bad: (ctx) => addFromLibrary(ctx, { libraryId: 'retail', entryIds: [] }),
    field: 'entryIds',
  },
  {
    name: 'paste touchpoints',
    action: 'touchpoint.paste',
    run: (ctx, { touchpoint }) =>
      pasteTouchpoints(ctx, {
        text: 'high',
        columns: ['risk'],
        hasHeader: false,
        targets: [touchpoint],
        defaults,
      }),
    // A cell that was pasted on a row which is not here is an error of that cell.
    foreign: [
      (ctx, { touchpoint, other }) =>
        pasteTouchpoints(ctx, {
          text: 'high\nlow',
          columns: ['risk'],
          hasHeader: false,
          targets: [touchpoint, other],
          defaults,
        }),
    ],
    refusal: 'VALIDATION',
    bad: (ctx, { touchpoint }) =>
      pasteTouchpoints(ctx, {
        text: 'huge',
        columns: ['risk'],
        hasHeader: false,
        targets: [touchpoint],
        defaults,
      }),
    field: 'rows.1.risk',
  },
  {
    name: 'undo a paste',
    action: 'touchpoint.undoPaste',
    run: (ctx, { touchpoint }) =>
      undoPaste(ctx, {
        created: [],
        changed: [{ id: touchpoint, before: { risk: 'low' }, after: { risk: null } }],
      }),
    foreign: [
      (ctx, { touchpoint }) => undoPaste(ctx, { created: [touchpoint], changed: [] }),
      (ctx, { touchpoint }) =>
        undoPaste(ctx, {
          created: [],
          changed: [{ id: touchpoint, before: { risk: 'low' }, after: { risk: null } }],
        }),
    ],
    bad: (ctx) => undoPaste(ctx, { created: [notAnId], changed: [] }),
    field: 'created.0',
  },
  {
    name: 'import touchpoints',
    action: 'touchpoint.import',
    run: (ctx, { touchpoint }) =>
      importTouchpoints(ctx, { fileName: 'a.csv', rows: table(touchpoint), defaults }),
    foreign: [],
    bad: (ctx) =>
      importTouchpoints(ctx, {
        fileName: 'a.csv',
        rows: [
          ['Name', 'Risk'],
          ['a', 'huge'],
        ],
        defaults,
      }),
    field: 'rows.2.risk',
  },
  {
    name: 'undo an import',
    action: 'touchpoint.undoImport',
    run: async (ctx, { touchpoint }) => {
      const { importId } = await importTouchpoints(ctx, {
        fileName: 'a.csv',
        rows: table(touchpoint),
        defaults,
      });
      return undoTouchpointImport(ctx, { id: importId ?? '' });
    },
    foreign: [(ctx, { touchpoint }) => undoTouchpointImport(ctx, { id: touchpoint })],
    bad: (ctx) => undoTouchpointImport(ctx, { id: notAnId }),
    field: 'id',
  },
];

/** The same world with ids that nobody has. */
const absent = (world: World): World =>
  Object.fromEntries(Object.keys(world).map((key) => [key, newId()])) as World;

/** Which records of the world a call names. */
async function idsNamedBy(call: Call, ctx: TenantContext): Promise<(keyof World)[]> {
  const named = new Set<keyof World>();
  const spy = new Proxy({} as World, {
    get: (_, key) => {
      named.add(key as keyof World);
      return newId();
    },
  });
  await failureOf(call(ctx, spy));
  return [...named];
}

describe.each(verbs)('$name', ({ action, run, bad, field }) => {
  it('works, is recorded, and is told to open pages', async () => {
    const { ctx, userId } = await makeWorkspace();
    const world = await makeWorld(ctx);
    const told = (await eventsOf(ctx)).length;
    await run(ctx, world);
    const entry = (await activityOf(ctx)).find((one) => one.action === action);
    expect(entry).toBeDefined();
    expect(entry?.personId).not.toBeNull();
    expect((await eventsOf(ctx)).length).toBeGreaterThan(told);
    expect(userId).toBeTruthy();
  });

  it('is forbidden to roles that only read', async () => {
    const { ctx, as } = await makeWorkspace();
    const world = await makeWorld(ctx);
    const before = await fingerprint(ctx);
    for (const role of ['viewer', 'auditor'] as const) {
      expect(await failureOf(run(await as(role), world))).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await fingerprint(ctx)).toBe(before);
  });

  it('names the field of input that is not right, and writes nothing', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    const before = await fingerprint(ctx);
    expect(await failureOf(bad(ctx, world))).toEqual({ code: 'VALIDATION', field });
    expect(await fingerprint(ctx)).toBe(before);
  });
});

it.each(verbs.filter(({ foreign }) => foreign.length > 0))(
  '$name: what belongs to another tenant is not found and stays as it was',
  async ({ foreign, refusal = 'NOT_FOUND' }) => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const [own, world] = [await makeWorld(mine.ctx), await makeWorld(theirs.ctx)];
    const before = [await fingerprint(mine.ctx), await fingerprint(theirs.ctx)];
    for (const call of foreign) {
      const refused = await failureOf(call(mine.ctx, world));
      expect(refused.code).toBe(refusal);
      expect(await failureOf(call(mine.ctx, absent(world)))).toEqual(refused);
      // One foreign id among own ones is enough to refuse the whole.
      const named = await idsNamedBy(call, mine.ctx);
      for (const key of named.length > 1 ? named : []) {
        const mixed = await failureOf(call(mine.ctx, { ...own, [key]: world[key] }));
        expect([key, mixed.code]).toEqual([key, refusal]);
      }
    }
    expect(await fingerprint(mine.ctx)).toBe(before[0]);
    expect(await fingerprint(theirs.ctx)).toBe(before[1]);
  },
);
