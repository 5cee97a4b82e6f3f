'use client';

import { Check, CloudOff, RefreshCw, Smartphone, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { unsentOf, type PhoneSnapshot } from '@/lib/audits/phone/phone-snapshot';
import { isPending } from '@/lib/audits/phone/phone-storage';

/** Where the answers are, in words: on this phone, on the way, sent. Screen readers hear of each new state once. */
export function SyncWords({ phone, onSend }: { phone: PhoneSnapshot; onSend: () => void }) {
  const t = useTranslations('auditPhone.sync');
  const told = useTranslations('auditPhone.photos');
  const { sync, isKept, facts } = phone;
  const refused = phone.photos.filter((photo) => !isPending(photo)).length;
  const { answers: count, photos, isAny } = unsentOf(phone);
  const state = (() => {
    const trouble = { network: 'noNetwork', signedOut: 'sessionOver', failed: 'noAnswer' } as const;
    const unsent = { network: 'waiting', signedOut: 'signedOut', failed: 'failed' } as const;
    if (sync.kind === 'network' || sync.kind === 'signedOut' || sync.kind === 'failed') {
      const icon = sync.kind === 'network' ? <CloudOff /> : <TriangleAlert />;
      const among = photos === 0 ? '' : count === 0 ? 'Photos' : 'Both';
      const words = isAny ? t(`${unsent[sync.kind]}${among}`, { count, photos }) : t(trouble[sync.kind]);
      return { icon, words, trouble: isAny || sync.kind === 'signedOut' };
    }
    if (!isKept) return { icon: <RefreshCw />, words: t('saving'), trouble: false };
    if (isAny && sync.kind === 'sending') {
      const words = photos > 0 ? t('sendingPhotos', { photos }) : t('sending');
      return { icon: <RefreshCw />, words, trouble: false };
    }
    if (isAny) return { icon: <Smartphone />, words: t('saved'), trouble: false };
    // "Sent" would not be true of these.
    if (refused > 0)
      return { icon: <TriangleAlert />, words: told('refused', { count: refused }), trouble: false };
    return { icon: <Check />, words: facts?.sentAt ? t('sent') : t('nothing'), trouble: false };
  })();
  return (
    <div
      className="flex min-h-8 items-center gap-2 text-sm text-ink-muted"
      data-sync={sync.kind}
      data-kept={isKept}
      data-waiting={count}
    >
      <p role="status" className="flex min-w-0 items-center gap-1.5 [&_svg]:size-4 [&_svg]:shrink-0">
        <span aria-hidden>{state.icon}</span>
        <span className="figures">{state.words}</span>
      </p>
      {state.trouble && sync.kind === 'signedOut' && (
        <a
          href="/sign-in?to=/phone"
          className="inline-flex min-h-8 items-center font-medium text-accent-ink underline"
        >
          {t('signIn')}
        </a>
      )}
      {state.trouble && sync.kind !== 'signedOut' && (
        <button
          type="button"
          aria-label={t('sendNow')}
          title={t('sendNow')}
          onClick={onSend}
          className="relative -my-1 inline-flex size-8 items-center justify-center text-accent-ink before:absolute before:-inset-1.5 before:content-[''] [&_svg]:size-4"
        >
          <RefreshCw aria-hidden />
        </button>
      )}
    </div>
  );
}
