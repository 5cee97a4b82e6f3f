import { newId } from '@/lib/ids';
import type { MapOperationReason } from '@/db/values/journeys';
import { applyOperation, applyOperations, valueAt, versionAt } from '../core/apply-operations';
import { decideOperation } from '../core/decide-operation';
import { noteBefore, type Done } from '../core/invert-operation';
import { unpackMap, type PackedMap } from '../core/pack-map';
import { filledCells } from '../core/read-map';
import { followLog } from '../core/run-operations';
import type { LogEntry, MapState, Operation, SentOperation, SetOperation } from '../core/types';
import type { MapNews } from '../types';
import { conflictOf, describeConflict, type Conflict, type RawConflict } from './conflicts';
import type { MapKeep } from './map-keep';
import { failureOf, type MapNetwork } from './map-network';
import { makeListeners, mapViews, type MapViews } from './map-views';
import { undoHistory } from './undo-history';

/** How the map stands with the server; screens put it into words. */
export interface SaveStatus {
  kind: 'saved' | 'saving' | 'offline' | 'conflict' | 'error' | 'signedOut' | 'readOnly';
  /** Operations that the server has not confirmed. */
  waiting: number;
  conflicts: readonly Conflict[];
  /** When everything was through, by this device's clock; null before. */
  savedAt: number | null;
  /** Of an error, in the person's language. */
  message: string;
  /** Labels of what can be taken back and done again. */
  undo: string | null;
  redo: string | null;
}

export type EditResult = { ok: true } | { ok: false; reason: MapOperationReason | 'readOnly' };
export type UndoResult = { ok: true; label: string } | { ok: false; label: string | null };

/** The map of one open page; the one place where its state lies. */
export interface MapStore extends Omit<MapViews, 'show'> {
  /** The id of this open page, also for presence. */
  clientId: string;
  /** The whole map as the page shows it, to make operations from (core/edits-*.ts). */
  map: () => MapState;
  status: () => SaveStatus;
  subscribeStatus: (listener: () => void) => () => void;
  /** Does operations at once, all or none, and sends them. Those of one `group` with short pauses are one step to undo. */
  edit: (operations: readonly Operation[], about: { label: string; group?: string }) => EditResult;
  /** The person has left a field: sends what waits and ends the step to undo. */
  leaveField: () => void;
  undo: () => UndoResult;
  redo: () => UndoResult;
  /** Decides about a conflict: one's own value, the one that stands there, or both texts one below the other. */
  resolve: (id: string, choice: 'mine' | 'theirs' | 'join') => EditResult;
  /** Sends what waits, now; also the way to try again. */
  flush: () => Promise<void>;
  /** What the live stream brings. */
  receive: (news: MapNews) => void;
  /** Takes up what this device kept, and goes on from there. */
  start: () => Promise<void>;
  /** Ends timers; what waits stays on the device. */
  stop: () => void;
}

interface Options {
  map: PackedMap;
  revision: number;
  archived: boolean;
  canWrite: boolean;
  network: MapNetwork;
  keep: MapKeep;
  /** Milliseconds; gives what cancels it. */
  later?: (work: () => void, milliseconds: number) => () => void;
  now?: () => number;
}

/** Milliseconds for which operations are gathered. */
const gather = 300;
const atOnce = 200;
/** Version of what is not confirmed. */
const unconfirmed = -1;

const timeout = (work: () => void, milliseconds: number) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

const retryAfter = (failures: number) => Math.min(60_000, 1_000 * 2 ** failures);

const isSameField = (a: Operation, b: Operation) =>
  a.type === 'set' &&
  b.type === 'set' &&
  a.kind === b.kind &&
  a.id === b.id &&
  a.field === b.field &&
  a.key === b.key;

