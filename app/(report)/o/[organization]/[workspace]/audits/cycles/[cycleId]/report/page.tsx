import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ReportBar } from '@/components/audits/report/report-bar';
import { ReportSheet } from '@/components/audits/report/report-sheet';
import { Callout } from '@/components/ui/callout';
import { getReport } from '@/lib/audits/results/get-report';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { toAppError } from '@/lib/errors';

interface ReportPage {
  params: Promise<WorkspaceParams & { cycleId: string }>;
}

// Page and metadata of one request read it once.
const reportOf = cache(async (ctx: TenantContext, cycleId: string) => {
  try {
    return await getReport(ctx, cycleId);
  } catch (error) {
    const { code } = toAppError(error);
    if (code === 'NOT_FOUND' || code === 'VALIDATION') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: ReportPage): Promise<Metadata> {
  const ctx = await requireMember(params, 'audit:read');
  const told = await reportOf(ctx, (await params).cycleId);
  const t = await getTranslations('auditReport');
  const name = told.kind === 'told' ? `${ctx.workspace.name}, ${told.snapshot.cycle.name}` : '';
  return { title: name ? { absolute: t('pageTitle', { name }) } : t('title'), robots: { index: false } };
}

export default async function ReportPage({ params }: ReportPage) {
  const ctx = await requireMember(params, 'audit:read');
  const { cycleId } = await params;
  const told = await reportOf(ctx, cycleId);
  const t = await getTranslations('auditReport');
  const audits = await getTranslations('audits');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const cycle = `${base}/audits/cycles/${cycleId}`;
  return (
    // A report is read on paper as on a screen: always light.
    <main data-theme="light" className="min-h-dvh bg-canvas px-4 py-4 text-ink print:bg-surface print:p-0">
      <ReportBar
        back={cycle}
        path={`${cycle}/report`}
        pdfPath={told.kind === 'told' ? `/api${cycle}/report` : null}
      />
      <div className="mx-auto max-w-4xl print:max-w-none">
        {told.kind === 'told' && <ReportSheet told={told} />}
        {told.kind === 'withheld' && <Callout title={audits('withheld')}>{audits('withheldWhy')}</Callout>}
        {told.kind === 'not-closed' && <Callout title={t('notClosed')}>{t('notClosedWhy')}</Callout>}
      </div>
    </main>
  );
}
