/**
 * The slope of a line through points that a single outlier does not turn (Theil 1950, Sen 1968): the median of the slopes of
 * all pairs with different x. Null for fewer than two points.
 */
export function theilSenSlope(points: readonly { x: number; y: number }[]): number | null {
  const slopes = points
    .flatMap((a, at) => points.slice(at + 1).flatMap((b) => (a.x === b.x ? [] : [(b.y - a.y) / (b.x - a.x)])))
    .sort((a, b) => a - b);
  if (slopes.length === 0) return null;
  const middle = (slopes.length - 1) / 2;
  return ((slopes[Math.floor(middle)] ?? 0) + (slopes[Math.ceil(middle)] ?? 0)) / 2;
}
