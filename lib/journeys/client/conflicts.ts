import type { MapOperationReason } from '@/db/values/journeys';
import { valueAt, versionAt } from '../core/apply-operations';
import type { LogEntry, MapState, Operation } from '../core/types';

export type ConflictReason = MapOperationReason | 'invalid';

/** An operation of one's own that was not taken, until one has decided about it. */
export interface RawConflict {
  /** Of the operation. */
  id: string;
  operation: Operation;
  reason: ConflictReason;
}

/** The same with both texts. */
export interface Conflict extends RawConflict {
  mine: unknown;
  /** What stands there now; undefined where the place is gone. */
  theirs: unknown;
  /** The page that wrote it, where this page heard of that. */
  writer: string | null;
}

/** Whether losing an operation loses something that somebody would miss: a value, or a new part. */
const carriesSomething = ({ type }: Operation) => type === 'set' || type === 'insert';

/** What is to be told of an entry of one's own that was not applied; null where there is nothing to tell. */
export function conflictOf({ id, operation, outcome, reason }: LogEntry): RawConflict | null {
  if (outcome === 'applied' || !carriesSomething(operation)) return null;
  return { id, operation, reason: reason ?? 'changed' };
}

/** A conflict with what stands in its place by now; `writers` are pages by the versions that they wrote. */
export function describeConflict(
  map: MapState,
  raw: RawConflict,
  writers: ReadonlyMap<number, string>,
): Conflict {
  const { operation } = raw;
  if (operation.type === 'set') {
    const writer = writers.get(versionAt(map, operation)) ?? null;
    return { ...raw, mine: operation.value, theirs: valueAt(map, operation), writer };
  }
  const mine = operation.type === 'insert' ? operation.values : null;
  return { ...raw, mine, theirs: undefined, writer: null };
}
