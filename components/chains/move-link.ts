/** A chain with one touchpoint at another place (0 is the first), and behind which one it then stands; null where it stays. */
export function moveLink<Link extends { touchpointId: string; name: string }>(
  links: readonly Link[],
  touchpointId: string,
  to: number,
): { links: Link[]; afterId: string | null; name: string; place: number } | null {
  const moved = links.find((link) => link.touchpointId === touchpointId);
  if (!moved || to < 0 || to >= links.length || links[to] === moved) return null;
  const next = links.filter((link) => link !== moved);
  next.splice(to, 0, moved);
  return { links: next, afterId: next[to - 1]?.touchpointId ?? null, name: moved.name, place: to + 1 };
}
