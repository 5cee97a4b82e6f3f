/**
 * The lines of a visit in the order of a walk: along the chain where there is one, what is on no link after it in the order
 * of the phases. A touchpoint that the chain meets twice is scored where it is met first.
 */
export function walkOrder<Line extends { touchpointId: string }>(
  lines: readonly Line[],
  chain: readonly string[],
): Line[] {
  const place = new Map([...chain].reverse().map((id, at) => [id, chain.length - 1 - at]));
  const rank = ({ touchpointId }: Line) => place.get(touchpointId) ?? chain.length;
  return [...lines].sort((a, b) => rank(a) - rank(b));
}
