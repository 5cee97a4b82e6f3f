import { newId } from '@/lib/ids';
import { isSameField } from '../core/apply-operations';
import type { LogEntry, Operation, SentOperation, SetOperation } from '../core/types';
import { conflictOf, type RawConflict } from './conflicts';
import type { MapKeep } from './map-keep';

interface Waiting {
  sent: SentOperation;
  /** The server may have heard of it, so it does not change any more. */
  isOut: boolean;
}

/** Operations that the server has not confirmed and conflicts that are not decided, here and in the device's keep. */
export function waitingQueue(clientId: string, keep: MapKeep) {
  let waiting: Waiting[] = [];
  let conflicts: readonly RawConflict[] = [];

  /** A device that cannot keep anything still sends; the page warns before it is left while something waits. */
  const remember = (change: Parameters<MapKeep['change']>[0]) =>
    void keep.change(change).catch(() => undefined);

  /** Puts an operation behind the others; typing on in a field replaces what was not sent yet. */
  function push(operation: Operation): { add: SentOperation; drop: string | null } {
    const last = waiting.at(-1);
    const isMore = last && !last.isOut && isSameField(last.sent.operation, operation);
    const base = isMore ? (last.sent.operation as SetOperation).base : undefined;
    const based = base === undefined ? operation : ({ ...operation, base } as Operation);
    const sent = { id: newId(), clientId, operation: based };
    if (isMore) waiting = waiting.slice(0, -1);
    waiting = [...waiting, { sent, isOut: false }];
    return { add: sent, drop: isMore ? last.sent.id : null };
  }

  function addConflicts(found: readonly RawConflict[], drop: readonly string[]): void {
    conflicts = [...conflicts, ...found];
    remember({ drop, conflicts: found });
  }

  return {
    size: () => waiting.length,
    operations: () => waiting.map(({ sent }) => sent.operation),
    hasUnsent: () => waiting.some(({ isOut }) => !isOut),
    conflicts: () => conflicts,
    add(operations: readonly Operation[]): void {
      const queued = operations.map(push);
      const gone = new Set(queued.flatMap(({ drop }) => drop ?? []));
      remember({ add: queued.map(({ add }) => add).filter(({ id }) => !gone.has(id)), drop: [...gone] });
    },
    /** The first ones, to be sent. */
    take(count: number): SentOperation[] {
      const out = waiting.slice(0, count);
      for (const one of out) one.isOut = true;
      return out.map(({ sent }) => sent);
    },
    /** Lets go of what the server has decided; what it did not apply becomes a conflict. */
    settle(entries: readonly LogEntry[]): boolean {
      const mine = new Set(waiting.map(({ sent }) => sent.id));
      const settled = entries.filter(({ id }) => mine.has(id));
      if (settled.length === 0) return false;
      const ids = new Set(settled.map(({ id }) => id));
      waiting = waiting.filter(({ sent }) => !ids.has(sent.id));
      addConflicts(
        settled.flatMap((entry) => conflictOf(entry) ?? []),
        [...ids],
      );
      return true;
    },
    /** Takes an operation out that the server cannot read. */
    refuse({ id, operation }: SentOperation): void {
      waiting = waiting.filter(({ sent }) => sent.id !== id);
      addConflicts([{ id, operation, reason: 'invalid' }], [id]);
    },
    /** Lists what was typed into a place that is gone, instead of beginnings of it that are listed already. */
    keepTyped(operation: SetOperation): void {
      const begins = conflicts.filter((one) => {
        const { value } = one.operation as SetOperation;
        return isSameField(one.operation, operation) && String(operation.value).startsWith(String(value));
      });
      conflicts = conflicts.filter((one) => !begins.includes(one));
      addConflicts(
        [{ id: newId(), operation, reason: 'removed' }],
        begins.map(({ id }) => id),
      );
    },
    decide(conflict: RawConflict): void {
      conflicts = conflicts.filter((one) => one !== conflict);
      remember({ drop: [conflict.id] });
    },
    /** Takes up what an earlier page of this person left on the device. */
    async adopt(): Promise<void> {
      const kept = await keep.read().catch(() => ({ waiting: [], conflicts: [] }));
      const here = new Set(waiting.map(({ sent }) => sent.id));
      const adopted = kept.waiting.filter(({ id }) => !here.has(id));
      // Sent as this page's own, so that typing on in the same field is no conflict with oneself.
      waiting = [...adopted.map((sent) => ({ sent: { ...sent, clientId }, isOut: true })), ...waiting];
      conflicts = [...kept.conflicts, ...conflicts];
    },
  };
}
