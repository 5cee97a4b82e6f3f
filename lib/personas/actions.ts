'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { archivePersona } from './archive-persona';
import { createPersona } from './create-persona';
import { deletePersona } from './delete-persona';
import { duplicatePersona } from './duplicate-persona';
import { createPersonaSchema, duplicatePersonaSchema, personaIdSchema } from './input';
import { restorePersona } from './restore-persona';
import { unarchivePersona } from './unarchive-persona';

export const createPersonaAction = workspaceAction('persona:write')
  .inputSchema(createPersonaSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createPersona(tenant, parsedInput);
    refresh();
    return made;
  });

export const duplicatePersonaAction = workspaceAction('persona:write')
  .inputSchema(duplicatePersonaSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await duplicatePersona(tenant, parsedInput);
    refresh();
    return made;
  });

export const archivePersonaAction = workspaceAction('persona:write')
  .inputSchema(personaIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await archivePersona(tenant, parsedInput);
    refresh();
  });

export const unarchivePersonaAction = workspaceAction('persona:write')
  .inputSchema(personaIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await unarchivePersona(tenant, parsedInput);
    refresh();
  });

export const deletePersonaAction = workspaceAction('persona:write')
  .inputSchema(personaIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await deletePersona(tenant, parsedInput);
    refresh();
  });

export const restorePersonaAction = workspaceAction('persona:write')
  .inputSchema(personaIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await restorePersona(tenant, parsedInput);
    refresh();
  });
