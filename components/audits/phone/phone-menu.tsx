'use client';

import { EllipsisVertical, LogOut, Monitor, Moon, RefreshCw, SquarePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { Modal } from '@/components/layout/modal';
import type { PhoneSnapshot } from '@/lib/audits/phone/phone-snapshot';
import type { PhoneStore } from '@/lib/audits/phone/phone-store';
import { PhoneButton } from './phone-button';
import { useInstall } from './use-install';

const item =
  'flex min-h-14 w-full items-center gap-3 px-4 text-left text-lg active:bg-hover [&_svg]:size-5 [&_svg]:shrink-0 [&_svg]:text-ink-subtle';

/** What is rarely needed: discreet mode, fetching anew, the home screen, the desk, the way out. */
export function PhoneMenu({ store, phone }: { store: PhoneStore; phone: PhoneSnapshot }) {
  const t = useTranslations('auditPhone.menu');
  const [open, setOpen] = useState(false);
  const { install, needsHand } = useInstall();
  const isDiscreet = phone.facts?.isDiscreet ?? false;
  const choose = (work: () => void) => () => {
    setOpen(false);
    work();
  };
  return (
    <>
      <PhoneButton look="quiet" small aria-label={t('open')} onClick={() => setOpen(true)}>
        <EllipsisVertical aria-hidden />
      </PhoneButton>
      <Modal
        open={open}
        onClose={() => setOpen(false)}
        label={t('open')}
        className="mt-auto mb-0 w-full max-w-xl rounded-t pb-[env(safe-area-inset-bottom)] shadow-modal"
      >
        <button
          type="button"
          role="switch"
          aria-checked={isDiscreet}
          className={item}
          onClick={choose(() => void store.setDiscreet(!isDiscreet))}
        >
          <Moon aria-hidden />
          <span className="flex-1 py-2">
            {isDiscreet ? t('discreetOff') : t('discreetOn')}
            <span className="block text-sm text-ink-muted">{t('discreetHint')}</span>
          </span>
        </button>
        <button type="button" className={item} onClick={choose(() => void store.refresh())}>
          <RefreshCw aria-hidden />
          {t('refresh')}
        </button>
        {install && (
          <button type="button" className={item} onClick={choose(install)}>
            <SquarePlus aria-hidden />
            <span className="flex-1 py-2">
              {t('install')}
              <span className="block text-sm text-ink-muted">{t('installHint')}</span>
            </span>
          </button>
        )}
        {needsHand && (
          <p className="flex items-start gap-3 px-4 py-3 text-base [&_svg]:size-5 [&_svg]:shrink-0 [&_svg]:text-ink-subtle">
            <SquarePlus aria-hidden />
            {t('installByHand')}
          </p>
        )}
        <Link href="/" prefetch={false} className={item}>
          <Monitor aria-hidden />
          {t('desk')}
        </Link>
        <a href="#/sign-out" className={item} onClick={() => setOpen(false)}>
          <LogOut aria-hidden />
          {t('signOut')}
        </a>
        <div className="border-t border-line p-2">
          <PhoneButton look="quiet" small className="w-full" onClick={() => setOpen(false)}>
            {t('close')}
          </PhoneButton>
        </div>
      </Modal>
    </>
  );
}
