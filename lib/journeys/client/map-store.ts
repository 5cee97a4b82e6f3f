import type { MapOperationReason } from '@/db/values/journeys';
import { newId } from '@/lib/ids';
import { applyOperations, draftMap, valueAt, versionAt } from '../core/apply-operations';
import { decideOperation } from '../core/decide-operation';
import { noteBefore, type Done } from '../core/invert-operation';
import { unpackMap } from '../core/pack-map';
import { filledCells } from '../core/read-map';
import { followLog } from '../core/run-operations';
import type { LogEntry, MapState, Operation, SentOperation } from '../core/types';
import type { MapNews } from '../types';
import { describeConflict } from './conflicts';
import { failureOf } from './map-network';
import { makeListeners, mapViews } from './map-views';
import type { EditAbout, EditResult, MapStore, MapStoreOptions, SaveStatus, UndoResult } from './store-types';
import { undoHistory } from './undo-history';
import { waitingQueue } from './waiting-queue';

/** Milliseconds for which operations are gathered. */
const gather = 300;
const atOnce = 200;
/** Version of what is not confirmed. */
const unconfirmed = -1;

const timeout = (work: () => void, milliseconds: number) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Two seconds, four, eight … one minute. */
const retryAfter = (failures: number) => Math.min(60_000, 1_000 * 2 ** failures);

const isIdle = (map: MapState, operation: Operation) =>
  operation.type === 'set' && JSON.stringify(valueAt(map, operation)) === JSON.stringify(operation.value);

