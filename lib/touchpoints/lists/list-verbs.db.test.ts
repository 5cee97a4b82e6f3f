import { addDefaultChannels } from '../add-default-channels';
import type { ListName } from '../input';
import { describeVerbs, type Verb } from '../testing/describe-verbs';
import { makeWorld, type World } from '../testing/make-world';
import { archiveListEntry } from './archive-list-entry';
import { createListEntry } from './create-list-entry';
import { deleteListEntry } from './delete-list-entry';
import { moveListEntry } from './move-list-entry';
import { restoreListEntry } from './restore-list-entry';
import { updateListEntry } from './update-list-entry';

const notAnId = 'nothing' as string;

const listVerbs: Verb<World>[] = (
  [
    ['channel', { name: 'App', medium: 'online' }, (world: World) => world.channel],
    ['unit', { name: 'Service' }, (world: World) => world.unit],
    ['brandValue', { name: 'Fast' }, (world: World) => world.brandValue],
    ['segment', { name: 'Hikers', share: 0.5 }, (world: World) => world.segment],
    ['brand', { name: 'Theirs', kind: 'competitor' }, (world: World) => world.brand],
  ] as const
).flatMap(([list, values, idOf]): Verb<World>[] => [
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
    bad: (ctx, world) =>
      updateListEntry(ctx, list as ListName, idOf(world), { ...values, name: '' } as never),
    field: 'name',
  },
  {
    name: `archive a ${list}`,
    action: `${list}.archive`,
    run: (ctx, world) => archiveListEntry(ctx, list, idOf(world)),
    bad: (ctx) => archiveListEntry(ctx, list, notAnId),
    field: 'id',
  },
  {
    name: `delete a ${list}`,
    action: `${list}.delete`,
    run: (ctx, world) => deleteListEntry(ctx, list, idOf(world)),
    bad: (ctx) => deleteListEntry(ctx, list, notAnId),
    field: 'id',
  },
]);

const otherVerbs: Verb<World>[] = [
  {
    name: 'create an object',
    action: 'object.create',
    run: (ctx, { brand }) =>
      createListEntry(ctx, 'object', { name: 'Phone line', kind: 'service', brandId: brand }),
    bad: (ctx, { brand }) =>
      createListEntry(ctx, 'object', { name: 'x', kind: 'place', brandId: brand, timeZone: 'Mars/Base' }),
    field: 'timeZone',
  },
  {
    name: 'update an object',
    action: 'object.update',
    run: (ctx, { object, brand }) =>
      updateListEntry(ctx, 'object', object, { name: 'Shop', kind: 'place', brandId: brand }),
    bad: (ctx, { object, brand }) =>
      updateListEntry(ctx, 'object', object, { name: 'Shop', kind: 'place', brandId: brand, complexity: 9 }),
    field: 'complexity',
  },
  {
    name: 'move a channel',
    action: 'channel.move',
    run: (ctx, { channel, secondChannel }) => moveListEntry(ctx, 'channel', channel, secondChannel),
    bad: (ctx, { channel }) => moveListEntry(ctx, 'channel', channel, notAnId),
    field: 'afterId',
  },
  {
    name: 'restore a channel',
    action: 'channel.restore',
    run: (ctx, { trashedChannel }) => restoreListEntry(ctx, 'channel', trashedChannel),
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
];

describeVerbs([...listVerbs, ...otherVerbs], makeWorld);
