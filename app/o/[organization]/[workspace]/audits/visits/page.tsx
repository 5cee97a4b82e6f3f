import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { VisitList } from '@/components/audits/scoring/visit-list';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { listOwnVisits } from '@/lib/audits/scoring/list-own-visits';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditScoring.list'))('title') };
}

export default async function VisitsPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'audit:score');
  const t = await getTranslations('auditScoring.list');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  return (
    <ScreenMessages names={['auditScoring']}>
      <LiveRefresh path={`/api${base}/live`} kinds={['auditCycle', 'auditVisit']} />
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: t('audits'), href: `${base}/audits` }]}
      />
      <PageBody>
        <VisitList base={base} visits={await listOwnVisits(ctx)} />
      </PageBody>
    </ScreenMessages>
  );
}
