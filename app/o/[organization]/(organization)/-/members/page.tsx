import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MembersPanel } from '@/components/accounts/members-panel';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { organizationRoles } from '@/db/values/accounts';
import { listInvitations, organizationTarget } from '@/lib/accounts/invitations';
import {
  inviteToOrganizationAction,
  removeOrganizationMemberAction,
  revokeOrganizationInvitationAction,
  updateOrganizationMemberAction,
} from '@/lib/accounts/member-actions';
import { listOrganizationMembers } from '@/lib/accounts/organization-members';
import { requireOrganization } from '@/lib/auth/require';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') };
}

export default async function OrganizationMembersPage({
  params,
}: {
  params: Promise<{ organization: string }>;
}) {
  const ctx = await requireOrganization(params, 'organization:members');
  const t = await getTranslations('members');
  const slug = { organization: ctx.organization.slug };
  const [members, invitations] = await Promise.all([
    listOrganizationMembers(ctx),
    listInvitations(organizationTarget(ctx)),
  ]);
  const mayMakeOwners = ctx.permissions.has('organization:own');
  return (
    <ScreenMessages names={['members', 'account']}>
      <PageHeader title={t('title')} description={t('introOrganization')} />
      <PageBody>
        <MembersPanel
          members={members}
          invitations={invitations}
          roles={organizationRoles.filter((role) => role !== 'owner' || mayMakeOwners)}
          roleList="organizationRoles"
          ownUserId={ctx.person.userId}
          mayManage
          actions={{
            invite: inviteToOrganizationAction.bind(null, slug),
            revoke: revokeOrganizationInvitationAction.bind(null, slug),
            update: updateOrganizationMemberAction.bind(null, slug),
            remove: removeOrganizationMemberAction.bind(null, slug),
          }}
        />
      </PageBody>
    </ScreenMessages>
  );
}
