import { phoneDevice } from '@/lib/device/device-stores';
import type { KeptPhoto, KeptVisit, PhoneFacts, PhoneStorage, Waiting } from './phone-storage';

/** The service worker opens the database too (public/phone-worker.js), in whatever version it is. */
const { database: databaseName } = phoneDevice;
const databaseVersion = 2;

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused.'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up.'));
  });
}

/** Visits that were fetched before there were photos have no list of them. */
async function listPhotos(visits: IDBObjectStore): Promise<void> {
  for (const visit of await asked<KeptVisit[]>(visits.getAll())) {
    const { assignment } = visit;
    if (assignment) visits.put({ ...visit, assignment: { ...assignment, photos: assignment.photos ?? [] } });
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, databaseVersion);
  request.onupgradeneeded = ({ oldVersion }) => {
    const { result: database, transaction } = request;
    if (oldVersion < 1) {
      database.createObjectStore('facts');
      database.createObjectStore('visits', { keyPath: 'id' });
      // Numbers of an auto-incremented key never come back, so they are the device's sequence.
      database.createObjectStore('waiting', { keyPath: 'sequence', autoIncrement: true });
    }
    database.createObjectStore('photos', { keyPath: 'id' });
    if (oldVersion === 1 && transaction) {
      listPhotos(transaction.objectStore('visits')).catch(() => transaction.abort());
    }
  };
  return asked(request);
}

const names = ['facts', 'visits', 'waiting', 'photos'] as const;
type Stores = Record<(typeof names)[number], IDBObjectStore>;

/**
 * A phone's storage in the browser's database. What a call wrote is on the device when it ends (`durability: strict`
 * where the browser knows it), so that being killed a moment later loses nothing.
 */
export function indexedStorage(): PhoneStorage {
  let database: Promise<IDBDatabase> | undefined;
  const connect = () =>
    (database ??= open().then((db) => {
      const forget = () => (database = undefined);
      db.onclose = forget;
      // Another tab wipes or upgrades: do not stand in its way.
      db.onversionchange = () => {
        db.close();
        forget();
      };
      return db;
    }));
  const run = async <Result>(
    mode: IDBTransactionMode,
    work: (stores: Stores) => Promise<Result> | Result,
  ): Promise<Result> => {
    const db = await connect();
    const transaction = db.transaction(names, mode, { durability: 'strict' });
    const done = finished(transaction);
    const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])) as Stores;
    const result = await work(stores);
    await done;
    return result;
  };
  return {
    readFacts: () => run('readonly', ({ facts }) => asked<PhoneFacts | undefined>(facts.get('phone'))),
    writeFacts: (next) => run('readwrite', ({ facts }) => void facts.put(next, 'phone')),
    readVisits: () => run('readonly', ({ visits }) => asked<KeptVisit[]>(visits.getAll())),
    readVisit: (id) => run('readonly', ({ visits }) => asked<KeptVisit | undefined>(visits.get(id))),
    writeVisit: (visit) => run('readwrite', ({ visits }) => void visits.put(visit)),
    readWaiting: () => run('readonly', ({ waiting }) => asked<Waiting[]>(waiting.getAll())),
    addWaiting: (one) => run('readwrite', async ({ waiting }) => Number(await asked(waiting.add(one)))),
    settle: (visitId, change, sequences) =>
      run('readwrite', async ({ visits, waiting }) => {
        const visit = await asked<KeptVisit | undefined>(visits.get(visitId));
        if (visit) visits.put(change(visit));
        for (const sequence of sequences) waiting.delete(sequence);
      }),
    readPhotos: () => run('readonly', ({ photos }) => asked<KeptPhoto[]>(photos.getAll())),
    addPhotos: (added) =>
      run('readwrite', ({ photos }) => {
        for (const photo of added) photos.put(photo);
      }),
    changePhoto: (id, change) =>
      run('readwrite', async ({ photos }) => {
        const photo = await asked<KeptPhoto | undefined>(photos.get(id));
        const next = photo ? change(photo) : null;
        if (next) photos.put(next);
        else photos.delete(id);
        return next;
      }),
    forget: (visitIds, photoIds = []) =>
      run('readwrite', async ({ visits, waiting, photos }) => {
        for (const id of visitIds) visits.delete(id);
        for (const id of photoIds) photos.delete(id);
        for (const { sequence, visitId } of await asked<Waiting[]>(waiting.getAll())) {
          if (visitIds.includes(visitId)) waiting.delete(sequence);
        }
      }),
    wipe: async () => {
      (await database)?.close();
      database = undefined;
      await asked(indexedDB.deleteDatabase(databaseName));
    },
  };
}
