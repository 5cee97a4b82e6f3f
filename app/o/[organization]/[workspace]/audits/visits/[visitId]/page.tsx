import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { EntryScreen } from '@/components/audits/scoring/entry-screen';
import { VisitScreen } from '@/components/audits/scoring/visit-screen';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { buttonVariants } from '@/components/ui/button';
import { removeEvidenceAction, restoreEvidenceAction } from '@/lib/audits/evidence/actions';
import { submitVisitAction } from '@/lib/audits/scoring/actions';
import { getVisit } from '@/lib/audits/scoring/get-visit';
import { lineKey } from '@/lib/audits/scoring/read-given';
import type { ScoringLine, ScoringVisit } from '@/lib/audits/scoring/types';
import { getWorksheets, type Worksheet } from '@/lib/audits/worksheets/get-worksheets';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { AppError } from '@/lib/errors';
import { idParam } from '@/lib/route-params';

type Params = WorkspaceParams & { visitId: string };

interface VisitPage {
  params: Promise<Params>;
  /** `entry=1`: a filled worksheet is typed in. */
  searchParams: Promise<{ entry?: string | string[] }>;
}

async function visitOf(ctx: TenantContext, params: Params) {
  try {
    return await getVisit(ctx, idParam({ ...params }, 'visitId'));
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

const sheetsOf = async (ctx: TenantContext, visitId: string) =>
  (await getWorksheets(ctx, { visitId })).sheets;

/** The visit with its lines as they stand on paper, so that the numbers of both agree. */
function inOrderOf(sheet: Worksheet, visit: ScoringVisit): ScoringVisit {
  const place = new Map(sheet.lines.map((line, at) => [lineKey(line.touchpointId, line.segmentId), at]));
  const at = (line: ScoringLine) => place.get(lineKey(line.touchpointId, line.segmentId)) ?? place.size;
  return { ...visit, lines: [...visit.lines].sort((a, b) => at(a) - at(b)) };
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditScoring'))('title') };
}

export default async function VisitPage({ params, searchParams }: VisitPage) {
  const ctx = await requireMember(params, 'audit:score');
  const visit = await visitOf(ctx, await params);
  const t = await getTranslations('auditScoring');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const path = `${base}/audits/visits/${visit.id}`;
  const [sheet] = visit.isOpen && (await searchParams).entry === '1' ? await sheetsOf(ctx, visit.id) : [];
  const link = (href: string, label: string) => (
    <Link href={href} prefetch={false} className={buttonVariants({ variant: 'secondary' })}>
      {label}
    </Link>
  );
  const screen = {
    api: `/api${base}/audits`,
    submit: submitVisitAction.bind(null, slugs),
  };
  return (
    <ScreenMessages names={['auditScoring', 'auditPositions', 'files']}>
      <PageHeader
        title={[visit.brand, visit.object].filter(Boolean).join(' · ')}
        description={[visit.cycle.name, sheet && t('entry.sheet', { code: sheet.code })]
          .filter(Boolean)
          .join(' · ')}
        crumbs={[{ label: t('list.title'), href: `${base}/audits/visits` }]}
        actions={
          <>
            {link(`${path}/worksheet`, t('list.worksheet'))}
            {sheet ? link(path, t('entry.full')) : visit.isOpen && link(`${path}?entry=1`, t('entry.open'))}
          </>
        }
      />
      <PageBody>
        {sheet ? (
          <EntryScreen key={visit.state} visit={inOrderOf(sheet, visit)} {...screen} />
        ) : (
          <VisitScreen
            key={visit.state}
            visit={visit}
            {...screen}
            photoActions={{
              remove: removeEvidenceAction.bind(null, slugs),
              restore: restoreEvidenceAction.bind(null, slugs),
            }}
          />
        )}
      </PageBody>
    </ScreenMessages>
  );
}
