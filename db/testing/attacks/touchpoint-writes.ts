import { archiveTouchpoints } from '@/lib/touchpoints/archive-touchpoints';
import { createTouchpoints } from '@/lib/touchpoints/create-touchpoints';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { moveToStage } from '@/lib/touchpoints/lifecycle/move-to-stage';
import { saveContacts } from '@/lib/touchpoints/lifecycle/save-contacts';
import { mergeTouchpoints } from '@/lib/touchpoints/merge-touchpoints';
import { moveTouchpoints } from '@/lib/touchpoints/move-touchpoints';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';
import { restoreTouchpoints } from '@/lib/touchpoints/restore-touchpoints';
import { retireTouchpoint } from '@/lib/touchpoints/retire-touchpoint';
import { setVipRank } from '@/lib/touchpoints/set-vip-rank';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { attackable, type Exception } from './attackable';
import type { Given } from './make-attacks';
import type { Ids } from './things';

const inventory = '/api/o/[organization]/[workspace]/inventory';
const archivedIsFine = 'An archived record keeps its place and may be worked on.';
const anything: readonly Given[] = ['absent', 'foreign', 'archived', 'deleted', 'other type'];

const archived = (...places: string[]): Exception[] =>
  places.map((at) => ({ at, given: ['archived'], because: archivedIsFine }));

/** Everything that a touchpoint can point at. */
const references = (ids: Ids) => ({
  channelId: ids.channel2,
  ownerId: ids.person,
  unitId: ids.unit,
  objectIds: [ids.object, ids.object2],
  brandValueIds: [ids.brandValue, ids.brandValue2],
});
const archivedReferences = (patch: string) =>
  archived(
    ...['channelId', 'ownerId', 'unitId', 'objectIds.*', 'brandValueIds.*'].map(
      (field) => `${patch}.${field}`,
    ),
  );
const sibling = {
  at: 'afterId',
  given: anything,
  because:
    'A sibling that is not there any more means the end of the list; it is only looked up among the siblings.',
};

