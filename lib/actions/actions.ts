'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { createAction } from './create-action';
import { createActionSchema, setActionStateSchema } from './input';
import { setActionState } from './set-action-state';

export const createActionAction = workspaceAction('action:write')
  .inputSchema(createActionSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createAction(tenant, parsedInput);
    refresh();
    return made;
  });

export const setActionStateAction = workspaceAction('action:write')
  .inputSchema(setActionStateSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await setActionState(tenant, parsedInput);
    refresh();
  });
