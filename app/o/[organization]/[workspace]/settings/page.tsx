import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CopyPanel } from '@/components/accounts/copy-panel';
import { DangerPanel } from '@/components/accounts/danger-panel';
import { LogoPanel } from '@/components/accounts/logo-panel';
import { WorkspaceSettingsForm } from '@/components/accounts/settings-forms';
import { UsagePanel } from '@/components/accounts/usage-panel';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { workspaceSettings } from '@/db/values/settings';
import { listPlaces } from '@/lib/accounts/places';
import {
  copyFromWorkspaceAction,
  requestWorkspaceDeletionAction,
  setWorkspaceLimitsAction,
  updateWorkspaceSettingsAction,
} from '@/lib/accounts/workspace-actions';
import { getWorkspaceUsage } from '@/lib/accounts/workspace-usage';
import { organizationRolePermissions } from '@/lib/auth/permissions';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { pick } from '@/lib/utils/pick';
import { workspaceLogo } from '@/lib/views/get-shell';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'workspace:manage');
  const t = await getTranslations('settings');
  const files = await getTranslations('files');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const places = await listPlaces(ctx.person.userId ?? '');
  const place = places.find(({ organization }) => organization.id === ctx.organization.id);
  const siblings = place?.workspaces ?? [];
  const role = place?.organization.role;
  const mayLimit = role ? organizationRolePermissions[role].includes('organization:manage') : false;
  const { name, colour, logoFileId } = ctx.workspace;
  const base = `${slugs.organization}/${slugs.workspace}`;
  return (
    <ScreenMessages names={['settings', 'files']}>
      <PageHeader title={t('title')} description={ctx.workspace.name} />
      <PageBody narrow>
        <LogoPanel
          mark={{ name, colour, logo: workspaceLogo(slugs.organization, slugs.workspace, logoFileId) }}
          path={`/api/o/${base}/logo`}
          hint={files('logo.hint')}
        />
        <WorkspaceSettingsForm
          settings={pick(ctx.workspace, workspaceSettings)}
          onSave={updateWorkspaceSettingsAction.bind(null, slugs)}
        />
        <UsagePanel
          usage={await getWorkspaceUsage(ctx)}
          workspace={slugs.workspace}
          onSave={
            mayLimit ? setWorkspaceLimitsAction.bind(null, { organization: slugs.organization }) : undefined
          }
        />
        <CopyPanel
          target={ctx.workspace.name}
          sources={siblings
            .filter(({ id }) => id !== ctx.workspace.id)
            .map(({ slug, name }) => ({ slug, name }))}
          onCopy={copyFromWorkspaceAction.bind(null, slugs)}
        />
        <DangerPanel
          name={ctx.workspace.name}
          exportPath={`/api/o/${base}/export`}
          deletionRequested={ctx.workspace.deleteAfter !== null}
          onDelete={requestWorkspaceDeletionAction.bind(null, slugs)}
        />
      </PageBody>
    </ScreenMessages>
  );
}
