import { generateNKeysBetween } from 'fractional-indexing';

interface Placed {
  id: string;
  position: string;
}

/** Positions of one workspace are compared byte by byte, never by a language's rules; equal ones by id. */
export function comparePositions(a: Placed, b: Placed): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * New positions for `count` siblings that go behind `afterId`: at the beginning where it is null, at the end where it is
 * undefined or no longer there. `siblings` may come in any order; equal positions (two people adding at once) are passed.
 */
export function positionsAfter(
  siblings: readonly Placed[],
  afterId: string | null | undefined,
  count: number,
): string[] {
  const ordered = [...siblings].sort(comparePositions);
  const first = ordered[0]?.position ?? null;
  if (afterId === null) return generateNKeysBetween(null, first, count);
  const before = ordered.find(({ id }) => id === afterId) ?? ordered.at(-1);
  if (!before) return generateNKeysBetween(null, null, count);
  const next = ordered.find(({ position }) => position > before.position)?.position ?? null;
  return generateNKeysBetween(before.position, next, count);
}
