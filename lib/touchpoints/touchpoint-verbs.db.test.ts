import { archiveTouchpoints } from './archive-touchpoints';
import { createTouchpoints } from './create-touchpoints';
import { deleteTouchpoints } from './delete-touchpoints';
import { mergeTouchpoints } from './merge-touchpoints';
import { moveTouchpoints } from './move-touchpoints';
import { purgeTouchpoints } from './purge-touchpoints';
import { restoreTouchpoints } from './restore-touchpoints';
import { retireTouchpoint } from './retire-touchpoint';
import { setVipRank } from './set-vip-rank';
import { describeVerbs, type Verb } from './testing/describe-verbs';
import { makeWorld, type World } from './testing/make-world';
import { updateTouchpoints } from './update-touchpoints';

const defaults = { phase: 'before' } as const;
const notAnId = 'nothing' as string;

const verbs: Verb<World>[] = [
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
    bad: (ctx) => archiveTouchpoints(ctx, { ids: [] }),
    field: 'ids',
  },
  {
    name: 'delete touchpoints',
    action: 'touchpoint.delete',
    run: (ctx, { touchpoint }) => deleteTouchpoints(ctx, { ids: [touchpoint] }),
    bad: (ctx) => deleteTouchpoints(ctx, { ids: [notAnId] }),
    field: 'ids.0',
  },
  {
    name: 'restore touchpoints',
    action: 'touchpoint.restore',
    run: (ctx, { trashed }) => restoreTouchpoints(ctx, { ids: [trashed] }),
    bad: (ctx) => restoreTouchpoints(ctx, { ids: [notAnId] }),
    field: 'ids.0',
  },
  {
    name: 'purge touchpoints',
    action: 'touchpoint.purge',
    run: (ctx, { trashed }) => purgeTouchpoints(ctx, { ids: [trashed] }),
    bad: (ctx) => purgeTouchpoints(ctx, { ids: [notAnId] }),
    field: 'ids.0',
  },
  {
    name: 'merge touchpoints',
    action: 'touchpoint.absorb',
    run: (ctx, { touchpoint, other }) => mergeTouchpoints(ctx, { keepId: touchpoint, mergeIds: [other] }),
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
    bad: (ctx, { touchpoint }) => setVipRank(ctx, { id: touchpoint, rank: 11 }),
    field: 'rank',
  },
];

describeVerbs(verbs, makeWorld);
