import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ReportBar } from '@/components/audits/report/report-bar';
import { ReportSheet } from '@/components/audits/report/report-sheet';
import { LockedPage } from '@/components/public-links/locked-page';
import { UnlockForm } from '@/components/public-links/unlock-form';
import { unlockReportAction } from '@/lib/audits/report-links/actions';
import { getPublicReport, noteOpened } from '@/lib/audits/report-links/get-public-report';
import { AppError } from '@/lib/errors';
import { secretPage } from '@/lib/public-links/secret-page';
import { findProof } from '@/lib/public-links/unlock-cookie';

interface PublicReportPage {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Page and metadata of one request read it once.
const reportOf = cache(async (token: string) => {
  try {
    return await getPublicReport(token, await findProof('report', token));
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PublicReportPage): Promise<Metadata> {
  const report = await reportOf((await params).token);
  const t = await getTranslations('auditReport');
  if (report.kind === 'locked') return { ...secretPage, title: t('title') };
  const name = `${report.told.brand.name}, ${report.told.snapshot.cycle.name}`;
  return { ...secretPage, title: { absolute: t('pageTitle', { name }) } };
}

export default async function PublicReportPage({ params, searchParams }: PublicReportPage) {
  const { token } = await params;
  const report = await reportOf(token);
  const path = `/report/${token}`;
  // The language is part of a report's address; without one it is the link's.
  if ((await searchParams).language !== (await getLocale())) redirect(`${path}?language=${report.language}`);
  const t = await getTranslations('reportLinks');
  if (report.kind === 'told') await noteOpened(report.found);
  return (
    <main data-theme="light" className="min-h-dvh bg-canvas px-4 py-4 text-ink print:bg-surface print:p-0">
      <ReportBar path={path} pdfPath={report.kind === 'told' ? `/api${path}` : null} />
      {report.kind === 'told' ? (
        <div className="mx-auto max-w-4xl print:max-w-none">
          <ReportSheet told={report.told} />
        </div>
      ) : (
        <LockedPage title={t('locked')} text={t('lockedWhat')}>
          <UnlockForm token={token} unlock={unlockReportAction} label={t('locked')} submit={t('unlock')} />
        </LockedPage>
      )}
    </main>
  );
}
