/** Columns that a reader can still compare at a glance. */
const columns = 8;

/**
 * Which of `count` periods (oldest first) the table shows: the last eight up to the chosen one, the first eight where it
 * is among them, and the one compared with wherever it is. Places, in order.
 */
export function shownPeriods(count: number, current: number, comparison: number | null): number[] {
  const last = Math.min(count - 1, Math.max(current, columns - 1));
  const first = Math.max(0, last - columns + 1);
  const places = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return comparison === null || places.includes(comparison)
    ? places
    : [...places, comparison].sort((a, b) => a - b);
}
