'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { shrinkImage } from '@/components/files/shrink-image';
import { callApi } from '@/components/layout/call-api';
import { indexedStorage } from '@/lib/audits/phone/indexed-storage';
import { emptySnapshot, unsentOf, type PhoneSnapshot } from '@/lib/audits/phone/phone-snapshot';
import { PhoneStore } from '@/lib/audits/phone/phone-store';
import { afterPaint } from './after-paint';
import { nameOfBrowser } from './name-of-browser';

/** One sender at a time over all tabs; without locks (no HTTPS) the page alone sends anyway. */
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks ? navigator.locks.request('touchstone-phone', work) : work();
}

/** The phone's store, started and kept in touch: with the network, with the page being looked at, with the worker. */
export function usePhone(): { store: PhoneStore; phone: PhoneSnapshot } {
  const [store] = useState(
    () =>
      new PhoneStore({
        storage: indexedStorage(),
        call: callApi,
        reduce: shrinkImage,
        deviceName: typeof navigator === 'undefined' ? '' : nameOfBrowser(navigator.userAgent),
        isOnline: () => navigator.onLine,
        alone,
        later: afterPaint,
      }),
  );
  const phone = useSyncExternalStore(store.subscribe, store.snapshot, () => emptySnapshot);
  useEffect(() => {
    void store.start().then(() => store.refresh());
    const send = () => void store.send();
    const look = () => {
      if (document.visibilityState === 'visible') void store.refresh();
    };
    const hear = (event: MessageEvent<{ type?: string } | null>) => {
      if (event.data?.type === 'send') send();
    };
    const online = () => void store.refresh();
    const every = setInterval(() => {
      if (unsentOf(store.snapshot()).isAny) send();
    }, 30_000);
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', look);
    navigator.serviceWorker?.addEventListener('message', hear);
    return () => {
      clearInterval(every);
      store.stop();
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', look);
      navigator.serviceWorker?.removeEventListener('message', hear);
    };
  }, [store]);
  return { store, phone };
}
