import type { ListInput, ListName } from '@/lib/touchpoints/input';
import { archiveListEntry } from '@/lib/touchpoints/lists/archive-list-entry';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { deleteListEntry } from '@/lib/touchpoints/lists/delete-list-entry';
import { moveListEntry } from '@/lib/touchpoints/lists/move-list-entry';
import { restoreListEntry } from '@/lib/touchpoints/lists/restore-list-entry';
import { updateListEntry } from '@/lib/touchpoints/lists/update-list-entry';
import { attackable, type Attackable, type Exception } from './attackable';
import type { Ids } from './things';

const archived = (at: string): Exception => ({
  at,
  given: ['archived'],
  because: 'An archived entry keeps its place; it may be changed, named and brought back.',
});

const ofOwnBrand = (at: string): Exception => ({
  at,
  given: ['ownBrand'],
  because: 'The own brand stands in the same list as the others.',
});
const brandOfObject = [archived('brandId'), ofOwnBrand('brandId')];

interface List {
  list: ListName;
  /** Valid values of an entry. */
  values: (ids: Ids) => ListInput<ListName>;
  live: (ids: Ids) => string;
  deleted: (ids: Ids) => string;
}

const lists: readonly List[] = [
  {
    list: 'channel',
    values: () => ({ name: 'App', medium: 'online' }),
    live: (ids) => ids.channel,
    deleted: (ids) => ids.channelDeleted,
  },
  {
    list: 'unit',
    values: () => ({ name: 'Service' }),
    live: (ids) => ids.unit,
    deleted: (ids) => ids.unitDeleted,
  },
  {
    list: 'brandValue',
    values: () => ({ name: 'Fast' }),
    live: (ids) => ids.brandValue,
    deleted: (ids) => ids.brandValueDeleted,
  },
  {
    list: 'segment',
    values: () => ({ name: 'Hikers', share: 0.5 }),
    live: (ids) => ids.segment,
    deleted: (ids) => ids.segmentDeleted,
  },
  {
    list: 'brand',
    values: () => ({ name: 'Theirs', kind: 'competitor' }),
    live: (ids) => ids.brand,
    deleted: (ids) => ids.brandDeleted,
  },
  {
    list: 'object',
    values: (ids) => ({ name: 'Kiosk', kind: 'place', brandId: ids.brand }),
    live: (ids) => ids.object,
    deleted: (ids) => ids.objectDeleted,
  },
];

function writesOf({ list, values, live, deleted }: List): Attackable[] {
  const isBrandEntry = list === 'brand' || list === 'object';
  const door = (verb: string) =>
    `lib/touchpoints/list-actions.ts ${verb}${isBrandEntry ? 'Brand' : 'List'}EntryAction`;
  const ownBrand: Exception[] = list === 'brand' ? [ofOwnBrand('id')] : [];
  return [
    attackable({
      name: `updateListEntry, ${list}`,
      doors: door('update'),
      input: (ids) => ({ id: live(ids), ...values(ids) }),
      run: ({ tenant }, { id, ...input }) => updateListEntry(tenant, list, id, input as never),
      accepts: [archived('id'), ...ownBrand, ...(list === 'object' ? brandOfObject : [])],
    }),
    attackable({
      name: `archiveListEntry, ${list}`,
      doors: door('archive'),
      input: (ids) => ({ id: live(ids) }),
      run: ({ tenant }, { id }) => archiveListEntry(tenant, list, id),
      accepts: [archived('id'), ...ownBrand],
    }),
    attackable({
      name: `deleteListEntry, ${list}`,
      doors: door('delete'),
      input: (ids) => ({ id: live(ids) }),
      run: ({ tenant }, { id }) => deleteListEntry(tenant, list, id),
      accepts: [archived('id'), ...ownBrand],
    }),
    attackable({
      name: `restoreListEntry, ${list}`,
      doors: door('restore'),
      input: (ids) => ({ id: deleted(ids) }),
      run: ({ tenant }, { id }) => restoreListEntry(tenant, list, id),
    }),
  ];
}

const moves = (['channel', 'brandValue'] as const).map((list) =>
  attackable({
    name: `moveListEntry, ${list}`,
    doors: 'lib/touchpoints/list-actions.ts moveListEntryAction',
    input: (ids) => ({
      id: ids[list],
      afterId: list === 'channel' ? ids.channel2 : ids.brandValue2,
    }),
    run: ({ tenant }, { id, afterId }) => moveListEntry(tenant, list, id, afterId),
    accepts: [archived('id'), archived('afterId')],
  }),
);

/** Verbs of the workspace's lists; a new entry names nothing, except an object its brand. */
export const listWrites: readonly Attackable[] = [
  ...lists.flatMap(writesOf),
  ...moves,
  attackable({
    name: 'createListEntry, object',
    doors: 'lib/touchpoints/list-actions.ts createBrandEntryAction',
    input: (ids) => ({ name: 'Kiosk', kind: 'place' as const, brandId: ids.brand }),
    run: ({ tenant }, input) => createListEntry(tenant, 'object', input),
    accepts: brandOfObject,
  }),
];
