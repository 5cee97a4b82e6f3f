import type { Interval } from '@/lib/ratings/statistics/student-interval';

/** A link's score on 0–10; null where nobody rated it, or where it is kept from the reader. */
interface LinkScore {
  id: string;
  score: { mean: number; interval: Interval | null } | null;
}

interface ChainHealth {
  /** The lowest score among the links, with the interval that theirs allow; null where no link has a score. */
  score: { mean: number; interval: Interval | null } | null;
  /** The link with that score, the first of equals. */
  weakest: string | null;
  rated: number;
  of: number;
}

/**
 * A chain is as good as its weakest link: the lowest score of 0–10. Its interval goes from the lowest of the lower ends to the
 * lowest of the upper ends of the links that have one; there is none where the weakest has none. Unrated links are counted
 * beside it and are not 0.
 */
export function chainHealth(links: readonly LinkScore[]): ChainHealth {
  const rated = links.flatMap(({ id, score }) => (score ? [{ id, ...score }] : []));
  const counted = { rated: rated.length, of: links.length };
  const [first, ...others] = rated;
  if (!first) return { score: null, weakest: null, ...counted };
  const weakest = others.reduce((lowest, link) => (link.mean < lowest.mean ? link : lowest), first);
  const intervals = rated.flatMap(({ interval }) => interval ?? []);
  const interval = weakest.interval && {
    low: Math.min(...intervals.map(({ low }) => low)),
    high: Math.min(...intervals.map(({ high }) => high)),
  };
  return { score: { mean: weakest.mean, interval }, weakest: weakest.id, ...counted };
}
