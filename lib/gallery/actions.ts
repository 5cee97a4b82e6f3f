'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { createGalleryItem } from './create-gallery-item';
import { deleteGalleryItem } from './delete-gallery-item';
import { galleryItemIdSchema, galleryItemSchema, updateGalleryItemSchema } from './input';
import { restoreGalleryItem } from './restore-gallery-item';
import { updateGalleryItem } from './update-gallery-item';

export const createGalleryItemAction = workspaceAction('brand:write')
  .inputSchema(galleryItemSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createGalleryItem(tenant, parsedInput);
    refresh();
    return made;
  });

export const updateGalleryItemAction = workspaceAction('brand:write')
  .inputSchema(updateGalleryItemSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await updateGalleryItem(tenant, parsedInput);
    refresh();
  });

export const deleteGalleryItemAction = workspaceAction('brand:write')
  .inputSchema(galleryItemIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await deleteGalleryItem(tenant, parsedInput);
    refresh();
  });

export const restoreGalleryItemAction = workspaceAction('brand:write')
  .inputSchema(galleryItemIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await restoreGalleryItem(tenant, parsedInput);
    refresh();
  });
