import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MembersPanel } from '@/components/accounts/members-panel';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { workspaceRoles } from '@/db/values/accounts';
import { listInvitations, workspaceTarget } from '@/lib/accounts/invitations';
import {
  inviteToWorkspaceAction,
  removeWorkspaceMemberAction,
  revokeWorkspaceInvitationAction,
  updateWorkspaceMemberAction,
} from '@/lib/accounts/member-actions';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') };
}

export default async function MembersPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'member:read');
  const t = await getTranslations('members');
  const mayManage = ctx.permissions.has('member:manage');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const [members, invitations] = await Promise.all([
    listWorkspaceMembers(ctx),
    mayManage ? listInvitations(workspaceTarget(ctx)) : [],
  ]);
  return (
    <ScreenMessages names={['members', 'account']}>
      <PageHeader title={t('title')} description={t('introWorkspace')} />
      <PageBody>
        <MembersPanel
          members={members}
          invitations={invitations}
          roles={workspaceRoles}
          roleList="workspaceRoles"
          ownUserId={ctx.person.userId ?? ''}
          mayManage={mayManage}
          actions={{
            invite: inviteToWorkspaceAction.bind(null, slugs),
            revoke: revokeWorkspaceInvitationAction.bind(null, slugs),
            update: updateWorkspaceMemberAction.bind(null, slugs),
            remove: removeWorkspaceMemberAction.bind(null, slugs),
          }}
        />
      </PageBody>
    </ScreenMessages>
  );
}
