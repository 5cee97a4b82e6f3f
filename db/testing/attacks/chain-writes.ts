import { addToChain } from '@/lib/chains/add-to-chain';
import { createChain } from '@/lib/chains/create-chain';
import { deleteChain } from '@/lib/chains/delete-chain';
import { duplicateChain } from '@/lib/chains/duplicate-chain';
import { moveInChain } from '@/lib/chains/move-in-chain';
import { putBackInChain } from '@/lib/chains/put-back-in-chain';
import { removeFromChain } from '@/lib/chains/remove-from-chain';
import { restoreChain } from '@/lib/chains/restore-chain';
import { saveLink } from '@/lib/chains/save-link';
import { updateChain } from '@/lib/chains/update-chain';
import { attackable, type Exception } from './attackable';
import type { Ids } from './things';

const door = (name: string) => `lib/chains/actions.ts ${name}`;
const archived: Exception[] = [
  {
    at: 'touchpointIds.*',
    given: ['archived'],
    because: 'An archived record keeps its place and may be named.',
  },
];

const kept = (at: string): Exception => ({
  at,
  given: ['archived'],
  because: 'What points at an archived record keeps doing so.',
});
const link = {
  customerActions: 2,
  staff: 1,
  minutes: 5,
  cost: 100,
  mark: null,
  mergeIntoId: null,
  handToUnitId: null,
  thenMinutes: null,
  thenCost: null,
};
const ofLink = (ids: Ids) => ({ id: ids.chain, touchpointId: ids.touchpoint, ...link });

/** Verbs of chains. */
export const chainWrites = [
  attackable({
    name: 'createChain',
    doors: door('createChainAction'),
    input: (ids) => ({ name: 'First visit', touchpointIds: [ids.touchpoint, ids.touchpoint2] }),
    run: ({ tenant }, input) => createChain(tenant, input),
    accepts: archived,
  }),
  attackable({
    name: 'createChain, from a map',
    doors: door('createChainAction'),
    input: (ids) => ({ name: 'Along the map', mapId: ids.journeyMap, entryChannelId: ids.channel }),
    run: ({ tenant }, input) => createChain(tenant, input),
    accepts: [kept('mapId'), kept('entryChannelId')],
  }),
  attackable({
    name: 'updateChain',
    doors: door('updateChainAction'),
    input: (ids) => ({
      id: ids.chain,
      name: 'First visit',
      entryChannelId: ids.channel,
      successorId: ids.chain2,
    }),
    run: ({ tenant }, input) => updateChain(tenant, input),
    accepts: [kept('entryChannelId')],
  }),
  attackable({
    name: 'updateChain, to be merged',
    doors: door('updateChainAction'),
    input: (ids) => ({
      id: ids.chain,
      name: 'First visit',
      fate: 'merge' as const,
      mergeIntoId: ids.chain2,
    }),
    run: ({ tenant }, input) => updateChain(tenant, input),
  }),
  attackable({
    name: 'saveLink, to be merged',
    doors: door('saveLinkAction'),
    input: (ids) => ({
      ...ofLink(ids),
      mark: 'merge' as const,
      mergeIntoId: ids.touchpoint2,
      next: [{ touchpointId: ids.touchpoint2, data: 'no' as const }],
    }),
    run: ({ tenant }, input) => saveLink(tenant, input),
  }),
  attackable({
    name: 'saveLink, to be handed over',
    doors: door('saveLinkAction'),
    input: (ids) => ({ ...ofLink(ids), mark: 'hand' as const, handToUnitId: ids.unit, next: [] }),
    run: ({ tenant }, input) => saveLink(tenant, input),
    accepts: [kept('handToUnitId')],
  }),
  attackable({
    name: 'putBackInChain',
    doors: door('putBackInChainAction'),
    input: (ids) => ({
      id: ids.chain,
      links: [
        {
          ...link,
          touchpointId: ids.touchpoint3,
          position: 'a2',
          mark: 'merge' as const,
          mergeIntoId: ids.touchpoint,
        },
      ],
      handovers: [{ from: ids.touchpoint2, to: ids.touchpoint3, data: null }],
      bridged: [{ from: ids.touchpoint, to: ids.touchpoint2 }],
    }),
    run: ({ tenant }, input) => putBackInChain(tenant, input),
  }),
  attackable({
    name: 'putBackInChain, of a unit',
    doors: door('putBackInChainAction'),
    input: (ids) => ({
      id: ids.chain,
      links: [
        {
          ...link,
          touchpointId: ids.touchpoint3,
          position: 'a2',
          mark: 'hand' as const,
          handToUnitId: ids.unit,
        },
      ],
      handovers: [],
      bridged: [],
    }),
    run: ({ tenant }, input) => putBackInChain(tenant, input),
    accepts: [
      {
        at: 'links.*.touchpointId',
        given: ['archived'],
        because: 'An archived record keeps its place and may be named.',
      },
      kept('links.*.handToUnitId'),
    ],
  }),
  attackable({
    name: 'duplicateChain',
    doors: door('duplicateChainAction'),
    input: (ids) => ({ id: ids.chain, name: 'Second visit' }),
    run: ({ tenant }, input) => duplicateChain(tenant, input),
  }),
  attackable({
    name: 'deleteChain',
    doors: door('deleteChainAction'),
    input: (ids) => ({ id: ids.chain }),
    run: ({ tenant }, input) => deleteChain(tenant, input),
  }),
  attackable({
    name: 'restoreChain',
    doors: door('restoreChainAction'),
    input: (ids) => ({ id: ids.chainDeleted }),
    run: ({ tenant }, input) => restoreChain(tenant, input),
  }),
  attackable({
    name: 'addToChain',
    doors: door('addToChainAction'),
    input: (ids) => ({ id: ids.chain, touchpointIds: [ids.touchpoint3], afterId: ids.touchpoint }),
    run: ({ tenant }, input) => addToChain(tenant, input),
    accepts: archived,
  }),
  attackable({
    name: 'moveInChain',
    doors: door('moveInChainAction'),
    input: (ids) => ({ id: ids.chain, touchpointId: ids.touchpoint2, afterId: ids.touchpoint }),
    run: ({ tenant }, input) => moveInChain(tenant, input),
  }),
  attackable({
    name: 'removeFromChain',
    doors: door('removeFromChainAction'),
    input: (ids) => ({ id: ids.chain, touchpointIds: [ids.touchpoint] }),
    run: ({ tenant }, input) => removeFromChain(tenant, input),
  }),
];
