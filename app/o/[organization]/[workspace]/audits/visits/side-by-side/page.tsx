import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { SideBySide } from '@/components/audits/scoring/side-by-side';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { listOpenVisits } from '@/lib/audits/scoring/list-open-visits';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { idParam } from '@/lib/route-params';

interface SidePage {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<{ cycle?: string | string[] }>;
}

function cycleOf(cycle: string | string[]): string {
  try {
    return idParam({ cycle: String(cycle) }, 'cycle');
  } catch {
    notFound();
  }
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditScoring'))('side.title') };
}

export default async function SideBySidePage({ params, searchParams }: SidePage) {
  const ctx = await requireMember(params, 'audit:score');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}/audits`;
  const { cycle } = await searchParams;
  if (!cycle) redirect(`${base}/visits`);
  const visits = await listOpenVisits(ctx, cycleOf(cycle));
  const t = await getTranslations('auditScoring');
  return (
    <ScreenMessages names={['auditScoring']}>
      <PageHeader
        title={t('side.title')}
        description={[visits[0]?.cycle.name, t('side.what')].filter(Boolean).join(' · ')}
        crumbs={[{ label: t('list.title'), href: `${base}/visits` }]}
      />
      <PageBody>
        {visits.length === 0 ? (
          <Panel>
            <EmptyState title={t('side.none')} description={t('side.noneWhy')} />
          </Panel>
        ) : (
          <SideBySide visits={visits} api={`/api${base}`} visitsPath={`${base}/visits`} />
        )}
      </PageBody>
    </ScreenMessages>
  );
}
