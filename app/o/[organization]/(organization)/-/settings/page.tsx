import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrganizationSettingsForm } from '@/components/accounts/settings-forms';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { getOrganizationSettings } from '@/lib/accounts/organization-settings';
import { updateOrganizationSettingsAction } from '@/lib/accounts/workspace-actions';
import { requireOrganization } from '@/lib/auth/require';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organization.settings'))('title') };
}

export default async function OrganizationSettingsPage({
  params,
}: {
  params: Promise<{ organization: string }>;
}) {
  const ctx = await requireOrganization(params, 'organization:manage');
  const t = await getTranslations('organization.settings');
  return (
    <ScreenMessages names={['settings', 'organization']}>
      <PageHeader title={t('title')} description={ctx.organization.name} />
      <PageBody narrow>
        <OrganizationSettingsForm
          settings={await getOrganizationSettings(ctx)}
          onSave={updateOrganizationSettingsAction.bind(null, { organization: ctx.organization.slug })}
        />
      </PageBody>
    </ScreenMessages>
  );
}
