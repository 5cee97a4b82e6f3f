'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { organizationAction, workspaceAction } from '@/lib/auth/action';
import { findTenantContext } from '@/lib/auth/make-context';
import { AppError } from '@/lib/errors';
import { copyFromWorkspace } from './copy-from-workspace';
import { createWorkspace } from './create-workspace';
import {
  copyFromWorkspaceSchema,
  createWorkspaceSchema,
  deleteWorkspaceSchema,
  organizationSettingsSchema,
  setWorkspaceLimitsSchema,
  workspaceSettingsSchema,
} from './input';
import { updateOrganizationSettings } from './organization-settings';
import { setWorkspaceLimits } from './set-workspace-limits';
import {
  cancelWorkspaceDeletion,
  removeSampleWorkspace,
  requestWorkspaceDeletion,
  updateWorkspaceSettings,
} from './workspace-settings';

export const createWorkspaceAction = organizationAction('workspace:create')
  .inputSchema(createWorkspaceSchema)
  .action(async ({ parsedInput, ctx: { organization } }) => {
    const { slug } = await createWorkspace(organization, parsedInput);
    redirect(`/o/${organization.organization.slug}/${slug}`);
  });

export const updateOrganizationSettingsAction = organizationAction('organization:manage')
  .inputSchema(organizationSettingsSchema)
  .action(async ({ parsedInput, ctx: { organization } }) => {
    await updateOrganizationSettings(organization, parsedInput);
    if (parsedInput.slug !== organization.organization.slug) redirect(`/o/${parsedInput.slug}/-/settings`);
    refresh();
  });

export const setWorkspaceLimitsAction = organizationAction('organization:manage')
  .inputSchema(setWorkspaceLimitsSchema)
  .action(async ({ parsedInput, ctx: { organization } }) => {
    await setWorkspaceLimits(organization, parsedInput);
    refresh();
  });

export const updateWorkspaceSettingsAction = workspaceAction('workspace:manage')
  .inputSchema(workspaceSettingsSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await updateWorkspaceSettings(tenant, parsedInput);
    if (parsedInput.slug !== tenant.workspace.slug) {
      redirect(`/o/${tenant.organization.slug}/${parsedInput.slug}/settings`);
    }
    refresh();
  });

export const requestWorkspaceDeletionAction = workspaceAction('workspace:manage')
  .inputSchema(deleteWorkspaceSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await requestWorkspaceDeletion(tenant, parsedInput.name);
    refresh();
  });

export const cancelWorkspaceDeletionAction = workspaceAction('workspace:manage').action(
  async ({ ctx: { tenant } }) => {
    await cancelWorkspaceDeletion(tenant);
    refresh();
  },
);

export const removeSampleWorkspaceAction = workspaceAction('workspace:manage').action(
  async ({ ctx: { tenant } }) => {
    await removeSampleWorkspace(tenant);
    redirect(`/o/${tenant.organization.slug}`);
  },
);

export const copyFromWorkspaceAction = workspaceAction('workspace:manage')
  .inputSchema(copyFromWorkspaceSchema)
  .action(async ({ parsedInput, ctx: { tenant, session } }) => {
    const { user } = session;
    const person = { userId: user.id, name: user.name, email: user.email, locale: user.locale };
    const where = { organization: tenant.organization.slug, workspace: parsedInput.source };
    const source = await findTenantContext(person, where);
    if (!source) throw new AppError('NOT_FOUND', { field: 'source' });
    const counts = await copyFromWorkspace(tenant, source, parsedInput.parts);
    refresh();
    return counts;
  });
