import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/accounts/account-card';
import { LanguageLinks } from '@/components/accounts/language-links';
import { SignInForm } from '@/components/accounts/sign-in-form';
import { Callout } from '@/components/ui/callout';
import { hasDemoAccount } from '@/lib/accounts/demo-account';
import { startPath } from '@/lib/accounts/places';
import { ownPath } from '@/lib/auth/own-path';
import { currentSession } from '@/lib/auth/session';
import { hasOutbox } from '@/lib/mail/outbox';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signIn'))('title') };
}

interface Search {
  reset?: string;
  /** Where the person wanted to go. */
  to?: string | string[];
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { reset, to } = await searchParams;
  const path = ownPath(to);
  const session = await currentSession();
  if (session) redirect(path ?? (await startPath(session.user.id)) ?? '/profile');
  const t = await getTranslations('account');
  return (
    <>
      <AccountCard
        title={t('signIn.title')}
        footer={
          <>
            <span>{t('signIn.noAccount')}</span>
            <Link href="/sign-up" className="font-medium text-accent-ink hover:underline">
              {t('signIn.toSignUp')}
            </Link>
            {hasOutbox() && (
              <Link href="/outbox" className="ml-2 hover:underline">
                {t('outbox.title')}
              </Link>
            )}
          </>
        }
      >
        {reset && <Callout className="mb-4">{t('signIn.resetDone')}</Callout>}
        <SignInForm demo={await hasDemoAccount()} to={path ?? ''} />
      </AccountCard>
      <LanguageLinks />
    </>
  );
}
