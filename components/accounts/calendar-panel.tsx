'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useId, useState } from 'react';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { toast } from '@/components/ui/toast';
import { createCalendarFeedAction, removeCalendarFeedAction } from '@/lib/accounts/notice-actions';
import type { CalendarFeed } from '@/lib/accounts/calendar-feed';
import { useFormat } from '@/lib/format/use-format';

const ConfirmDialog = lazy(() =>
  import('@/components/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })),
);

/** The private calendar address: made, shown once, made anew, revoked. */
export function CalendarPanel({ feed, now }: { feed: CalendarFeed | null; now: Date }) {
  const t = useTranslations('account.profile');
  const format = useFormat();
  const id = useId();
  const { pending, run } = useQuickAction();
  const [address, setAddress] = useState<string | null>(null);
  const [asked, setAsked] = useState<'Renew' | 'Remove' | null>(null);
  const create = async () => {
    const result = await createCalendarFeedAction();
    if (result.data) setAddress(result.data.address);
    return result;
  };
  const remove = async () => {
    const result = await removeCalendarFeedAction();
    if (!result.serverError) {
      setAddress(null);
      toast.success(t('calendarRemoved'));
    }
    return result;
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-sm text-ink-muted">{t('calendarHint')}</p>
      {feed && address && (
        <div className="flex w-full flex-col gap-1.5">
          <Label htmlFor={id}>{t('calendarAddress')}</Label>
          <div className="flex gap-2">
            <Input id={id} readOnly value={address} onFocus={(event) => event.target.select()} />
            <CopyButton text={address}>{t('calendarCopy')}</CopyButton>
          </div>
          <p role="status" className="text-sm text-ink-muted">
            {t('calendarShown')}
          </p>
        </div>
      )}
      {feed ? (
        <>
          <p className="figures text-sm">
            {[
              t('calendarSince', { date: format.date(feed.createdAt) }),
              feed.lastReadAt
                ? t('calendarRead', { when: format.relative(feed.lastReadAt, now) })
                : t('calendarUnread'),
            ].join(' · ')}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button disabled={pending} onClick={() => setAsked('Renew')}>
              {t('calendarRenew')}
            </Button>
            <Button disabled={pending} onClick={() => setAsked('Remove')}>
              {t('calendarRemove')}
            </Button>
          </div>
        </>
      ) : (
        <Button loading={pending} onClick={() => run(create)}>
          {t('calendarCreate')}
        </Button>
      )}
      {asked && (
        <Suspense>
          <ConfirmDialog
            open
            onOpenChange={(open) => !open && setAsked(null)}
            title={t(`calendar${asked}Title`)}
            description={t(`calendar${asked}Body`)}
            confirmLabel={t(`calendar${asked}`)}
            tone={asked === 'Remove' ? 'danger' : 'normal'}
            onConfirm={async () => {
              const result = await (asked === 'Renew' ? create() : remove());
              return result.serverError?.message;
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
