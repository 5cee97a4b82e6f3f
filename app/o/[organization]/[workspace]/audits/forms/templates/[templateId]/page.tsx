import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PlannedCriteria } from '@/components/audits/forms/planned-criteria';
import { PlannedRules } from '@/components/audits/forms/planned-rules';
import { TakeSharedForm } from '@/components/audits/forms/take-shared-form';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Panel } from '@/components/ui/panel';
import { takeSharedFormAction } from '@/lib/audits/forms/shared/actions';
import { getSharedForm } from '@/lib/audits/forms/shared/get-shared-form';
import type { TakenAs } from '@/lib/audits/forms/shared/types';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { AppError } from '@/lib/errors';
import { idParam } from '@/lib/route-params';

type Params = WorkspaceParams & { templateId: string };

async function templateOf(ctx: TenantContext, params: Params) {
  try {
    return await getSharedForm(ctx, idParam({ ...params }, 'templateId'));
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sharedForms'))('template') };
}

export default async function SharedFormPage({ params }: { params: Promise<Params> }) {
  const ctx = await requireMember(params, 'audit:manage');
  const template = await templateOf(ctx, await params);
  const t = await getTranslations('sharedForms');
  const forms = await getTranslations('auditForms');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const { id, name, description, brand, version, criteria } = template;
  const countOf = (...ways: TakenAs[]) => criteria.filter(({ takenAs }) => ways.includes(takenAs)).length;
  const tally = (['matched', 'kind', 'leftOut'] as const)
    .filter((way) => countOf(way) > 0)
    .map((way) => t(`${way}Count`, { count: countOf(way) }));
  return (
    <ScreenMessages names={['auditForms', 'sharedForms']}>
      <PageHeader
        title={name}
        description={t('takeLead', { brand, target: ctx.workspace.name })}
        crumbs={[{ label: forms('title'), href: `${base}/audits/forms` }]}
      />
      <PageBody>
        <Panel title={t('version', { version })} description={description}>
          <TakeSharedForm
            base={base}
            template={{ id, name, version }}
            take={takeSharedFormAction.bind(null, slugs)}
          />
        </Panel>
        <Panel
          flush
          title={t('plan')}
          description={[t('planCount', { count: countOf('same', 'matched', 'kind') }), ...tally].join(' · ')}
        >
          <PlannedRules rules={template.rules} />
          <PlannedCriteria criteria={criteria} />
        </Panel>
      </PageBody>
    </ScreenMessages>
  );
}
