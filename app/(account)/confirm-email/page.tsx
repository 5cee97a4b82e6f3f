import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/accounts/account-card';
import { ConfirmEmail } from '@/components/accounts/confirm-email';
import { isUserTokenUsable } from '@/lib/accounts/user-tokens';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.confirm'))('title'), referrer: 'no-referrer' };
}

/** Mail scanners open links, so the address is confirmed by a button and not by the visit. */
export default async function ConfirmEmailPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string; change?: string }>;
}) {
  const { token, change } = await searchParams;
  const t = await getTranslations('account.confirm');
  const usable = change
    ? await isUserTokenUsable('change-email', change)
    : await isUserTokenUsable('confirm-email', token ?? '');
  return (
    <AccountCard title={t('title')} intro={usable ? t('intro') : t('dead')}>
      <ConfirmEmail token={change ?? token ?? ''} isChange={change !== undefined} usable={usable} />
    </AccountCard>
  );
}
