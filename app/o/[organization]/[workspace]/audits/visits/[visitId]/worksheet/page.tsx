import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { findId } from '@/lib/route-params';
import { WorksheetPage, type WorksheetSearch } from '../../../worksheet-page';
import { worksheetsOf } from '../../../worksheets-of';

interface VisitWorksheetPage {
  params: Promise<WorkspaceParams & { visitId: string }>;
  searchParams: Promise<WorksheetSearch>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditWorksheets'))('title', { count: 1 }) };
}

export default async function VisitWorksheetPage({ params, searchParams }: VisitWorksheetPage) {
  const ctx = await requireMember(params, 'audit:read');
  const visitId = findId((await params).visitId) ?? notFound();
  const worksheets = await worksheetsOf(ctx, { visitId });
  const t = await getTranslations('auditScoring.list');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}/audits`;
  return (
    <WorksheetPage
      ctx={ctx}
      worksheets={worksheets}
      path={`${base}/visits/${visitId}/worksheet`}
      search={await searchParams}
      crumbs={[
        { label: t('audits'), href: base },
        { label: worksheets.cycle.name, href: `${base}/cycles/${worksheets.cycle.id}` },
      ]}
    />
  );
}
