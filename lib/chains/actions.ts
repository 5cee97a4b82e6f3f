'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { addToChain } from './add-to-chain';
import { createChain } from './create-chain';
import { deleteChain } from './delete-chain';
import { duplicateChain } from './duplicate-chain';
import { moveInChain } from './move-in-chain';
import { putBackInChain } from './put-back-in-chain';
import { removeFromChain } from './remove-from-chain';
import { restoreChain } from './restore-chain';
import { saveLink } from './save-link';
import { updateChain } from './update-chain';
import {
  addToChainSchema,
  chainIdSchema,
  createChainSchema,
  duplicateChainSchema,
  moveInChainSchema,
  putBackInChainSchema,
  removeFromChainSchema,
  restoreChainSchema,
  saveLinkSchema,
  updateChainSchema,
} from './input';

export const createChainAction = workspaceAction('chain:write')
  .inputSchema(createChainSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createChain(tenant, parsedInput);
    refresh();
    return made;
  });

export const updateChainAction = workspaceAction('chain:write')
  .inputSchema(updateChainSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await updateChain(tenant, parsedInput);
    refresh();
  });

export const duplicateChainAction = workspaceAction('chain:write')
  .inputSchema(duplicateChainSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await duplicateChain(tenant, parsedInput);
    refresh();
    return made;
  });

export const deleteChainAction = workspaceAction('chain:write')
  .inputSchema(chainIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await deleteChain(tenant, parsedInput);
    refresh();
  });

export const restoreChainAction = workspaceAction('chain:write')
  .inputSchema(restoreChainSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await restoreChain(tenant, parsedInput);
    refresh();
  });

export const addToChainAction = workspaceAction('chain:write')
  .inputSchema(addToChainSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await addToChain(tenant, parsedInput);
    refresh();
    return made;
  });

export const moveInChainAction = workspaceAction('chain:write')
  .inputSchema(moveInChainSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await moveInChain(tenant, parsedInput);
    refresh();
  });

export const removeFromChainAction = workspaceAction('chain:write')
  .inputSchema(removeFromChainSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const taken = await removeFromChain(tenant, parsedInput);
    refresh();
    return taken;
  });

export const putBackInChainAction = workspaceAction('chain:write')
  .inputSchema(putBackInChainSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await putBackInChain(tenant, parsedInput);
    refresh();
  });

export const saveLinkAction = workspaceAction('chain:write')
  .inputSchema(saveLinkSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await saveLink(tenant, parsedInput);
    refresh();
  });