/** Makes the store of an open map. */
export function createMapStore(options: MapStoreOptions): MapStore {
  const { network, canWrite, later = timeout, now = Date.now } = options;
  const clientId = newId();
  const queue = waitingQueue(clientId, options.keep);
  const history = undoHistory();
  const listeners = makeListeners();
  let confirmed = unpackMap(options.map);
  let revision = options.revision;
  let view = confirmed;
  const views = mapViews(view);
  let isClosed = !canWrite || options.archived;
  let trouble: { kind: 'offline' | 'error' | 'signedOut'; message: string } | null = null;
  let failures = 0;
  let savedAt: number | null = null;
  let batch = atOnce;
  /** The map changed in a way that the log does not tell, and is not read anew yet. */
  let isStale = false;
  let sending: Promise<void> | null = null;
  let reloading: Promise<void> | null = null;
  let cancelTimer: (() => void) | null = null;
  const own = new Set<number>([unconfirmed]);
  const isOwn = (version: number) => own.has(version);
  /** Pages by the versions that they wrote, as far as this page heard of them. */
  const writers = new Map<number, string>();
  let status = readStatus();

  function readStatus(): SaveStatus {
    const conflicts = queue.conflicts().map((one) => describeConflict(confirmed, one, writers));
    const calm = queue.size() > 0 ? 'saving' : conflicts.length > 0 ? 'conflict' : 'saved';
    return {
      kind: isClosed ? 'readOnly' : (trouble?.kind ?? calm),
      waiting: queue.size(),
      conflicts,
      savedAt,
      message: trouble?.message ?? '',
      ...history.labels(),
    };
  }

  function tellStatus(): void {
    const next = readStatus();
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    listeners.tell('status');
  }

  /** Nothing waits any more, by whatever way it went: no trouble is left to tell of. */
  function endTrouble(): void {
    if (queue.size() > 0) return;
    trouble = null;
    failures = 0;
  }

  /** Shows the confirmed map with what waits on top. */
  function rebase(touched: readonly Operation[] | null): void {
    const waiting = queue.operations();
    view = applyOperations(
      confirmed,
      waiting.map((operation) => ({ operation, sequence: unconfirmed })),
    );
    views.show(view, touched && [...touched, ...waiting]);
  }

  function settle(entries: readonly LogEntry[]): void {
    for (const entry of entries) if (entry.clientId === clientId) own.add(entry.sequence);
    if (queue.settle(entries) && queue.size() === 0) savedAt = now();
  }

  async function reload(): Promise<void> {
    const read = await network.load();
    confirmed = unpackMap(read.map);
    revision = read.revision;
    isClosed = !canWrite || read.archived;
    isStale = false;
    trouble = null;
    failures = 0;
    rebase(null);
    tellStatus();
  }

  const reloadOnce = () =>
    (reloading ??= reload()
      .catch((error: unknown) => stumble(error, []))
      .finally(() => (reloading = null)));

  function receive(news: MapNews): void {
    const fresh = news.entries.filter(({ sequence }) => sequence > confirmed.sequence);
    const first = fresh[0];
    const isGap = first !== undefined && first.sequence !== confirmed.sequence + 1;
    if (news.reset || isGap || news.revision !== revision) {
      isStale = true;
      void reloadOnce();
    } else if (first) {
      const touched = [...queue.operations(), ...fresh.map(({ operation }) => operation)];
      for (const { sequence, clientId: writer } of fresh) writers.set(sequence, writer);
      confirmed = followLog(confirmed, fresh);
      settle(fresh);
      endTrouble();
      rebase(touched);
      tellStatus();
    }
  }

  /** A failed call: waits and tries again where that may help; what is not right by itself becomes a conflict. */
  function stumble(error: unknown, sent: readonly SentOperation[]): void {
    const failure = failureOf(error);
    if (failure.kind === 'refused') {
      const [only] = sent;
      if (sent.length > 1) batch = 1;
      else if (only) queue.refuse(only);
      rebase(sent.map(({ operation }) => operation));
      if (queue.size() > 0) plan(0);
    } else if (failure.kind === 'closed') {
      isClosed = true;
    } else {
      failures += 1;
      const isPassing = failure.kind === 'passing';
      trouble = isPassing ? { kind: 'error', message: failure.message } : { kind: failure.kind, message: '' };
      plan(retryAfter(failures), true);
    }
    tellStatus();
  }

  async function send(): Promise<void> {
    const operations = queue.take(batch);
    try {
      const answer = await network.send({ operations, after: confirmed.sequence });
      failures = 0;
      trouble = null;
      if (operations.length === queue.size()) batch = atOnce;
      receive(answer);
      await reloading;
      settle(answer.results);
      rebase(operations.map(({ operation }) => operation));
      tellStatus();
      if (queue.size() > 0) plan(0);
    } catch (error) {
      stumble(error, operations);
    }
  }

  /** Sends later; a plan that stands is kept unless it is to be replaced. */
  function plan(milliseconds: number, replaces = false): void {
    if (cancelTimer && !replaces) return;
    cancelTimer?.();
    cancelTimer = later(() => {
      cancelTimer = null;
      void flush();
    }, milliseconds);
  }

  async function flush(): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    if (sending) {
      await sending;
      if (queue.hasUnsent() && !trouble) await flush();
      return;
    }
    if (isStale) await reloadOnce();
    if (!isStale && queue.size() === 0) {
      endTrouble();
      tellStatus();
    }
    if (isClosed || isStale || sending || queue.size() === 0) return;
    sending = send().finally(() => (sending = null));
    await sending;
  }

  /** Does operations on the view, all or none, and puts them into the queue. */
  function commit(
    operations: readonly Operation[],
    seen?: number,
  ): { done: Done[] } | { reason: MapOperationReason | 'readOnly' } {
    if (isClosed) return { reason: 'readOnly' };
    const around = { isOwn: () => true, filledCells: filledCells(view).size };
    const draft = draftMap(view);
    const done: Done[] = [];
    for (const asked of operations) {
      const operation =
        asked.type === 'set' ? { ...asked, base: seen ?? versionAt(confirmed, asked) } : asked;
      const before = draft.now();
      if (isIdle(before, operation)) continue;
      const { reason } = decideOperation(before, operation, around);
      if (reason) return { reason };
      done.push(noteBefore(before, operation));
      draft.apply(operation, unconfirmed);
    }
    queue.add(done.map(({ operation }) => operation));
    view = draft.now();
    views.show(view, operations);
    if (done.length > 0) plan(gather);
    return { done };
  }

  function edit(operations: readonly Operation[], about: EditAbout): EditResult {
    const result = commit(operations, about.seen);
    if ('reason' in result) return { ok: false, reason: result.reason };
    if (result.done.length > 0) history.add(about.label, about.group ?? null, now(), result.done);
    tellStatus();
    return { ok: true };
  }

  function takeBack(direction: 'undo' | 'redo'): UndoResult {
    const taken = history[direction](view, isOwn);
    const result = taken?.operations ? commit(taken.operations) : null;
    const isDone = taken && result && 'done' in result;
    if (isDone) history[direction === 'undo' ? 'undone' : 'redone'](taken.label, result.done);
    tellStatus();
    return isDone ? { ok: true, label: taken.label } : { ok: false, label: taken?.label ?? null };
  }

  function resolve(id: string, choice: 'mine' | 'theirs' | 'join'): EditResult {
    const raw = queue.conflicts().find((one) => one.id === id);
    if (!raw) return { ok: true };
    const { mine, theirs } = describeConflict(confirmed, raw, writers);
    if (choice !== 'theirs') {
      const { operation } = raw;
      const isBoth = choice === 'join' && operation.type === 'set' && typeof theirs === 'string';
      const again = isBoth ? ({ ...operation, value: `${theirs}\n${String(mine)}` } as Operation) : operation;
      const result = commit([again]);
      if ('reason' in result) return { ok: false, reason: result.reason };
    }
    queue.decide(raw);
    tellStatus();
    return { ok: true };
  }

  const { show: _, ...shown } = views;
  return {
    ...shown,
    clientId,
    map: () => view,
    status: () => status,
    subscribeStatus: (listener) => listeners.subscribe('status', listener),
    edit,
    leaveField() {
      history.endGroup();
      void flush();
    },
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    keepTyped(operation) {
      queue.keepTyped(operation);
      tellStatus();
    },
    resolve,
    flush,
    receive,
    async start() {
      await queue.adopt();
      rebase(null);
      tellStatus();
      if (queue.size() > 0) await flush();
    },
    stop() {
      cancelTimer?.();
      cancelTimer = null;
    },
  };
}
