import { indexedStorage } from '@/lib/audits/phone/indexed-storage';

/** How many answers wait on this device; 0 where nothing was ever kept. */
export async function countUnsent(): Promise<number> {
  if (!('indexedDB' in window)) return 0;
  // Asking opens the database and so makes it: only where there is one.
  const known = await indexedDB.databases?.();
  if (known && !known.some(({ name }) => name === 'touchstone-phone')) return 0;
  return indexedStorage()
    .readWaiting()
    .then((waiting) => waiting.length)
    .catch(() => 0);
}

/** Takes everything that the phone screen keeps off this device: answers, visits, the page, the worker. */
export async function forgetPhone(): Promise<void> {
  await indexedStorage()
    .wipe()
    .catch(() => undefined);
  if ('caches' in window) await caches.delete('touchstone-phone');
  const registration = await navigator.serviceWorker?.getRegistration('/phone');
  await registration?.unregister();
}
