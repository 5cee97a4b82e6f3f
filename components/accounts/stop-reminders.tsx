'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { stopRemindersAction } from '@/lib/accounts/notice-actions';

/** The button behind the link of a reminder. */
export function StopReminders({ token, usable }: { token: string; usable: boolean }) {
  const t = useTranslations('account.reminders');
  const [pending, start] = useTransition();
  const [outcome, setOutcome] = useState<{ done: boolean; message: string } | null>(null);
  const stop = () =>
    start(async () => {
      const problem = (await stopRemindersAction({ token })).serverError?.message;
      setOutcome({ done: !problem, message: problem ?? t('done') });
    });
  return (
    <div className="flex flex-col items-start gap-4">
      {outcome && (
        <Callout live tone={outcome.done ? 'info' : 'danger'}>
          {outcome.message}
        </Callout>
      )}
      {usable && !outcome?.done ? (
        <Button variant="primary" loading={pending} onClick={stop}>
          {t('submit')}
        </Button>
      ) : (
        <Button asChild>
          <Link href="/profile#reminders">{t('profile')}</Link>
        </Button>
      )}
    </div>
  );
}
