import { findRoute } from './find-route';
import type { Graph } from './graph';

/** 0–10, unrounded; null where nobody has rated the link. */
export type ScoreOf = (id: string) => number | null;

export interface Route {
  /** Links in their order. */
  ids: string[];
  /** The lowest score among them; null where none is rated. */
  health: number | null;
  /** The link that has it, the first one of several. */
  weakestId: string | null;
  /** Links without a score: counted, and never taken as 0. */
  unrated: number;
  /** A link at `stop` lies on it. */
  isBroken: boolean;
}

export interface ChainHealth {
  /** How many routes there are. Of some hundred branches one after the other more than a number can tell: Infinity. */
  routes: number;
  best: Route | null;
  worst: Route | null;
  /** The link with the lowest score of the whole chain. */
  weakestId: string | null;
  rated: number;
  unrated: number;
  /** Links at `stop` that a customer gets to, in their order. */
  breaks: string[];
  /** Links that nobody gets to, because every way there leads through a link at `stop`. */
  outOfReach: string[];
  /** No route leads to its end without a link at `stop`. */
  isBroken: boolean;
}

function tellRoute(ids: string[], scoreOf: ScoreOf, okFrom: number): Route {
  const scores = ids.map(scoreOf);
  const rated = scores.filter((score) => score !== null);
  const health = rated.length > 0 ? Math.min(...rated) : null;
  return {
    ids,
    health,
    weakestId: health === null ? null : (ids[scores.indexOf(health)] ?? null),
    unrated: ids.length - rated.length,
    isBroken: health !== null && health < okFrom,
  };
}

function countRoutes({ order, next, before }: Graph): number {
  const ways = new Map<string, number>();
  let routes = 0;
  for (const id of order) {
    const earlier = before.get(id) ?? [];
    const here = earlier.length === 0 ? 1 : earlier.reduce((sum, one) => sum + (ways.get(one) ?? 0), 0);
    ways.set(id, here);
    if ((next.get(id) ?? []).length === 0) routes += here;
  }
  return routes;
}

/**
 * The health of a chain (docs/figures.md, "Chains"). A route leads from a link that nothing leads to, to one that leads
 * nowhere; its health is the lowest score on it. The best route is the one whose lowest score is highest, the worst one that
 * with the weakest link; of several the one with the fewest unrated links, then the shortest. Scores below `okFrom` are `stop`.
 */
export function tellHealth(graph: Graph, scoreOf: ScoreOf, okFrom: number): ChainHealth {
  const { order, next, before } = graph;
  const isRated = (id: string) => scoreOf(id) !== null;
  const cost = (id: string) => (isRated(id) ? 0 : 1);
  const scores = [...new Set(order.flatMap((id) => scoreOf(id) ?? []))].sort((a, b) => b - a);
  const lowest = scores.at(-1);
  let best: string[] | null = null;
  for (const floor of scores) {
    best = findRoute(graph, { allowed: (id) => (scoreOf(id) ?? floor) >= floor, through: isRated, cost });
    if (best) break;
  }
  const worst =
    lowest === undefined
      ? null
      : findRoute(graph, { allowed: () => true, through: (id) => scoreOf(id) === lowest, cost });
  const anyRoute = () => findRoute(graph, { allowed: () => true, through: () => true, cost });
  const isStop = (id: string) => (scoreOf(id) ?? okFrom) < okFrom;
  const reached = new Set<string>();
  for (const id of order) {
    const earlier = before.get(id) ?? [];
    if (earlier.length === 0 || earlier.some((one) => reached.has(one) && !isStop(one))) reached.add(id);
  }
  const ends = order.filter((id) => (next.get(id) ?? []).length === 0);
  const tell = (ids: string[] | null) => ids && tellRoute(ids, scoreOf, okFrom);
  return {
    routes: countRoutes(graph),
    best: tell(best ?? anyRoute()),
    worst: tell(worst ?? anyRoute()),
    weakestId: lowest === undefined ? null : (order.find((id) => scoreOf(id) === lowest) ?? null),
    rated: order.filter(isRated).length,
    unrated: order.filter((id) => !isRated(id)).length,
    breaks: order.filter((id) => isStop(id) && reached.has(id)),
    outOfReach: order.filter((id) => !reached.has(id)),
    isBroken: ends.length > 0 && !ends.some((id) => reached.has(id) && !isStop(id)),
  };
}
