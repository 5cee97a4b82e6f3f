import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/accounts/account-card';
import { ForgotPasswordForm } from '@/components/accounts/forgot-password-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.forgot'))('title') };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('account.forgot');
  return (
    <AccountCard title={t('title')} intro={t('intro')}>
      <ForgotPasswordForm />
    </AccountCard>
  );
}
