'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { purgeFromTrashSchema, restoreFromTrashSchema } from './input';
import { purgeFromTrash } from './purge-from-trash';
import { restoreFromTrash } from './restore-from-trash';

export const restoreFromTrashAction = workspaceAction('trash:manage')
  .inputSchema(restoreFromTrashSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const restored = await restoreFromTrash(tenant, parsedInput);
    refresh();
    return restored;
  });

export const purgeFromTrashAction = workspaceAction('trash:manage')
  .inputSchema(purgeFromTrashSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await purgeFromTrash(tenant, parsedInput);
    refresh();
  });
