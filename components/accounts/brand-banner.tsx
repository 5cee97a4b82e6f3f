'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { resendConfirmationAction } from '@/lib/accounts/actions';
import { cancelWorkspaceDeletionAction, removeSampleWorkspaceAction } from '@/lib/accounts/workspace-actions';
import { useFormat } from '@/lib/format/use-format';

interface BrandBannerProps {
  slugs: { organization: string; workspace: string };
  isSample: boolean;
  deleteAfter: Date | null;
  mayManage: boolean;
  unconfirmedEmail: string | null;
}

/** Lines under the header that one should know before working: a sample, a deletion under way, an unproven address. */
export function BrandBanner({ slugs, isSample, deleteAfter, mayManage, unconfirmedEmail }: BrandBannerProps) {
  const t = useTranslations('shell');
  const account = useTranslations('account.confirm');
  const format = useFormat();
  const [pending, start] = useTransition();
  const [resent, setResent] = useState(false);
  return (
    <>
      {deleteAfter && (
        <Line tone="warning" text={t('deletion.banner', { date: format.date(deleteAfter) })}>
          {mayManage && (
            <Button
              size="sm"
              loading={pending}
              onClick={() =>
                start(async () => void (await cancelWorkspaceDeletionAction.bind(null, slugs)()))
              }
            >
              {t('deletion.cancel')}
            </Button>
          )}
        </Line>
      )}
      {isSample && (
        <Line text={t('sample.banner')}>
          {mayManage && (
            <Button
              size="sm"
              loading={pending}
              onClick={() => start(async () => void (await removeSampleWorkspaceAction.bind(null, slugs)()))}
            >
              {t('sample.remove')}
            </Button>
          )}
        </Line>
      )}
      {unconfirmedEmail && (
        <Line text={resent ? account('resent') : account('banner', { email: unconfirmedEmail })}>
          {!resent && (
            <Button
              size="sm"
              loading={pending}
              onClick={() =>
                start(async () => {
                  await resendConfirmationAction();
                  setResent(true);
                })
              }
            >
              {account('resend')}
            </Button>
          )}
        </Line>
      )}
    </>
  );
}

function Line({ text, tone, children }: { text: string; tone?: 'warning'; children?: React.ReactNode }) {
  const look = tone === 'warning' ? 'bg-warning-soft text-warning-ink' : 'bg-accent-soft text-ink';
  return (
    <div
      className={`flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 sm:px-6 print:hidden ${look}`}
    >
      <p className="min-w-0 flex-1 basis-60">{text}</p>
      {children}
    </div>
  );
}
