'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { addDefaultChannels } from './add-default-channels';
import {
  addDefaultChannelsSchema,
  archiveBrandEntrySchema,
  archiveListEntrySchema,
  brandEntryIdSchema,
  brandEntrySchema,
  listEntryIdSchema,
  listEntrySchema,
  moveListEntrySchema,
  restoreBrandEntrySchema,
  restoreListEntrySchema,
  updateBrandEntrySchema,
  updateListEntrySchema,
} from './input';
import { archiveListEntry } from './lists/archive-list-entry';
import { createListEntry } from './lists/create-list-entry';
import { deleteListEntry } from './lists/delete-list-entry';
import { moveListEntry } from './lists/move-list-entry';
import { restoreListEntry } from './lists/restore-list-entry';
import { updateListEntry } from './lists/update-list-entry';

export const createListEntryAction = workspaceAction('channel:write')
  .inputSchema(listEntrySchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createListEntry(tenant, parsedInput.list, parsedInput);
    refresh();
    return made;
  });

export const updateListEntryAction = workspaceAction('channel:write')
  .inputSchema(updateListEntrySchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const use = await updateListEntry(tenant, parsedInput.list, parsedInput.id, parsedInput);
    refresh();
    return use;
  });

export const moveListEntryAction = workspaceAction('channel:write')
  .inputSchema(moveListEntrySchema)
  .action(async ({ parsedInput: { list, id, afterId }, ctx: { tenant } }) => {
    await moveListEntry(tenant, list, id, afterId);
    refresh();
  });

export const archiveListEntryAction = workspaceAction('channel:write')
  .inputSchema(archiveListEntrySchema)
  .action(async ({ parsedInput: { list, id, archived }, ctx: { tenant } }) => {
    await archiveListEntry(tenant, list, id, archived);
    refresh();
  });

export const deleteListEntryAction = workspaceAction('channel:write')
  .inputSchema(listEntryIdSchema)
  .action(async ({ parsedInput: { list, id }, ctx: { tenant } }) => {
    const use = await deleteListEntry(tenant, list, id);
    refresh();
    return use;
  });

export const restoreListEntryAction = workspaceAction('channel:write')
  .inputSchema(restoreListEntrySchema)
  .action(async ({ parsedInput: { list, id, name }, ctx: { tenant } }) => {
    await restoreListEntry(tenant, list, id, name);
    refresh();
  });

export const addDefaultChannelsAction = workspaceAction('channel:write')
  .inputSchema(addDefaultChannelsSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const added = await addDefaultChannels(tenant, parsedInput);
    refresh();
    return added;
  });

export const createBrandEntryAction = workspaceAction('brand:write')
  .inputSchema(brandEntrySchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createListEntry(tenant, parsedInput.list, parsedInput);
    refresh();
    return made;
  });

export const updateBrandEntryAction = workspaceAction('brand:write')
  .inputSchema(updateBrandEntrySchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const use = await updateListEntry(tenant, parsedInput.list, parsedInput.id, parsedInput);
    refresh();
    return use;
  });

export const archiveBrandEntryAction = workspaceAction('brand:write')
  .inputSchema(archiveBrandEntrySchema)
  .action(async ({ parsedInput: { list, id, archived }, ctx: { tenant } }) => {
    await archiveListEntry(tenant, list, id, archived);
    refresh();
  });

export const deleteBrandEntryAction = workspaceAction('brand:write')
  .inputSchema(brandEntryIdSchema)
  .action(async ({ parsedInput: { list, id }, ctx: { tenant } }) => {
    const use = await deleteListEntry(tenant, list, id);
    refresh();
    return use;
  });

export const restoreBrandEntryAction = workspaceAction('brand:write')
  .inputSchema(restoreBrandEntrySchema)
  .action(async ({ parsedInput: { list, id, name }, ctx: { tenant } }) => {
    await restoreListEntry(tenant, list, id, name);
    refresh();
  });
