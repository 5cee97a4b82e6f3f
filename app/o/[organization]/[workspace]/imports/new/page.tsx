import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { SampleFiles } from '@/components/ratings/sample-files';
import { Steps } from '@/components/ratings/wizard/steps';
import { UploadStep } from '@/components/ratings/wizard/upload-step';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { uploadLimit } from '@/lib/ratings/import-files';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ratings'))('upload.title') };
}

export default async function NewImportPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'rating:import');
  const t = await getTranslations('ratings');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  return (
    <>
      <PageHeader
        title={t('upload.title')}
        description={t('upload.description')}
        crumbs={[{ label: t('title'), href: `${base}/imports` }]}
      />
      <PageBody>
        <ScreenMessages names={['ratings']}>
          <Steps current="file" />
          <UploadStep base={base} limit={uploadLimit} />
          <h2 className="mt-4 text-base font-semibold">{t('sample.title')}</h2>
          <SampleFiles />
        </ScreenMessages>
      </PageBody>
    </>
  );
}
