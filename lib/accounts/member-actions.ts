'use server';

import { refresh } from 'next/cache';
import { organizationAction, workspaceAction } from '@/lib/auth/action';
import {
  invitationIdSchema,
  inviteToOrganizationSchema,
  inviteToWorkspaceSchema,
  organizationMemberSchema,
  userIdSchema,
  workspaceMemberSchema,
} from './input';
import { invite, organizationTarget, revokeInvitation, workspaceTarget } from './invitations';
import { updateOrganizationMember } from './organization-members';
import { removeWorkspaceMember, updateWorkspaceMember } from './workspace-members';

export const inviteToWorkspaceAction = workspaceAction('member:manage')
  .inputSchema(inviteToWorkspaceSchema)
  .action(async ({ parsedInput, ctx: { tenant, session } }) => {
    const { id: userId, name, locale } = session.user;
    await invite(workspaceTarget(tenant), { userId, name, locale, isOwner: false }, parsedInput);
    refresh();
  });

export const revokeWorkspaceInvitationAction = workspaceAction('member:manage')
  .inputSchema(invitationIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await revokeInvitation(workspaceTarget(tenant), parsedInput.invitationId);
    refresh();
  });

export const updateWorkspaceMemberAction = workspaceAction('member:manage')
  .inputSchema(workspaceMemberSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await updateWorkspaceMember(tenant, parsedInput);
    refresh();
  });

export const removeWorkspaceMemberAction = workspaceAction('member:manage')
  .inputSchema(userIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await removeWorkspaceMember(tenant, parsedInput.userId);
    refresh();
  });

export const inviteToOrganizationAction = organizationAction('organization:members')
  .inputSchema(inviteToOrganizationSchema)
  .action(async ({ parsedInput, ctx: { organization, session } }) => {
    const { id: userId, name, locale } = session.user;
    const isOwner = organization.permissions.has('organization:own');
    await invite(organizationTarget(organization), { userId, name, locale, isOwner }, parsedInput);
    refresh();
  });

export const revokeOrganizationInvitationAction = organizationAction('organization:members')
  .inputSchema(invitationIdSchema)
  .action(async ({ parsedInput, ctx: { organization } }) => {
    await revokeInvitation(organizationTarget(organization), parsedInput.invitationId);
    refresh();
  });

export const updateOrganizationMemberAction = organizationAction('organization:members')
  .inputSchema(organizationMemberSchema)
  .action(async ({ parsedInput, ctx: { organization } }) => {
    await updateOrganizationMember(organization, parsedInput);
    refresh();
  });

export const removeOrganizationMemberAction = organizationAction('organization:members')
  .inputSchema(userIdSchema)
  .action(async ({ parsedInput, ctx: { organization } }) => {
    await updateOrganizationMember(organization, { userId: parsedInput.userId, role: null });
    refresh();
  });
