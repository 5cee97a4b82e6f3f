import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewWorkspaceForm } from '@/components/accounts/new-workspace-form';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Panel } from '@/components/ui/panel';
import { createWorkspaceAction } from '@/lib/accounts/workspace-actions';
import { requireOrganization } from '@/lib/auth/require';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organization.new'))('title') };
}

export default async function NewWorkspacePage({ params }: { params: Promise<{ organization: string }> }) {
  const ctx = await requireOrganization(params, 'workspace:create');
  const t = await getTranslations('organization.new');
  return (
    <ScreenMessages names={['organization']}>
      <PageHeader title={t('title')} description={t('intro')} />
      <PageBody narrow>
        <Panel>
          <NewWorkspaceForm
            onCreate={createWorkspaceAction.bind(null, { organization: ctx.organization.slug })}
          />
        </Panel>
      </PageBody>
    </ScreenMessages>
  );
}
