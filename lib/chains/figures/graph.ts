/** One link leads to another. */
export interface Passage {
  from: string;
  to: string;
}

/** Links and what follows what, without cycles. */
export interface Graph {
  /** Every link behind all that lead to it; which of several comes first does not depend on how they were stored. */
  order: readonly string[];
  next: ReadonlyMap<string, readonly string[]>;
  before: ReadonlyMap<string, readonly string[]>;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function neighbours(ids: readonly string[], passages: readonly Passage[]) {
  const next = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  const before = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  for (const { from, to } of passages) {
    if (!next.has(from) || !next.has(to)) continue;
    next.get(from)?.add(to);
    before.get(to)?.add(from);
  }
  const sorted = (found: Map<string, Set<string>>) =>
    new Map([...found].map(([id, set]) => [id, [...set].sort(byText)]));
  return { next: sorted(next), before: sorted(before) };
}

/**
 * The links of a chain as a directed graph (Kahn 1962). Passages from or to what is no link are left out. Throws where links
 * lead back to themselves: nobody can store that (`findCycle`).
 */
export function makeGraph(ids: readonly string[], passages: readonly Passage[]): Graph {
  const { next, before } = neighbours(ids, passages);
  const waiting = new Map([...before].map(([id, found]) => [id, found.length]));
  const order: string[] = [];
  let ready = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : [])).sort(byText);
  while (ready.length > 0) {
    order.push(...ready);
    const freed: string[] = [];
    for (const to of ready.flatMap((id) => next.get(id) ?? [])) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) freed.push(to);
    }
    ready = freed.sort(byText);
  }
  if (order.length < next.size) throw new Error('The links of a chain lead back to themselves.');
  return { order, next, before };
}

/** Links that lead back to themselves, one after the other, the first one again at the end; null where none do. */
export function findCycle(ids: readonly string[], passages: readonly Passage[]): string[] | null {
  const { next } = neighbours(ids, passages);
  const done = new Set<string>();
  for (const start of [...next.keys()].sort(byText)) {
    // A path with, for each of its links, how many of the next ones were tried; no recursion, a chain may be long.
    const path: { id: string; tried: number }[] = done.has(start) ? [] : [{ id: start, tried: 0 }];
    while (path.length > 0) {
      const here = path[path.length - 1];
      if (!here) break;
      const to = next.get(here.id)?.[here.tried];
      here.tried += 1;
      if (to === undefined) {
        done.add(here.id);
        path.pop();
        continue;
      }
      const at = path.findIndex(({ id }) => id === to);
      if (at >= 0) return [...path.slice(at).map(({ id }) => id), to];
      if (!done.has(to)) path.push({ id: to, tried: 0 });
    }
  }
  return null;
}