/** Verbs of whole touchpoints. */
export const touchpointWrites = [
  attackable({
    name: 'createTouchpoints',
    doors: `POST ${inventory}`,
    input: (ids) => ({
      items: [{ name: 'Bell', ...references(ids) }, { name: 'Door' }],
      defaults: { phase: 'before' as const, ...references(ids) },
      parentId: ids.touchpoint,
      afterId: ids.touchpoint3,
    }),
    run: ({ tenant }, input) => createTouchpoints(tenant, input),
    accepts: [
      ...archivedReferences('items.*'),
      ...archivedReferences('defaults'),
      ...archived('parentId'),
      sibling,
    ],
  }),
  attackable({
    name: 'createTouchpoints, as a retry',
    doors: `POST ${inventory}`,
    input: (ids) => ({
      items: [{ name: 'Bell' }],
      defaults: { phase: 'before' as const },
      mutationId: ids.mutation,
    }),
    run: async ({ tenant }, { mutationId, ...input }) => {
      // The own mutation was done before: its retry must write nothing, so another write stands for the control.
      const done = await createTouchpoints(tenant, { ...input, mutationId });
      if (!('skipped' in done)) await createTouchpoints(tenant, input);
      return done;
    },
    accepts: [
      {
        at: 'mutationId',
        given: ['absent', 'foreign', 'other type'],
        because: 'Clients make these ids up; each tenant has its own.',
        kept: true,
      },
    ],
  }),
  attackable({
    name: 'updateTouchpoints, one patch for all',
    doors: `PATCH ${inventory}`,
    input: (ids) => ({
      ids: [ids.touchpoint, ids.touchpoint2],
      patch: { risk: 'high' as const, ...references(ids) },
    }),
    run: ({ tenant }, input) => updateTouchpoints(tenant, input),
    accepts: [...archived('ids.*'), ...archivedReferences('patch')],
  }),
  attackable({
    name: 'updateTouchpoints, a patch for each',
    doors: `PATCH ${inventory}`,
    input: (ids) => ({
      changes: [
        { id: ids.touchpoint2, patch: references(ids) },
        { id: ids.touchpoint3, patch: { risk: 'low' as const } },
      ],
    }),
    run: ({ tenant }, input) => updateTouchpoints(tenant, input),
    accepts: [...archived('changes.*.id'), ...archivedReferences('changes.*.patch')],
  }),
  attackable({
    name: 'moveTouchpoints, behind a sibling',
    doors: `POST ${inventory}/move`,
    input: (ids) => ({ ids: [ids.touchpoint2], parentId: ids.touchpoint, afterId: ids.touchpoint3 }),
    run: ({ tenant }, input) => moveTouchpoints(tenant, input),
    accepts: [...archived('ids.*', 'parentId'), sibling],
  }),
  attackable({
    name: 'moveTouchpoints, to places',
    doors: `POST ${inventory}/move`,
    input: (ids) => ({
      places: [
        { id: ids.touchpoint2, parentId: ids.touchpoint, position: 'b1' },
        { id: ids.touchpoint3, parentId: null, position: 'b2' },
      ],
    }),
    run: ({ tenant }, input) => moveTouchpoints(tenant, input),
    accepts: archived('places.*.id', 'places.*.parentId'),
  }),
  attackable({
    name: 'archiveTouchpoints',
    doors: `POST ${inventory}/archive`,
    input: (ids) => ({ ids: [ids.touchpoint, ids.touchpoint2] }),
    run: ({ tenant }, input) => archiveTouchpoints(tenant, input),
    accepts: archived('ids.*'),
  }),
  attackable({
    name: 'deleteTouchpoints',
    doors: `POST ${inventory}/delete`,
    input: (ids) => ({ ids: [ids.touchpoint, ids.touchpoint2] }),
    run: ({ tenant }, input) => deleteTouchpoints(tenant, input),
    accepts: archived('ids.*'),
  }),
  attackable({
    name: 'restoreTouchpoints',
    doors: `POST ${inventory}/restore`,
    input: (ids) => ({ ids: [ids.touchpointDeleted, ids.touchpointDeleted2] }),
    run: ({ tenant }, input) => restoreTouchpoints(tenant, input),
    accepts: [
      {
        at: 'ids.*',
        given: ['archived'],
        because: 'It takes one step back: out of the trash, else the archive.',
      },
    ],
  }),
  attackable({
    name: 'purgeTouchpoints',
    doors: `POST ${inventory}/purge`,
    input: (ids) => ({ ids: [ids.touchpointDeleted, ids.touchpointDeleted2] }),
    run: ({ tenant }, input) => purgeTouchpoints(tenant, input),
  }),
  attackable({
    name: 'mergeTouchpoints',
    doors: `POST ${inventory}/merge`,
    input: (ids) => ({ keepId: ids.touchpoint, mergeIds: [ids.touchpoint2, ids.touchpoint3] }),
    run: ({ tenant }, input) => mergeTouchpoints(tenant, input),
    accepts: archived('keepId', 'mergeIds.*'),
  }),
  attackable({
    name: 'retireTouchpoint',
    doors: [`POST ${inventory}/retire`, 'lib/touchpoints/lifecycle/actions.ts retireTouchpointAction'],
    input: (ids) => ({ id: ids.touchpoint, replacementId: ids.touchpoint2 }),
    run: ({ tenant }, input) => retireTouchpoint(tenant, input),
    accepts: archived('id'),
  }),
  attackable({
    name: 'moveToStage',
    doors: 'lib/touchpoints/lifecycle/actions.ts moveToStageAction',
    input: (ids) => ({
      ids: [ids.touchpoint, ids.touchpoint2],
      stage: 'decline' as const,
      since: '2026-11-02',
      reason: 'Fewer come',
    }),
    run: ({ tenant }, input) => moveToStage(tenant, input),
    accepts: archived('ids.*'),
  }),
  attackable({
    name: 'saveContacts',
    doors: 'lib/touchpoints/lifecycle/actions.ts saveContactsAction',
    input: (ids) => ({
      entries: [{ touchpointId: ids.touchpoint2, periodId: ids.period, contacts: 12 }],
    }),
    run: ({ tenant }, input) => saveContacts(tenant, input),
    accepts: archived('entries.*.touchpointId'),
  }),
  attackable({
    name: 'setVipRank',
    doors: `POST ${inventory}/rank`,
    input: (ids) => ({ id: ids.touchpoint2, rank: 1, swap: true }),
    run: ({ tenant }, input) => setVipRank(tenant, input),
  }),
];
