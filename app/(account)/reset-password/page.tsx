import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/accounts/account-card';
import { ResetPasswordForm } from '@/components/accounts/reset-password-form';
import { Button } from '@/components/ui/button';
import { isUserTokenUsable } from '@/lib/accounts/user-tokens';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.reset'))('title'), referrer: 'no-referrer' };
}

export default async function ResetPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token = '' } = await searchParams;
  const t = await getTranslations('account.reset');
  const usable = await isUserTokenUsable('reset-password', token);
  return (
    <AccountCard title={t('title')} intro={usable ? undefined : t('dead')}>
      {usable ? (
        <ResetPasswordForm token={token} />
      ) : (
        <Button asChild>
          <Link href="/forgot-password">{t('again')}</Link>
        </Button>
      )}
    </AccountCard>
  );
}
