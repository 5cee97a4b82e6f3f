import type { MapOperationReason } from '@/db/values/journeys';
import { applyOperations, draftMap } from './apply-operations';
import { cellsOf, decideOperation, isFilled } from './decide-operation';
import { isCellShown } from './read-map';
import type { LogEntry, MapState, Operation, SentOperation } from './types';

interface Log {
  /** The page that wrote a version; undefined where the log does not tell any more. */
  writerOf: (version: number) => string | undefined;
  /** Filled cells of the whole map before the operations. */
  filledCells: number;
  /** Why an operation is refused for what lies outside the map. */
  refusalOf?: (operation: Operation) => MapOperationReason | null;
}

const fullness = (map: MapState, ids: readonly string[]) =>
  new Set(ids.filter((id) => isCellShown(map, id) && isFilled(map, id))).size;

/**
 * Puts new operations behind a map's log: each gets the next sequence and an outcome, and what is applied changes the map.
 * The server's only way to change one; deterministic, so that every reader of the log arrives at the same map.
 */
export function runOperations(
  map: MapState,
  sent: readonly SentOperation[],
  { writerOf, filledCells, refusalOf = () => null }: Log,
): { map: MapState; entries: LogEntry[] } {
  const draft = draftMap(map);
  let sequence = map.sequence;
  let filled = filledCells;
  const writers = new Map<number, string>();
  const entries = sent.map((one): LogEntry => {
    const { operation, clientId } = one;
    sequence += 1;
    const now = draft.now();
    const isOwn = (version: number) => (writers.get(version) ?? writerOf(version)) === clientId;
    const outside = refusalOf(operation);
    const decision = outside
      ? ({ outcome: 'refused', reason: outside } as const)
      : decideOperation(now, operation, { isOwn, filledCells: filled });
    writers.set(sequence, clientId);
    if (decision.outcome === 'applied') {
      const cells = cellsOf(now, operation);
      const before = fullness(now, cells);
      draft.apply(operation, sequence);
      filled += fullness(draft.now(), cells) - before;
    }
    return { ...one, sequence, ...decision };
  });
  return { map: { ...draft.now(), sequence }, entries };
}

/** The map after entries of its log that it does not have yet, in their order; those that were not applied change nothing. */
export function followLog(map: MapState, entries: readonly LogEntry[]): MapState {
  const fresh = entries.filter(({ sequence }) => sequence > map.sequence);
  const last = fresh.at(-1);
  if (!last) return map;
  const next = applyOperations(
    map,
    fresh.filter(({ outcome }) => outcome === 'applied'),
  );
  return { ...next, sequence: last.sequence };
}
