'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { findTenantContext } from '@/lib/auth/make-context';
import { AppError } from '@/lib/errors';
import { archivePersona } from './archive-persona';
import { copyPersona } from './copy-persona';
import { createPersona } from './create-persona';
import { deletePersona } from './delete-persona';
import { duplicatePersona } from './duplicate-persona';
import { copyPersonaSchema, createPersonaSchema, duplicatePersonaSchema, personaIdSchema } from './input';
import { restorePersona } from './restore-persona';
import { unarchivePersona } from './unarchive-persona';
import { namePersonaVersionSchema, personaVersionSchema, savePersonaVersionSchema } from './versions/input';
import { namePersonaVersion } from './versions/name-persona-version';
import { restorePersonaVersion } from './versions/restore-persona-version';
import { savePersonaVersion } from './versions/save-persona-version';

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

export const copyPersonaAction = workspaceAction('touchpoint:read')
  .inputSchema(copyPersonaSchema)
  .action(async ({ parsedInput, ctx: { tenant, session } }) => {
    const { id: userId, name, email, locale } = session.user;
    const where = { organization: tenant.organization.slug, workspace: parsedInput.target };
    const target = await findTenantContext({ userId, name, email, locale }, where);
    if (!target) throw new AppError('NOT_FOUND', { field: 'target' });
    return copyPersona(tenant, target, parsedInput);
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

export const savePersonaVersionAction = workspaceAction('persona:write')
  .inputSchema(savePersonaVersionSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const kept = await savePersonaVersion(tenant, parsedInput);
    refresh();
    return kept;
  });

export const namePersonaVersionAction = workspaceAction('persona:write')
  .inputSchema(namePersonaVersionSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await namePersonaVersion(tenant, parsedInput);
    refresh();
  });

export const restorePersonaVersionAction = workspaceAction('persona:write')
  .inputSchema(personaVersionSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const left = await restorePersonaVersion(tenant, parsedInput);
    refresh();
    return left;
  });