/** Makes the store of a map. */
export function createMapStore(options: Options): MapStore {
  const { network, keep, canWrite, later = timeout, now = Date.now } = options;
  const clientId = newId();
  let confirmed = unpackMap(options.map);
  let revision = options.revision;
  let view = confirmed;
  let waiting: { sent: SentOperation; isOut: boolean }[] = [];
  let conflicts: RawConflict[] = [];
  let isClosed = !canWrite || options.archived;
  let trouble: { kind: 'offline' | 'error' | 'signedOut'; message: string } | null = null;
  let failures = 0;
  let savedAt: number | null = null;
  let sending: Promise<void> | null = null;
  let cancelTimer: (() => void) | null = null;
  let batch = atOnce;
  let reloading: Promise<void> | null = null;
  const own = new Set<number>([unconfirmed]);
  const isOwn = (version: number) => own.has(version);
  const views = mapViews(view);
  const history = undoHistory();
  const listeners = makeListeners();
  let status = readStatus();

  function readStatus(): SaveStatus {
    const kind = isClosed
      ? 'readOnly'
      : (trouble?.kind ?? (waiting.length > 0 ? 'saving' : conflicts.length > 0 ? 'conflict' : 'saved'));
    return {
      kind,
      waiting: waiting.length,
      conflicts: conflicts.map((one) => describeConflict(confirmed, one)),
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

  /** A device that cannot keep anything still sends; the page warns before it is left while something waits. */
  const remember = (change: Parameters<MapKeep['change']>[0]) =>
    void keep.change(change).catch(() => undefined);

  const unsentSteps = () => waiting.map(({ sent }) => ({ operation: sent.operation, sequence: unconfirmed }));

  /** Shows the confirmed map with what waits on top. */
  function rebase(touched: readonly Operation[] | null): void {
    view = applyOperations(confirmed, unsentSteps());
    const all = touched && [...touched, ...waiting.map(({ sent }) => sent.operation)];
    views.show(view, all);
  }

  /** What became of operations of this page. */
  function settle(entries: readonly LogEntry[]): void {
    const mine = new Map(waiting.map(({ sent }) => [sent.id, sent]));
    const settled = entries.filter(({ id }) => mine.has(id));
    if (settled.length === 0) return;
    const ids = new Set(settled.map(({ id }) => id));
    waiting = waiting.filter(({ sent }) => !ids.has(sent.id));
    const found = settled.flatMap((entry) => conflictOf(entry) ?? []);
    conflicts = [...conflicts, ...found];
    remember({ drop: [...ids], conflicts: found });
    if (waiting.length === 0) savedAt = now();
  }

  function noteOwn(entries: readonly LogEntry[]): void {
    for (const entry of entries) if (entry.clientId === clientId) own.add(entry.sequence);
  }

  function takeIn(entries: readonly LogEntry[]): void {
    const touched = waiting.map(({ sent }) => sent.operation);
    noteOwn(entries);
    confirmed = followLog(confirmed, entries);
    settle(entries);
    rebase([...touched, ...entries.map(({ operation }) => operation)]);
    tellStatus();
  }

  async function reload(): Promise<void> {
    const read = await network.load();
    confirmed = unpackMap(read.map);
    revision = read.revision;
    isClosed = !canWrite || read.archived;
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
    if (news.reset || isGap || news.revision !== revision) void reloadOnce();
    else if (fresh.length > 0) takeIn(fresh);
  }

  /** A failed call: waits and tries again where that may help; what is not right by itself becomes a conflict. */
  function stumble(error: unknown, sent: readonly SentOperation[]): void {
    const failure = failureOf(error);
    if (failure.kind === 'refused') {
      if (sent.length > 1) batch = 1;
      for (const one of sent.length === 1 ? sent : []) {
        const conflict: RawConflict = { id: one.id, operation: one.operation, reason: 'invalid' };
        waiting = waiting.filter((other) => other.sent.id !== one.id);
        conflicts = [...conflicts, conflict];
        remember({ drop: [one.id], conflicts: [conflict] });
      }
      rebase(sent.map(({ operation }) => operation));
      if (waiting.length > 0) plan(0);
    } else if (failure.kind === 'closed') {
      isClosed = true;
    } else {
      failures += 1;
      const message = failure.kind === 'passing' ? failure.message : '';
      trouble = { kind: failure.kind === 'passing' ? 'error' : failure.kind, message };
      plan(retryAfter(failures), true);
    }
    tellStatus();
  }

  async function send(): Promise<void> {
    const out = waiting.slice(0, batch);
    for (const one of out) one.isOut = true;
    const operations = out.map(({ sent }) => sent);
    try {
      const answer = await network.send({ operations, after: confirmed.sequence });
      failures = 0;
      trouble = null;
      const isAll = operations.length === waiting.length;
      if (isAll) batch = atOnce;
      noteOwn(answer.results);
      receive(answer);
      await reloading;
      const touched = operations.map(({ operation }) => operation);
      settle(answer.results);
      rebase(touched);
      tellStatus();
      if (waiting.length > 0) plan(0);
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
      if (waiting.some(({ isOut }) => !isOut) && !trouble) await flush();
      return;
    }
    if (isClosed || waiting.length === 0) return;
    sending = send().finally(() => (sending = null));
    await sending;
  }

  /** Puts an operation behind those that wait; typing on in a field replaces what was not sent yet. */
  function queue(operation: Operation): { add: SentOperation; drop: string | null } {
    const last = waiting.at(-1);
    const isMore =
      last && !last.isOut && last.sent.clientId === clientId && isSameField(last.sent.operation, operation);
    const base = isMore ? (last.sent.operation as SetOperation).base : undefined;
    const based = base === undefined ? operation : ({ ...operation, base } as Operation);
    const sent = { id: newId(), clientId, operation: based };
    if (isMore) waiting = waiting.slice(0, -1);
    waiting = [...waiting, { sent, isOut: false }];
    return { add: sent, drop: isMore ? last.sent.id : null };
  }

  const withBase = (operation: Operation): Operation =>
    operation.type === 'set' ? { ...operation, base: versionAt(confirmed, operation) } : operation;

  const isIdle = (map: MapState, operation: Operation) =>
    operation.type === 'set' && JSON.stringify(valueAt(map, operation)) === JSON.stringify(operation.value);

  /** Does operations on the view, all or none, and puts them into the queue. */
  function commit(
    operations: readonly Operation[],
  ): { done: Done[] } | { reason: MapOperationReason | 'readOnly' } {
    if (isClosed) return { reason: 'readOnly' };
    const filled = filledCells(view).size;
    let next = view;
    const done: Done[] = [];
    for (const operation of operations.map(withBase)) {
      if (isIdle(next, operation)) continue;
      const decision = decideOperation(next, operation, { isOwn: () => true, filledCells: filled });
      if (decision.reason) return { reason: decision.reason };
      done.push(noteBefore(next, operation));
      next = applyOperation(next, operation, unconfirmed);
    }
    const queued = done.map(({ operation }) => queue(operation));
    const gone = new Set(queued.flatMap(({ drop }) => drop ?? []));
    const added = queued.map(({ add }) => add).filter(({ id }) => !gone.has(id));
    remember({ add: added, drop: [...gone] });
    view = { ...next, sequence: confirmed.sequence };
    views.show(view, operations);
    if (done.length > 0) plan(gather);
    return { done };
  }

  function edit(operations: readonly Operation[], about: { label: string; group?: string }): EditResult {
    const result = commit(operations);
    if ('reason' in result) return { ok: false, reason: result.reason };
    if (result.done.length > 0) history.add(about.label, about.group ?? null, now(), result.done);
    tellStatus();
    return { ok: true };
  }

  function takeBack(direction: 'undo' | 'redo'): UndoResult {
    const taken = history[direction](view, isOwn);
    const result = taken?.operations ? commit(taken.operations) : null;
    if (taken && result && 'done' in result) {
      history[direction === 'undo' ? 'undone' : 'redone'](taken.label, result.done);
    }
    tellStatus();
    return taken && result && 'done' in result
      ? { ok: true, label: taken.label }
      : { ok: false, label: taken?.label ?? null };
  }

  function resolve(id: string, choice: 'mine' | 'theirs' | 'join'): EditResult {
    const raw = conflicts.find((one) => one.id === id);
    if (!raw) return { ok: true };
    const { mine, theirs } = describeConflict(confirmed, raw);
    if (choice !== 'theirs') {
      const { operation } = raw;
      const isBoth = choice === 'join' && operation.type === 'set' && typeof theirs === 'string';
      const again = isBoth ? ({ ...operation, value: `${theirs}\n${String(mine)}` } as Operation) : operation;
      const result = commit([again]);
      if ('reason' in result) return { ok: false, reason: result.reason };
    }
    conflicts = conflicts.filter((one) => one !== raw);
    remember({ drop: [id] });
    tellStatus();
    return { ok: true };
  }

  return {
    clientId,
    grid: views.grid,
    header: views.header,
    cell: views.cell,
    subscribeGrid: views.subscribeGrid,
    subscribeHeader: views.subscribeHeader,
    subscribeCell: views.subscribeCell,
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
    resolve,
    flush,
    receive,
    async start() {
      const kept = await keep.read().catch(() => ({ waiting: [], conflicts: [] }));
      const here = new Set(waiting.map(({ sent }) => sent.id));
      const adopted = kept.waiting.filter(({ id }) => !here.has(id));
      // Sent as this page's own, so that typing on in the same field is no conflict with oneself.
      waiting = [...adopted.map((sent) => ({ sent: { ...sent, clientId }, isOut: true })), ...waiting];
      conflicts = [...kept.conflicts, ...conflicts];
      rebase(null);
      tellStatus();
      if (waiting.length > 0) await flush();
    },
    stop() {
      cancelTimer?.();
      cancelTimer = null;
    },
  };
}
