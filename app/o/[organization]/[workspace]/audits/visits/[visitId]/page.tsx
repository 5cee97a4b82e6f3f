import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { VisitScreen } from '@/components/audits/scoring/visit-screen';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { buttonVariants } from '@/components/ui/button';
import { removeEvidenceAction, restoreEvidenceAction } from '@/lib/audits/evidence/actions';
import { submitVisitAction } from '@/lib/audits/scoring/actions';
import { getVisit } from '@/lib/audits/scoring/get-visit';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { AppError } from '@/lib/errors';
import { idParam } from '@/lib/route-params';

type Params = WorkspaceParams & { visitId: string };

async function visitOf(ctx: TenantContext, params: Params) {
  try {
    return await getVisit(ctx, idParam({ ...params }, 'visitId'));
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditScoring'))('title') };
}

export default async function VisitPage({ params }: { params: Promise<Params> }) {
  const ctx = await requireMember(params, 'audit:score');
  const visit = await visitOf(ctx, await params);
  const t = await getTranslations('auditScoring.list');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  return (
    <ScreenMessages names={['auditScoring', 'files']}>
      <PageHeader
        title={[visit.brand, visit.object].filter(Boolean).join(' · ')}
        description={visit.cycle.name}
        crumbs={[{ label: t('title'), href: `${base}/audits/visits` }]}
        actions={
          <Link
            href={`${base}/audits/visits/${visit.id}/worksheet`}
            prefetch={false}
            className={buttonVariants({ variant: 'secondary' })}
          >
            {t('worksheet')}
          </Link>
        }
      />
      <PageBody>
        <VisitScreen
          key={visit.state}
          visit={visit}
          api={`/api${base}/audits`}
          submit={submitVisitAction.bind(null, slugs)}
          photoActions={{
            remove: removeEvidenceAction.bind(null, slugs),
            restore: restoreEvidenceAction.bind(null, slugs),
          }}
        />
      </PageBody>
    </ScreenMessages>
  );
}
