'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { Notice } from '@/lib/audits/phone/phone-storage';

/** What this phone said of a touchpoint and what did not come to stand, with the reason; gone once it was read. */
export function LineNotices({ notices, onRead }: { notices: readonly Notice[]; onRead: () => void }) {
  const t = useTranslations('auditPhone.notices');
  const told = [
    ...new Set(notices.map(({ outcome, reason }) => (outcome === 'lost' ? 'lost' : (reason ?? 'value')))),
  ];
  if (told.length === 0) return null;
  return (
    <Callout
      tone="warning"
      live
      title={t('title')}
      action={
        <button
          type="button"
          onClick={onRead}
          className="min-h-11 px-1 font-medium text-accent-ink underline"
        >
          {t('read')}
        </button>
      }
    >
      {told.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
    </Callout>
  );
}
