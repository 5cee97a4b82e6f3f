import { mapDevice } from '@/lib/device/device-stores';
import type { SentOperation } from '../core/types';
import type { RawConflict } from './conflicts';

/** What a device keeps of one map and one person until the server has it. Each call is done wholly or not at all. */
export interface MapKeep {
  read: () => Promise<{ waiting: SentOperation[]; conflicts: RawConflict[] }>;
  /** Drops operations and conflicts by their ids, and keeps others, operations behind those that are there. */
  change: (change: {
    add?: readonly SentOperation[];
    drop?: readonly string[];
    conflicts?: readonly RawConflict[];
  }) => Promise<void>;
}

interface Row {
  sequence?: number;
  owner: string;
  id: string;
  sent: SentOperation;
}

interface ConflictRow {
  owner: string;
  id: string;
  conflict: RawConflict;
}

const { database: databaseName } = mapDevice;

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

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    const waiting = request.result.createObjectStore('waiting', { keyPath: 'sequence', autoIncrement: true });
    waiting.createIndex('owner', 'owner');
    waiting.createIndex('id', ['owner', 'id']);
    const conflicts = request.result.createObjectStore('conflicts', { keyPath: ['owner', 'id'] });
    conflicts.createIndex('owner', 'owner');
  };
  return asked(request);
}

/** The keep of a person's map in the browser's database. */
export function indexedKeep({ userId, mapId }: { userId: string; mapId: string }): MapKeep {
  const owner = `${userId}/${mapId}`;
  let database: Promise<IDBDatabase> | undefined;
  const forget = () => (database = undefined);
  const connect = () =>
    (database ??= open().then(
      (db) => {
        db.onclose = forget;
        // Another tab wipes the device: do not stand in its way.
        db.onversionchange = () => {
          db.close();
          forget();
        };
        return db;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    ));
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: what is dropped must have been added before. */
  const run = <Result>(
    mode: IDBTransactionMode,
    work: (waiting: IDBObjectStore, conflicts: IDBObjectStore) => Promise<Result>,
  ): Promise<Result> => {
    const next = last.then(async () => {
      const db = await connect();
      const transaction = db.transaction(['waiting', 'conflicts'], mode, { durability: 'strict' });
      const done = finished(transaction);
      const result = await work(transaction.objectStore('waiting'), transaction.objectStore('conflicts'));
      await done;
      return result;
    });
    last = next.catch(() => undefined);
    return next;
  };
  return {
    read: () =>
      run('readonly', async (waiting, conflicts) => {
        const rows = await asked<Row[]>(waiting.index('owner').getAll(owner));
        const kept = await asked<ConflictRow[]>(conflicts.index('owner').getAll(owner));
        return { waiting: rows.map(({ sent }) => sent), conflicts: kept.map(({ conflict }) => conflict) };
      }),
    change: ({ add = [], drop = [], conflicts: added = [] }) =>
      run('readwrite', async (waiting, conflicts) => {
        for (const id of drop) {
          const key = await asked(waiting.index('id').getKey([owner, id]));
          if (key !== undefined) waiting.delete(key);
          conflicts.delete([owner, id]);
        }
        for (const sent of add) waiting.add({ owner, id: sent.id, sent } satisfies Row);
        for (const conflict of added) {
          conflicts.put({ owner, id: conflict.id, conflict } satisfies ConflictRow);
        }
      }),
  };
}
