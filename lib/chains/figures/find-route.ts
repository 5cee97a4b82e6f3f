import type { Graph } from './graph';

export interface RouteWish {
  /** Links that a route may lead through. */
  allowed: (id: string) => boolean;
  /** At least one of these links must lie on it. */
  through: (id: string) => boolean;
  /** What a link costs; the cheapest route is taken, of equally cheap ones that with the fewest links. */
  cost?: (id: string) => number;
}

interface Best {
  cost: number;
  links: number;
  /** Where it came from, and whether a wanted link lay on the way up to there. */
  from: { id: string; met: boolean } | null;
}

const better = (a: Best, b: Best | undefined) =>
  !b || a.cost < b.cost || (a.cost === b.cost && a.links < b.links);

/**
 * A route from a first link to a last one of the whole chain, as ids in their order; null where there is none as wished. One
 * pass along the order of the graph, so that it takes no longer however many routes there are.
 */
export function findRoute(
  { order, next, before }: Graph,
  { allowed, through, cost = () => 0 }: RouteWish,
): string[] | null {
  const known = new Map<string, Best>();
  const key = (id: string, met: boolean) => `${met ? '+' : '-'}${id}`;
  for (const id of order) {
    if (!allowed(id)) continue;
    const isWanted = through(id);
    const offer = (from: Best['from'], so: Pick<Best, 'cost' | 'links'>) => {
      const met = isWanted || (from?.met ?? false);
      const found: Best = { cost: so.cost + cost(id), links: so.links + 1, from };
      if (better(found, known.get(key(id, met)))) known.set(key(id, met), found);
    };
    const earlier = before.get(id) ?? [];
    if (earlier.length === 0) offer(null, { cost: 0, links: 0 });
    for (const one of earlier) {
      for (const met of [true, false]) {
        const so = known.get(key(one, met));
        if (so) offer({ id: one, met }, so);
      }
    }
  }
  let last: { id: string; best: Best } | null = null;
  for (const id of order) {
    const best = (next.get(id) ?? []).length === 0 ? known.get(key(id, true)) : undefined;
    if (best && better(best, last?.best)) last = { id, best };
  }
  if (!last) return null;
  const route: string[] = [last.id];
  for (let from = last.best.from; from; from = known.get(key(from.id, from.met))?.from ?? null) {
    route.unshift(from.id);
  }
  return route;
}
