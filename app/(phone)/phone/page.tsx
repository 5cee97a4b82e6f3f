import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import { PhoneApp } from '@/components/audits/phone/phone-app';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { signOutAction } from '@/lib/accounts/actions';
import { requireUser } from '@/lib/auth/require';
import { env } from '@/lib/env';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditPhone'))('title') };
}

export const viewport: Viewport = { viewportFit: 'cover' };

/** The browser keeps this page: nothing of a person or a brand may stand in it. What it shows comes from the phone itself. */
export default async function PhonePage() {
  await requireUser();
  return (
    <ScreenMessages names={['auditPhone', 'auditScoring', 'auditPositions']}>
      <PhoneApp keep={env.NODE_ENV === 'production'} onSignOut={signOutAction} />
    </ScreenMessages>
  );
}
