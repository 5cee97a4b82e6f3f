'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Callout } from '@/components/ui/callout';
import { Skeleton } from '@/components/ui/skeleton';
import { onlyHere, unsentOf } from '@/lib/audits/phone/phone-snapshot';
import { LeftPhotos } from './left-photos';
import { PhoneButton } from './phone-button';
import { PhoneMenu } from './phone-menu';
import { SignOutScreen } from './sign-out-screen';
import { sendLater, useWorker } from './use-worker';
import { useHash } from './use-hash';
import { usePhone } from './use-phone';
import { VisitCards } from './visit-cards';
import { WalkScreen } from './walk-screen';

interface PhoneAppProps {
  /** Whether the browser shall keep this page; not while it is being developed. */
  keep: boolean;
  onSignOut: () => Promise<unknown>;
}

/** Scoring on a phone: the list of visits, and each visit step by step. Works without a network once it was opened. */
export function PhoneApp({ keep, onSignOut }: PhoneAppProps) {
  const t = useTranslations('auditPhone');
  const { store, phone } = usePhone();
  const { offline, isRenewed } = useWorker(keep);
  const hash = useHash();
  const isDiscreet = phone.facts?.isDiscreet ?? false;
  const needsNetwork = phone.sync.kind === 'network' && unsentOf(phone).isAny;
  const { answers, photos } = onlyHere(phone);

  useEffect(() => {
    if (needsNetwork) void sendLater();
  }, [needsNetwork]);
  useEffect(() => {
    const root = document.documentElement;
    const before = root.dataset.theme;
    if (!isDiscreet) return;
    root.dataset.theme = 'dark';
    return () => void (root.dataset.theme = before);
  }, [isDiscreet]);

  const [, place, id, part] = hash.split('/');
  const visit = place === 'visit' ? phone.visits.find((one) => one.id === id) : undefined;
  return (
    <div
      data-discreet={isDiscreet || undefined}
      className="mx-auto flex min-h-dvh w-full max-w-xl flex-col bg-canvas text-ink"
    >
      {visit?.assignment ? (
        <WalkScreen
          key={visit.id}
          store={store}
          phone={phone}
          visit={visit}
          assignment={visit.assignment}
          isFinishing={part === 'finish'}
        />
      ) : place === 'sign-out' ? (
        <SignOutScreen phone={phone} store={store} onSignOut={onSignOut} />
      ) : (
        <main className="flex flex-1 flex-col">
          <div className="sticky top-0 z-10 flex min-h-14 items-center gap-2 border-b border-line bg-surface pr-1 pl-4">
            <h1 className="min-w-0 flex-1 truncate text-lg font-semibold">
              {isDiscreet ? t('discreetTitle') : t('title')}
            </h1>
            <PhoneMenu store={store} phone={phone} />
          </div>
          <div className="flex flex-1 flex-col gap-4 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
            {phone.isBroken && (
              <Callout tone="danger" live title={t('broken.title')}>
                {t('broken.body')}
              </Callout>
            )}
            {offline === 'insecure' && (
              <Callout tone="warning" title={t('insecure.title')}>
                {t('insecure.body')}
              </Callout>
            )}
            {offline === 'unsupported' && (
              <Callout tone="warning" title={t('unsupported.title')}>
                {t('unsupported.body')}
              </Callout>
            )}
            {phone.signedOutOf.map((name) => (
              <Callout key={name} tone="warning" live title={t('signedOutOf.title', { name })}>
                {t('signedOutOf.body')}
              </Callout>
            ))}
            {phone.lostPhotos > 0 && (
              <Callout tone="warning" live title={t('photos.lost.title', { count: phone.lostPhotos })}>
                {t('photos.lost.body')}
              </Callout>
            )}
            {isRenewed && (
              <Callout tone="accent" title={t('renewed.title')}>
                <PhoneButton small className="mt-2" onClick={() => window.location.reload()}>
                  {t('renewed.load')}
                </PhoneButton>
              </Callout>
            )}
            {phone.stranger && (
              <Callout
                tone="warning"
                live
                title={
                  photos > 0
                    ? t('stranger.titleWith', { answers, photos })
                    : t('stranger.title', { count: answers })
                }
              >
                <p>{t('stranger.body', { name: phone.facts?.name ?? '' })}</p>
                <PhoneButton
                  small
                  className="mt-2"
                  onClick={() => void store.forgetAll().then(() => store.refresh())}
                >
                  {t('stranger.discard')}
                </PhoneButton>
              </Callout>
            )}
            {phone.facts === null && !phone.isBroken ? (
              <div className="flex flex-col gap-3" aria-busy>
                <Skeleton className="h-24" />
                <Skeleton className="h-24" />
              </div>
            ) : (
              !phone.stranger && (
                <>
                  <LeftPhotos store={store} phone={phone} />
                  <VisitCards phone={phone} offline={offline} store={store} />
                </>
              )
            )}
          </div>
        </main>
      )}
    </div>
  );
}
