import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { VisitScreen } from '@/components/audits/scoring/visit-screen';
import { ScreenMessages } from '@/components/layout/screen-messages';
import {
  removeGuestEvidenceAction,
  restoreGuestEvidenceAction,
  submitGuestVisitAction,
} from '@/lib/audits/guests/actions';
import { getGuestVisit } from '@/lib/audits/guests/get-guest-visit';
import { clientAddress } from '@/lib/auth/client-address';
import { AppError } from '@/lib/errors';
import { getFormat } from '@/lib/format/get-format';

interface GuestPage {
  params: Promise<{ token: string }>;
}

async function visitOf(token: string) {
  try {
    return await getGuestVisit(token, clientAddress(await headers()));
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret: neither search engines nor other sites learn it.
  return {
    title: (await getTranslations('auditGuests'))('page.title'),
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

export default async function GuestPage({ params }: GuestPage) {
  const { token } = await params;
  const found = await visitOf(token);
  const t = await getTranslations('auditGuests.page');
  if (found.kind !== 'open') {
    return (
      <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col justify-center gap-2 px-4 py-10">
        <h1 className="text-xl font-semibold">{t(`${found.kind}.title`)}</h1>
        <p className="text-ink-muted">{t(`${found.kind}.body`)}</p>
      </main>
    );
  }
  const { visit, guest, brand, locale } = found;
  const format = await getFormat();
  return (
    <ScreenMessages names={['auditScoring', 'auditPositions', 'files']}>
      <main className="mx-auto flex min-h-dvh w-full max-w-4xl flex-col gap-4 bg-canvas px-4 py-6 sm:px-6">
        <header className="flex flex-col gap-1">
          <p className="text-sm text-ink-muted" lang={locale}>
            {brand}
          </p>
          <h1 className="text-xl font-semibold" lang={locale}>
            {[visit.brand, visit.object].filter(Boolean).join(' · ')}
          </h1>
          <p className="text-ink-muted">{t('intro', { name: guest })}</p>
          {visit.dueOn && (
            <p className="text-sm text-ink-muted">{t('due', { date: format.date(visit.dueOn) })}</p>
          )}
        </header>
        <VisitScreen
          key={visit.state}
          visit={visit}
          api={`/api/guest/${token}`}
          submit={submitGuestVisitAction.bind(null, token)}
          photoActions={{
            remove: removeGuestEvidenceAction.bind(null, token),
            restore: restoreGuestEvidenceAction.bind(null, token),
          }}
        />
      </main>
    </ScreenMessages>
  );
}
