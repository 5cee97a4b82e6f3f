import { readGrid } from '../read-map';
import type { MapState } from '../types';

/** Of numbers that differ, the places of a longest rising run (patience sorting: Fredman 1975). */
export function risingRun(values: readonly number[]): Set<number> {
  /** Place of the least end of a run, by its length less one; and before each place the one in front of it. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, at) => {
    const found = ends.findIndex((end) => (values[end] ?? 0) >= value);
    const length = found === -1 ? ends.length : found;
    before[at] = ends[length - 1];
    ends[length] = at;
  });
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}

const width = 8;
/** Room between two parts of the earlier map, more than a map has parts. */
const gap = 1_000;
const asPosition = (place: number) => String(place).padStart(width, '0');

/** Positions for both lists: as few parts as can be stand elsewhere than before. */
function positionsOf(before: readonly string[], after: readonly string[]) {
  const old = new Map(before.map((id, at) => [id, (at + 1) * gap]));
  const shared = after.filter((id) => old.has(id));
  const run = risingRun(shared.map((id) => old.get(id) ?? 0));
  const kept = new Set(shared.filter((_, at) => run.has(at)));
  let last = 0;
  const now = after.map((id) => {
    last = kept.has(id) ? (old.get(id) ?? 0) : last + 1;
    return [id, asPosition(last)] as const;
  });
  return { old: new Map([...old].map(([id, place]) => [id, asPosition(place)])), now: new Map(now) };
}

function withPositions<P extends { id: string; position: string }>(
  parts: Readonly<Record<string, P>>,
  positions: ReadonlyMap<string, string>,
): Record<string, P> {
  return Object.fromEntries(
    Object.values(parts).map((part) => [
      part.id,
      { ...part, position: positions.get(part.id) ?? part.position },
    ]),
  );
}

/**
 * Two maps whose parts are paired, with stages and steps at positions that tell them apart by where they stand: each map has
 * positions of its own, and where one step was put elsewhere those that it passed have not moved. Order within each stays.
 */
export function alignPositions(before: MapState, after: MapState): { before: MapState; after: MapState } {
  const [old, now] = [readGrid(before), readGrid(after)];
  const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);
  const stages = positionsOf(ids(old.stages), ids(now.stages));
  const steps = positionsOf(ids(old.steps), ids(now.steps));
  return {
    before: {
      ...before,
      stage: withPositions(before.stage, stages.old),
      step: withPositions(before.step, steps.old),
    },
    after: {
      ...after,
      stage: withPositions(after.stage, stages.now),
      step: withPositions(after.step, steps.now),
    },
  };
}
