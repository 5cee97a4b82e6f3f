import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/accounts/account-card';
import { LanguageLinks } from '@/components/accounts/language-links';
import { SignUpForm } from '@/components/accounts/sign-up-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signUp'))('title') };
}

export default async function SignUpPage() {
  const t = await getTranslations('account.signUp');
  return (
    <>
      <AccountCard
        title={t('title')}
        intro={t('intro')}
        footer={
          <>
            <span>{t('haveAccount')}</span>
            <Link href="/sign-in" className="font-medium text-accent-ink hover:underline">
              {t('toSignIn')}
            </Link>
          </>
        }
      >
        <SignUpForm />
      </AccountCard>
      <LanguageLinks />
    </>
  );
}
