import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormList } from '@/components/audits/forms/form-list';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { archiveFormAction, createFormAction } from '@/lib/audits/forms/actions';
import { listForms } from '@/lib/audits/forms/list-forms';
import { listSharedForms } from '@/lib/audits/forms/shared/list-shared-forms';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { pageSequence } from '@/lib/live/page-sequence';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditForms'))('title') };
}

export default async function FormsPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'audit:manage');
  const t = await getTranslations('auditForms');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  return (
    <ScreenMessages names={['auditForms', 'sharedForms']}>
      <LiveRefresh path={`/api${base}/live`} after={await pageSequence(ctx)} kinds={['auditForm']} />
      <PageHeader
        title={t('title')}
        description={t('lead')}
        crumbs={[{ label: t('audits'), href: `${base}/audits` }]}
      />
      <PageBody>
        <FormList
          base={base}
          organization={ctx.organization.name}
          forms={await listForms(ctx)}
          templates={await listSharedForms(ctx)}
          actions={{
            create: createFormAction.bind(null, slugs),
            archive: archiveFormAction.bind(null, slugs),
          }}
        />
      </PageBody>
    </ScreenMessages>
  );
}
