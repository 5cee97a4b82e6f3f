'use client';

import { useEffect, useState } from 'react';

/** Whether this page opens without a network: kept, being kept, not over this address, not in this browser. */
export type OfflineState = 'preparing' | 'ready' | 'insecure' | 'unsupported';

interface SyncRegistration extends ServiceWorkerRegistration {
  /** Background Sync, where the browser has it. */
  sync?: { register: (tag: string) => Promise<void> };
}

function ask(worker: ServiceWorker, message: { type: string }): Promise<{ isReady?: boolean }> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<{ isReady?: boolean }>) => resolve(event.data);
    worker.postMessage(message, [port2]);
  });
}

async function prepare(): Promise<OfflineState> {
  await navigator.serviceWorker.register('/phone-worker.js', { scope: '/phone', updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return 'unsupported';
  // Browsers throw away what was not promised to last when space gets short; some ask, most decide by themselves.
  void navigator.storage?.persist?.();
  if ((await ask(active, { type: 'status' })).isReady) return 'ready';
  // It was installed while nobody was signed in: the page could not be kept then.
  await ask(active, { type: 'keep' });
  return (await ask(active, { type: 'status' })).isReady ? 'ready' : 'preparing';
}

/** Has the service worker keep this page; tells when a newer version lies ready. */
export function useWorker(isKept: boolean): { offline: OfflineState; isRenewed: boolean } {
  const [offline, setOffline] = useState<OfflineState>('preparing');
  const [isRenewed, setIsRenewed] = useState(false);
  useEffect(() => {
    if (!isKept) return;
    let isGone = false;
    const show = (state: OfflineState) => {
      if (!isGone) setOffline(state);
    };
    if (!window.isSecureContext) show('insecure');
    else if (!('serviceWorker' in navigator)) show('unsupported');
    else prepare().then(show, () => show('unsupported'));
    const hear = (event: MessageEvent<{ type?: string } | null>) => {
      if (event.data?.type === 'renewed') setIsRenewed(true);
    };
    navigator.serviceWorker?.addEventListener('message', hear);
    return () => {
      isGone = true;
      navigator.serviceWorker?.removeEventListener('message', hear);
    };
  }, [isKept]);
  return { offline, isRenewed };
}

/** Asks the browser to send when the network is back, also after this page was closed; nothing where it cannot. */
export async function sendLater(): Promise<void> {
  const registration: SyncRegistration | undefined = await navigator.serviceWorker?.getRegistration('/phone');
  await registration?.sync?.register('send').catch(() => undefined);
}
