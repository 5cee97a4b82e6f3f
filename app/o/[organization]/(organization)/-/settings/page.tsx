import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogoPanel } from '@/components/accounts/logo-panel';
import { OrganizationSettingsForm } from '@/components/accounts/settings-forms';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { findOrganizationLogo } from '@/lib/accounts/organization-logo';
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
  const files = await getTranslations('files');
  const { slug } = ctx.organization;
  const [settings, logoId] = await Promise.all([getOrganizationSettings(ctx), findOrganizationLogo(ctx)]);
  return (
    <ScreenMessages names={['settings', 'organization', 'files']}>
      <PageHeader title={t('title')} description={ctx.organization.name} />
      <PageBody narrow>
        <LogoPanel
          mark={{
            name: ctx.organization.name,
            colour: settings.colour,
            logo: logoId && `/api/o/${slug}/-/logo/${logoId}`,
          }}
          path={`/api/o/${slug}/-/logo`}
          hint={files('logo.hintOrganization')}
        />
        <OrganizationSettingsForm
          settings={settings}
          onSave={updateOrganizationSettingsAction.bind(null, { organization: slug })}
        />
      </PageBody>
    </ScreenMessages>
  );
}
