import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { formerSteps } from '@/components/audits/former/former-steps';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Steps } from '@/components/ratings/wizard/steps';
import { UploadStep } from '@/components/ratings/wizard/upload-step';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { uploadLimit } from '@/lib/ratings/import-files';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('formerAudits'))('title') };
}

export default async function NewFormerAuditPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'audit:manage');
  const t = await getTranslations('formerAudits');
  const audits = await getTranslations('audits');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: audits('title'), href: `${base}/audits` }]}
      />
      <PageBody>
        <ScreenMessages names={['ratings']}>
          <Steps current="file" steps={formerSteps} />
          <UploadStep base={base} limit={uploadLimit} as="audit" label={t('file')} />
        </ScreenMessages>
      </PageBody>
    </>
  );
}
