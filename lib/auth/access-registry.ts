import type { OrganizationPermission, WorkspacePermission } from './permissions';

/** Who may come in by a door: everybody, everybody signed in, or whoever has the permission. */
export type Access = 'public' | 'signed-in' | WorkspacePermission | OrganizationPermission;

/** Server actions by file and name. */
export const actionAccess: Readonly<Record<string, Readonly<Record<string, Access>>>> = {
  'lib/accounts/actions.ts': {
    signInAction: 'public',
    signOutAction: 'signed-in',
    signUpAction: 'public',
    resendConfirmationAction: 'signed-in',
    confirmEmailAction: 'public',
    confirmEmailChangeAction: 'public',
    requestPasswordResetAction: 'public',
    resetPasswordAction: 'public',
    updateProfileAction: 'signed-in',
    chooseLanguageAction: 'public',
    updatePreferencesAction: 'signed-in',
    changePasswordAction: 'signed-in',
    changeEmailAction: 'signed-in',
    endSessionAction: 'signed-in',
    endOtherSessionsAction: 'signed-in',
    acceptInvitationAction: 'public',
    acceptInvitationSignedInAction: 'signed-in',
  },
  'lib/accounts/member-actions.ts': {
    inviteToWorkspaceAction: 'member:manage',
    revokeWorkspaceInvitationAction: 'member:manage',
    updateWorkspaceMemberAction: 'member:manage',
    removeWorkspaceMemberAction: 'member:manage',
    inviteToOrganizationAction: 'organization:members',
    revokeOrganizationInvitationAction: 'organization:members',
    updateOrganizationMemberAction: 'organization:members',
    removeOrganizationMemberAction: 'organization:members',
  },
  'lib/accounts/workspace-actions.ts': {
    createWorkspaceAction: 'workspace:create',
    updateOrganizationSettingsAction: 'organization:manage',
    updateWorkspaceSettingsAction: 'workspace:manage',
    requestWorkspaceDeletionAction: 'workspace:manage',
    cancelWorkspaceDeletionAction: 'workspace:manage',
    removeSampleWorkspaceAction: 'workspace:manage',
    copyFromWorkspaceAction: 'workspace:manage',
  },
};

/** Pages by their path in the route tree. */
export const pageAccess: Readonly<Record<string, Access>> = {
  '/': 'public',
  '/sign-in': 'public',
  '/sign-up': 'public',
  '/sign-up/sent': 'public',
  '/forgot-password': 'public',
  '/reset-password': 'public',
  '/confirm-email': 'public',
  '/invitation': 'public',
  '/outbox': 'public',
  '/styleguide': 'public',
  '/profile': 'signed-in',
  '/o/[organization]': 'organization:read',
  '/o/[organization]/-/members': 'organization:members',
  '/o/[organization]/-/new': 'workspace:create',
  '/o/[organization]/-/settings': 'organization:manage',
  '/o/[organization]/[workspace]/activity': 'activity:read',
  '/o/[organization]/[workspace]/members': 'member:read',
  '/o/[organization]/[workspace]/settings': 'workspace:manage',
};

/** Route handlers by method and path. */
export const routeAccess: Readonly<Record<string, Access>> = {
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /api/auth/[...nextauth]': 'public',
  'POST /api/auth/[...nextauth]': 'public',
  'GET /api/o/[organization]/[workspace]/export': 'workspace:export',
  'GET /api/o/[organization]/[workspace]/live': 'workspace:read',
  'GET /api/o/[organization]/[workspace]/search': 'touchpoint:read',
};
