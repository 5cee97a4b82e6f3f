'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { endOtherSessionsAction, endSessionAction } from '@/lib/accounts/actions';
import { useFormat } from '@/lib/format/use-format';

export interface ShownSession {
  id: string;
  device: string | null;
  ip: string;
  lastSeenAt: Date;
  isThis: boolean;
}

/** Where a person is signed in, and the way to end it there. */
export function SessionList({ sessions, now }: { sessions: readonly ShownSession[]; now: Date }) {
  const t = useTranslations('account.profile');
  const format = useFormat();
  const router = useRouter();
  const [pending, start] = useTransition();
  const end = (work: () => Promise<{ serverError?: { message: string } } | undefined>) =>
    start(async () => {
      const problem = (await work())?.serverError?.message;
      if (problem) toast.error(problem);
      else toast.success(t('sessionEnded'));
      router.refresh();
    });
  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-3 py-2.5">
            <div className="min-w-0 flex-1 basis-56">
              <p className="flex items-center gap-2">
                {session.device ?? t('unknownDevice')}
                {session.isThis && <Badge tone="accent">{t('thisSession')}</Badge>}
              </p>
              <p className="text-sm text-ink-muted">
                {[session.ip, t('lastSeen', { when: format.relative(session.lastSeenAt, now) })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {!session.isThis && (
              <Button
                size="sm"
                disabled={pending}
                onClick={() => end(() => endSessionAction({ sessionId: session.id }))}
              >
                {t('endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          className="mt-3 self-start"
          loading={pending}
          onClick={() => end(() => endOtherSessionsAction())}
        >
          {t('endOthers')}
        </Button>
      )}
    </>
  );
}
