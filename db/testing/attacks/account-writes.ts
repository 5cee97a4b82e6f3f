import { copyFromWorkspace } from '@/lib/accounts/copy-from-workspace';
import { organizationTarget, revokeInvitation, workspaceTarget } from '@/lib/accounts/invitations';
import { updateOrganizationMember } from '@/lib/accounts/organization-members';
import { setWorkspaceLimits } from '@/lib/accounts/set-workspace-limits';
import { removeWorkspaceMember, updateWorkspaceMember } from '@/lib/accounts/workspace-members';
import { findTenantContext } from '@/lib/auth/make-context';
import { endSession } from '@/lib/auth/session-store';
import { AppError } from '@/lib/errors';
import { purgeFromTrash } from '@/lib/trash/purge-from-trash';
import { restoreFromTrash } from '@/lib/trash/restore-from-trash';
import { trashKinds } from '@/lib/trash/types';
import { attackable, type Exception } from './attackable';
import type { Actor } from './stage';
import type { Ids } from './things';

const member = (name: string) => `lib/accounts/member-actions.ts ${name}`;
const suspended: Exception = {
  at: 'userId',
  given: ['archived'],
  because: 'A suspended member is still a member: to be let in again, or to be removed.',
};

/** As the action of the same name: the person's own context in the other brand, made from its slug. */
async function copyFrom({ tenant, session }: Actor, source: string): Promise<unknown> {
  const { id: userId, name, email, locale } = session.user;
  const where = { organization: tenant.organization.slug, workspace: source };
  const found = await findTenantContext({ userId, name, email, locale }, where);
  if (!found) throw new AppError('NOT_FOUND', { field: 'source' });
  return copyFromWorkspace(tenant, found, ['channels', 'settings']);
}

const trashed = (ids: Ids) =>
  ([...trashKinds] as const).map((kind) => ({
    kind,
    id: kind === 'collectionRound' ? ids.roundDeleted : ids[`${kind}Deleted`],
  }));

/** Verbs of members, invitations, sessions and brands of the organization, and of the trash. */
export const accountWrites = [
  attackable({
    name: 'updateWorkspaceMember',
    doors: member('updateWorkspaceMemberAction'),
    input: (ids) => ({ userId: ids.colleague, role: 'auditor' as const }),
    run: ({ tenant }, input) => updateWorkspaceMember(tenant, input),
    accepts: [suspended],
  }),
  attackable({
    name: 'removeWorkspaceMember',
    doors: member('removeWorkspaceMemberAction'),
    input: (ids) => ({ userId: ids.colleague }),
    run: ({ tenant }, { userId }) => removeWorkspaceMember(tenant, userId),
    accepts: [suspended],
  }),
  attackable({
    name: 'updateOrganizationMember',
    doors: member('updateOrganizationMemberAction'),
    input: (ids) => ({ userId: ids.colleague, role: 'admin' as const }),
    run: ({ organization }, input) => updateOrganizationMember(organization, input),
    accepts: [suspended],
  }),
  attackable({
    name: 'updateOrganizationMember, as removal',
    doors: member('removeOrganizationMemberAction'),
    input: (ids) => ({ userId: ids.colleague, role: null }),
    run: ({ organization }, input) => updateOrganizationMember(organization, input),
    accepts: [suspended],
  }),
  attackable({
    name: 'revokeInvitation, of the workspace',
    doors: member('revokeWorkspaceInvitationAction'),
    input: (ids) => ({ invitationId: ids.invitation }),
    run: ({ tenant }, { invitationId }) => revokeInvitation(workspaceTarget(tenant), invitationId),
  }),
  attackable({
    name: 'revokeInvitation, of the organization',
    doors: member('revokeOrganizationInvitationAction'),
    input: (ids) => ({ invitationId: ids.organizationInvitation }),
    run: ({ organization }, { invitationId }) =>
      revokeInvitation(organizationTarget(organization), invitationId),
  }),
  attackable({
    name: 'endSession',
    doors: 'lib/accounts/actions.ts endSessionAction',
    input: (ids) => ({ sessionId: ids.session }),
    run: async ({ session }, { sessionId }) => {
      if (!(await endSession(sessionId, session.user.id))) throw new AppError('NOT_FOUND');
    },
  }),
  attackable({
    name: 'setWorkspaceLimits',
    doors: 'lib/accounts/workspace-actions.ts setWorkspaceLimitsAction',
    input: (ids) => ({ workspace: ids.sister, seats: 3, megabytes: null }),
    run: ({ organization }, input) => setWorkspaceLimits(organization, input),
  }),
  attackable({
    name: 'copyFromWorkspace',
    doors: 'lib/accounts/workspace-actions.ts copyFromWorkspaceAction',
    input: (ids) => ({ source: ids.sister }),
    run: (actor, { source }) => copyFrom(actor, source),
  }),
  attackable({
    name: 'restoreFromTrash',
    doors: 'lib/trash/actions.ts restoreFromTrashAction',
    input: (ids) => ({ items: trashed(ids) }),
    run: ({ tenant }, input) => restoreFromTrash(tenant, input),
  }),
  attackable({
    name: 'purgeFromTrash',
    doors: 'lib/trash/actions.ts purgeFromTrashAction',
    input: (ids) => ({ items: trashed(ids) }),
    run: ({ tenant }, input) => purgeFromTrash(tenant, input),
  }),
];
