/** Where an operation stands among all others of a visit: put-right time, then device, then the device's own order. */
export interface Stamp {
  /** Milliseconds since 1970, the device's clock put right. */
  at: number;
  /** Empty for what was changed at a desk. */
  device: string;
  sequence: number;
}

/** Below 0 where `a` comes before `b`. A total order, the same on every device and on the server. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.sequence - b.sequence;
}

interface Timed {
  sequence: number;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * When the operations of one device were really made: its clock plus `offset` (server time − device time at the sending),
 * never later than `now`, and never before an operation that the device made earlier, whatever its clock did meanwhile.
 * `known` are operations of the device that were timed before; both lists in the order of the device's sequence.
 */
export function correctTimes(
  operations: readonly Timed[],
  known: readonly Timed[],
  { offset, now }: { offset: number; now: number },
): number[] {
  let floor = -Infinity;
  let next = 0;
  return operations.map(({ sequence, at }) => {
    for (let mark = known[next]; mark && mark.sequence < sequence; mark = known[next]) {
      floor = Math.max(floor, mark.at);
      next += 1;
    }
    floor = Math.max(floor, Math.min(at + offset, now));
    // An operation that arrives after a later one of the same device must not overtake it.
    floor = Math.min(floor, known[next]?.at ?? now);
    return floor;
  });
}

/**
 * Which operations change something, in their order: the one with the highest stamp of a register wins, whatever the order of
 * arrival. `winners` holds the highest stamp of each register so far and is brought up to date.
 */
export function decide(
  operations: readonly { key: string; stamp: Stamp }[],
  winners: Map<string, Stamp>,
): ('applied' | 'lost')[] {
  return operations.map(({ key, stamp }) => {
    const best = winners.get(key);
    if (best && compareStamps(stamp, best) < 0) return 'lost';
    winners.set(key, stamp);
    return 'applied';
  });
}
