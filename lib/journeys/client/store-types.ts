import type { MapOperationReason } from '@/db/values/journeys';
import type { PackedMap } from '../core/pack-map';
import type { MapState, Operation, SetOperation } from '../core/types';
import type { MapNews } from '../types';
import type { Conflict } from './conflicts';
import type { MapKeep } from './map-keep';
import type { MapNetwork } from './map-network';
import type { MapViews } from './map-views';

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
/** The label of the step; null where there was none. A step that is not possible any more is gone. */
export type UndoResult = { ok: true; label: string } | { ok: false; label: string | null };

export interface EditAbout {
  label: string;
  /** What is done in one group with short pauses is one step to undo. */
  group?: string;
  /** The version of the field that the person saw, where another one may stand there by now. */
  seen?: number;
}

/** The map of one open page; the one place where its state lies. */
export interface MapStore extends Omit<MapViews, 'show'> {
  /** The id of this open page, also for presence. */
  clientId: string;
  /** The whole map as the page shows it, to make operations from (core/edits-*.ts). */
  map: () => MapState;
  status: () => SaveStatus;
  subscribeStatus: (listener: () => void) => () => void;
  /** Does operations at once, all or none, and sends them. */
  edit: (operations: readonly Operation[], about: EditAbout) => EditResult;
  /** The person has left a field: sends what waits and ends the step to undo. */
  leaveField: () => void;
  /** Lists what was typed into a place that is gone, for its author to decide. */
  keepTyped: (operation: SetOperation) => void;
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

export interface MapStoreOptions {
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
