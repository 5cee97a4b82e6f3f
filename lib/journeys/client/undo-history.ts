import { draftMap, isSameField } from '../core/apply-operations';
import { invertOperation, type Done } from '../core/invert-operation';
import type { MapState, Operation, SetOperation } from '../core/types';

/** Steps that can be taken back. */
export const historyLength = 200;

/** Milliseconds: what is typed into one field with shorter pauses is one step. */
const pause = 1_000;

interface Entry {
  /** What was done, in words of the screen's own. */
  label: string;
  group: string | null;
  at: number;
  done: Done[];
}

/** What was done behind what had been done: of a field that is set again, the first value before counts. */
function joinDone(before: readonly Done[], after: readonly Done[]): Done[] {
  const joined = [...before];
  for (const one of after) {
    const at = joined.findIndex(({ operation }) => isSameField(operation, one.operation));
    const known = joined[at];
    if (known) joined[at] = { operation: one.operation, before: known.before };
    else joined.push(one);
  }
  return joined;
}

/** A field that was set and set back again has nothing to take back. */
const isIdle = ({ operation, before }: Done) =>
  operation.type === 'set' && JSON.stringify((operation as SetOperation).value) === JSON.stringify(before);

/** The operations that take an entry back, last first; null where one of them is not possible any more. */
function inverseOf(map: MapState, { done }: Entry, isOwn: (version: number) => boolean): Operation[] | null {
  const draft = draftMap(map);
  const operations: Operation[] = [];
  for (const one of [...done].reverse()) {
    if (isIdle(one)) continue;
    const inverse = invertOperation(draft.now(), one, isOwn);
    if (!inverse) return null;
    operations.push(inverse);
    draft.apply(inverse, -1);
  }
  return operations;
}

export interface TakenBack {
  label: string;
  /** Null where somebody else changed it meanwhile. */
  operations: Operation[] | null;
}

/** What one person did in one open page, to be taken back and done again. */
export function undoHistory() {
  const past: Entry[] = [];
  const future: Entry[] = [];
  const push = (stack: Entry[], entry: Entry) => {
    stack.push(entry);
    if (stack.length > historyLength) stack.shift();
  };
  const take = (stack: Entry[], map: MapState, isOwn: (version: number) => boolean): TakenBack | null => {
    const entry = stack.pop();
    return entry ? { label: entry.label, operations: inverseOf(map, entry, isOwn) } : null;
  };
  return {
    /** Remembers what was done; with the same group as the last step within a second it is one with it. */
    add(label: string, group: string | null, at: number, done: Done[]): void {
      future.length = 0;
      const last = past.at(-1);
      if (last && group !== null && last.group === group && at - last.at < pause) {
        last.done = joinDone(last.done, done);
        last.at = at;
      } else {
        push(past, { label, group, at, done });
      }
    },
    /** Ends a group: what is typed next is a step of its own. */
    endGroup(): void {
      const last = past.at(-1);
      if (last) last.group = null;
    },
    undo: (map: MapState, isOwn: (version: number) => boolean) => take(past, map, isOwn),
    redo: (map: MapState, isOwn: (version: number) => boolean) => take(future, map, isOwn),
    /** Remembers what taking back did. */
    undone: (label: string, done: Done[]) => push(future, { label, group: null, at: 0, done }),
    redone: (label: string, done: Done[]) => push(past, { label, group: null, at: 0, done }),
    labels: () => ({ undo: past.at(-1)?.label ?? null, redo: future.at(-1)?.label ?? null }),
  };
}
