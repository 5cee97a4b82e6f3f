import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CopyPanel } from '@/components/accounts/copy-panel';
import { DangerPanel } from '@/components/accounts/danger-panel';
import { WorkspaceSettingsForm } from '@/components/accounts/settings-forms';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { listPlaces } from '@/lib/accounts/places';
import {
  copyFromWorkspaceAction,
  requestWorkspaceDeletionAction,
  updateWorkspaceSettingsAction,
} from '@/lib/accounts/workspace-actions';
import { workspaceSettings } from '@/lib/accounts/workspace-settings';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'workspace:manage');
  const t = await getTranslations('settings');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const places = await listPlaces(ctx.person.userId ?? '');
  const siblings =
    places.find(({ organization }) => organization.id === ctx.organization.id)?.workspaces ?? [];
  return (
    <ScreenMessages names={['settings']}>
      <PageHeader title={t('title')} description={ctx.workspace.name} />
      <PageBody narrow>
        <WorkspaceSettingsForm
          settings={workspaceSettings(ctx)}
          onSave={updateWorkspaceSettingsAction.bind(null, slugs)}
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
          exportPath={`/api/o/${slugs.organization}/${slugs.workspace}/export`}
          deletionRequested={ctx.workspace.deleteAfter !== null}
          onDelete={requestWorkspaceDeletionAction.bind(null, slugs)}
        />
      </PageBody>
    </ScreenMessages>
  );
}
