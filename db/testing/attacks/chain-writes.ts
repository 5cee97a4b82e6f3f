import { addToChain } from '@/lib/chains/add-to-chain';
import { createChain } from '@/lib/chains/create-chain';
import { deleteChain } from '@/lib/chains/delete-chain';
import { duplicateChain } from '@/lib/chains/duplicate-chain';
import { moveInChain } from '@/lib/chains/move-in-chain';
import { removeFromChain } from '@/lib/chains/remove-from-chain';
import { restoreChain } from '@/lib/chains/restore-chain';
import { updateChain } from '@/lib/chains/update-chain';
import { attackable, type Exception } from './attackable';

const door = (name: string) => `lib/chains/actions.ts ${name}`;
const archived: Exception[] = [
  {
    at: 'touchpointIds.*',
    given: ['archived'],
    because: 'An archived record keeps its place and may be named.',
  },
];

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
    name: 'updateChain',
    doors: door('updateChainAction'),
    input: (ids) => ({ id: ids.chain, name: 'First visit' }),
    run: ({ tenant }, input) => updateChain(tenant, input),
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
