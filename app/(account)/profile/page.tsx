import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { CalendarPanel } from '@/components/accounts/calendar-panel';
import { EmailForm, PasswordForm, ProfileForm } from '@/components/accounts/profile-forms';
import { RemindersPanel } from '@/components/accounts/reminders-panel';
import { SessionList } from '@/components/accounts/session-list';
import { SignOutButton } from '@/components/accounts/sign-out-button';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { findCalendarFeed } from '@/lib/accounts/calendar-feed';
import { describeDevice } from '@/lib/accounts/describe-device';
import { startPath } from '@/lib/accounts/places';
import { wantsReminders } from '@/lib/accounts/reminder-settings';
import { requireUser } from '@/lib/auth/require';
import { listSessions } from '@/lib/auth/session-store';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.profile'))('title') };
}

export default async function ProfilePage() {
  const session = await requireUser();
  const { user } = session;
  const t = await getTranslations('account');
  const [sessions, home, reminders, feed] = await Promise.all([
    listSessions(user.id),
    startPath(user.id),
    wantsReminders(user.id),
    findCalendarFeed(user.id),
  ]);
  const now = new Date();
  const { name, locale, timeZone, theme } = user;
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-4">
      <div className="flex items-end justify-between gap-3">
        <h1 className="text-xl font-semibold">{t('profile.title')}</h1>
        <div className="flex items-center gap-3">
          {home && (
            <Link href={home} className="text-accent-ink hover:underline">
              {t('confirm.go')}
            </Link>
          )}
          <SignOutButton />
        </div>
      </div>
      {!home && <Callout>{t('profile.noPlaces')}</Callout>}
      <Panel id="about" title={t('profile.about')}>
        <ProfileForm profile={{ name, locale, timeZone, theme }} />
      </Panel>
      <Panel id="reminders" title={t('profile.reminders')}>
        <RemindersPanel key={String(reminders)} reminders={reminders} />
      </Panel>
      <Panel id="calendar" title={t('profile.calendar')}>
        <CalendarPanel feed={feed} now={now} />
      </Panel>
      <Panel id="password" title={t('profile.password')}>
        <PasswordForm />
      </Panel>
      <Panel id="email" title={t('profile.email')}>
        <EmailForm email={user.email} />
      </Panel>
      <Panel id="sessions" title={t('profile.sessions')}>
        <SessionList
          now={now}
          sessions={sessions.map(({ id, userAgent, ip, lastSeenAt }) => ({
            id,
            device: describeDevice(userAgent),
            ip,
            lastSeenAt,
            isThis: id === session.id,
          }))}
        />
      </Panel>
    </div>
  );
}
