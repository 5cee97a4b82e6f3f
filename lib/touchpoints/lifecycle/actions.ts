'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { retireTouchpointSchema } from '../input';
import { retireTouchpoint } from '../retire-touchpoint';
import { moveToStageSchema, saveContactsSchema } from './input';
import { moveToStage } from './move-to-stage';
import { saveContacts } from './save-contacts';

export const moveToStageAction = workspaceAction('touchpoint:write')
  .inputSchema(moveToStageSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await moveToStage(tenant, parsedInput);
    refresh();
  });

export const retireTouchpointAction = workspaceAction('touchpoint:write')
  .inputSchema(retireTouchpointSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await retireTouchpoint(tenant, parsedInput);
    refresh();
  });

export const saveContactsAction = workspaceAction('touchpoint:write')
  .inputSchema(saveContactsSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await saveContacts(tenant, parsedInput);
    refresh();
  });
