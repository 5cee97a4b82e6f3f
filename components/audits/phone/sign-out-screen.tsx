'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { onlyHere, type PhoneSnapshot } from '@/lib/audits/phone/phone-snapshot';
import type { PhoneStore } from '@/lib/audits/phone/phone-store';
import { forgetDevice } from '@/lib/device/forget-device';
import { PhoneButton } from './phone-button';
import { SyncWords } from './sync-words';

/** Signing out takes everything off this phone, so it says first what was not sent yet. */
export function SignOutScreen({
  phone,
  store,
  onSignOut,
}: {
  phone: PhoneSnapshot;
  store: PhoneStore;
  onSignOut: () => Promise<unknown>;
}) {
  const t = useTranslations('auditPhone.signOut');
  const [state, setState] = useState<'rest' | 'busy' | 'failed'>('rest');
  const { answers, photos, isAny } = onlyHere(phone);
  const signOut = async () => {
    setState('busy');
    try {
      store.stop();
      await forgetDevice();
      await onSignOut();
    } catch {
      setState('failed');
    }
  };
  return (
    <main className="flex flex-1 flex-col gap-4 p-4">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      {isAny ? (
        <Callout
          tone="warning"
          title={photos > 0 ? t('unsentWith', { answers, photos }) : t('unsent', { count: answers })}
        >
          {t('unsentBody')}
        </Callout>
      ) : (
        <p className="text-lg text-ink-muted">{t('body')}</p>
      )}
      {isAny && <SyncWords phone={phone} onSend={() => void store.refresh()} />}
      {state === 'failed' && (
        <Callout tone="danger" live title={t('failed')}>
          {t('failedBody')}
        </Callout>
      )}
      <div className="mt-auto flex flex-col gap-2 pb-[env(safe-area-inset-bottom)]">
        <PhoneButton disabled={state === 'busy'} look="primary" onClick={() => void signOut()}>
          {isAny ? t('discard') : t('confirm')}
        </PhoneButton>
        <a
          href="#"
          className="inline-flex min-h-14 items-center justify-center rounded border border-line-strong bg-surface text-lg font-medium"
        >
          {t('stay')}
        </a>
      </div>
    </main>
  );
}
