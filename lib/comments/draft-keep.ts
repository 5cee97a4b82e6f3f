import { commentDevice } from '@/lib/device/device-stores';
import type { Named } from './mention-text';

export interface Draft {
  typed: string;
  /** Who was chosen from the list while typing. */
  chosen: readonly Named[];
}

const store = 'drafts';

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused.'));
  });
}

/** Opened for each piece of work and closed after it: signing out takes the database away. */
async function inStore<Result>(
  mode: IDBTransactionMode,
  work: (drafts: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const request = indexedDB.open(commentDevice.database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  const database = await asked(request);
  try {
    return await work(database.transaction(store, mode).objectStore(store));
  } finally {
    database.close();
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, so that the newest words win. A device that cannot keep anything keeps nothing. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  const next = last.then(work).catch(() => undefined);
  last = next;
  return next;
}

/** The draft that this device keeps under a key; undefined where there is none. */
export const readDraft = (key: string): Promise<Draft | undefined> =>
  inTurn(() => inStore('readonly', (drafts) => asked<Draft | undefined>(drafts.get(key))));

/** Keeps a draft on this device, or lets go of it where it is empty. */
export const keepDraft = (key: string, draft: Draft): Promise<unknown> =>
  inTurn(() =>
    inStore<unknown>('readwrite', (drafts) =>
      draft.typed === '' ? asked(drafts.delete(key)) : asked(drafts.put(draft, key)),
    ),
  );
