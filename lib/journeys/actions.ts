'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { findTenantContext } from '@/lib/auth/make-context';
import { AppError } from '@/lib/errors';
import { archiveMap } from './archive-map';
import { copyMapToBrand } from './copy-map-to-brand';
import { createMap } from './create-map';
import { deleteMap } from './delete-map';
import {
  archiveMapSchema,
  copyMapSchema,
  createMapSchema,
  deriveMapSchema,
  linkCurrentSchema,
  mapIdSchema,
  renameMapSchema,
  saveTemplateSchema,
  setMapPersonasSchema,
} from './input';
import { makeSampleMap } from './make-sample-map';
import { deleteMapTemplate, saveMapTemplate } from './map-templates';
import { restoreMap } from './restore-map';
import { setMapPersonas } from './set-map-personas';
import { updateMapHeader } from './update-map-header';

export const createMapAction = workspaceAction('journey:write')
  .inputSchema(createMapSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => createMap(tenant, parsedInput));

export const createSampleMapAction = workspaceAction('journey:write').action(async ({ ctx: { tenant } }) => {
  const made = await makeSampleMap(tenant);
  refresh();
  return made;
});

export const deriveMapAction = workspaceAction('journey:write')
  .inputSchema(deriveMapSchema)
  .action(async ({ parsedInput: { id, title, type }, ctx: { tenant } }) => {
    const made = await createMap(tenant, { type, title, fromId: id });
    refresh();
    return made;
  });

export const renameMapAction = workspaceAction('journey:write')
  .inputSchema(renameMapSchema)
  .action(async ({ parsedInput: { id, title }, ctx: { tenant } }) => {
    await updateMapHeader(tenant, { id, fields: { title } });
    refresh();
  });

export const linkCurrentMapAction = workspaceAction('journey:write')
  .inputSchema(linkCurrentSchema)
  .action(async ({ parsedInput: { id, currentMapId }, ctx: { tenant } }) => {
    await updateMapHeader(tenant, { id, fields: { currentMapId } });
    refresh();
  });

export const setMapPersonasAction = workspaceAction('journey:write')
  .inputSchema(setMapPersonasSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await setMapPersonas(tenant, parsedInput);
    refresh();
  });

export const archiveMapAction = workspaceAction('journey:write')
  .inputSchema(archiveMapSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await archiveMap(tenant, parsedInput);
    refresh();
  });

export const deleteMapAction = workspaceAction('journey:write')
  .inputSchema(mapIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await deleteMap(tenant, parsedInput);
    refresh();
  });

export const restoreMapAction = workspaceAction('journey:write')
  .inputSchema(mapIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await restoreMap(tenant, parsedInput);
    refresh();
  });

export const copyMapAction = workspaceAction('journey:read')
  .inputSchema(copyMapSchema)
  .action(async ({ parsedInput, ctx: { tenant, session } }) => {
    const { id: userId, name, email, locale } = session.user;
    const where = { organization: tenant.organization.slug, workspace: parsedInput.target };
    const target = await findTenantContext({ userId, name, email, locale }, where);
    if (!target) throw new AppError('NOT_FOUND', { field: 'target' });
    return copyMapToBrand(tenant, target, parsedInput);
  });

export const saveMapTemplateAction = workspaceAction('workspace:manage')
  .inputSchema(saveTemplateSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => saveMapTemplate(tenant, parsedInput));

export const deleteMapTemplateAction = workspaceAction('workspace:manage')
  .inputSchema(mapIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await deleteMapTemplate(tenant, parsedInput);
    refresh();
  });
