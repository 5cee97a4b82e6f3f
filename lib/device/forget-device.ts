import { deviceStores, type DeviceStore } from './device-stores';

const asked = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused.'));
  });

async function hasUnsent({ database: name, unsent }: DeviceStore): Promise<boolean> {
  const request = indexedDB.open(name);
  // Asking would make a database where there is none.
  request.onupgradeneeded = () => request.transaction?.abort();
  const database = await asked(request);
  try {
    const stores = unsent.filter((store) => database.objectStoreNames.contains(store));
    for (const store of stores) {
      if ((await asked(database.transaction(store).objectStore(store).count())) > 0) return true;
    }
    return false;
  } finally {
    database.close();
  }
}

/** What on this device holds something that is nowhere else yet; null where nothing does. */
export async function findUnsent(): Promise<DeviceStore | null> {
  if (!('indexedDB' in window)) return null;
  for (const store of deviceStores) {
    if (await hasUnsent(store).catch(() => false)) return store;
  }
  return null;
}

/** Takes everything that screens keep off this device: databases, kept pages, service workers. */
export async function forgetDevice(): Promise<void> {
  for (const { database, offline } of deviceStores) {
    if ('indexedDB' in window) await asked(indexedDB.deleteDatabase(database)).catch(() => undefined);
    if (!offline) continue;
    if ('caches' in window) await caches.delete(offline.cache);
    const registration = await navigator.serviceWorker?.getRegistration(offline.scope);
    await registration?.unregister();
  }
}
