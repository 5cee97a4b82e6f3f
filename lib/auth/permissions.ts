import type { OrganizationRole, WorkspaceRole } from '@/db/values/accounts';

/** Everything that can be allowed inside a workspace. */
export const workspacePermissions = [
  'workspace:read',
  'workspace:manage',
  'workspace:export',
  'member:read',
  'member:manage',
  'activity:read',
  'brand:write',
  'channel:write',
  'touchpoint:read',
  'touchpoint:write',
  'chain:write',
  'persona:write',
  'journey:read',
  'journey:write',
  'collection:manage',
  'rating:read',
  'rating:import',
  'view:write',
  'file:write',
  'trash:manage',
  'audit:read',
  'audit:score',
  'audit:sync',
  'audit:manage',
  'action:write',
  'comment:read',
  'comment:write',
  'comment:manage',
  'comment:moderate',
] as const;
export type WorkspacePermission = (typeof workspacePermissions)[number];

export const organizationPermissions = [
  'organization:read',
  'organization:manage',
  'organization:members',
  'organization:own',
  'workspace:create',
] as const;
export type OrganizationPermission = (typeof organizationPermissions)[number];

const viewer: WorkspacePermission[] = [
  'workspace:read',
  'member:read',
  'touchpoint:read',
  'rating:read',
  'journey:read',
  'view:write',
  'audit:read',
  'comment:read',
  'comment:write',
];
const auditor: WorkspacePermission[] = [...viewer, 'file:write', 'audit:score', 'audit:sync'];
const editor: WorkspacePermission[] = [
  ...auditor,
  'activity:read',
  'brand:write',
  'channel:write',
  'touchpoint:write',
  'chain:write',
  'persona:write',
  'journey:write',
  'collection:manage',
  'rating:import',
  'trash:manage',
  'audit:manage',
  'action:write',
  'comment:manage',
];

/** Whoever left a brand may still send in what lay on their phone; it is kept aside. */
export const formerPermissions: readonly WorkspacePermission[] = ['audit:sync'];

/** Whoever has a link to one visit scores that visit; which one, the link says. */
export const guestPermissions: readonly WorkspacePermission[] = ['audit:score'];

/** Role → permissions: the one table that server and screens read. */
export const workspaceRolePermissions: Record<WorkspaceRole, readonly WorkspacePermission[]> = {
  manager: workspacePermissions,
  editor,
  auditor,
  viewer,
};

export const organizationRolePermissions: Record<OrganizationRole, readonly OrganizationPermission[]> = {
  owner: organizationPermissions,
  admin: ['organization:read', 'organization:manage', 'organization:members', 'workspace:create'],
  member: ['organization:read'],
};

/** Owners and admins of the organization act as manager in each of its workspaces. */
export function effectiveWorkspaceRole(
  organizationRole: OrganizationRole | null,
  workspaceRole: WorkspaceRole | null,
): WorkspaceRole | null {
  if (organizationRole === 'owner' || organizationRole === 'admin') return 'manager';
  return workspaceRole;
}
