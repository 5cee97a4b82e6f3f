import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/accounts/account-card';
import { StopReminders } from '@/components/accounts/stop-reminders';
import { isStopLinkUsable } from '@/lib/accounts/reminder-settings';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.reminders'))('title'), referrer: 'no-referrer' };
}

/** Mail scanners open links, so reminders are switched off by a button and not by the visit. */
export default async function RemindersPage({ searchParams }: { searchParams: Promise<{ stop?: string }> }) {
  const { stop = '' } = await searchParams;
  const t = await getTranslations('account.reminders');
  const usable = await isStopLinkUsable(stop);
  return (
    <AccountCard title={t('title')} intro={t(usable ? 'intro' : 'dead')}>
      <StopReminders token={stop} usable={usable} />
    </AccountCard>
  );
}
