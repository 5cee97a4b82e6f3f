/** A header on the way of a drag, by its edges along the way, in pixels. */
export interface HeadBox {
  key: string;
  start: number;
  end: number;
}

/** Beside which of the headers, in their order, something that is let go at a point goes; null where there are none. */
export function findDrop(
  boxes: readonly HeadBox[],
  at: number,
): { key: string; side: 'before' | 'after' } | null {
  const target = boxes.find(({ end }) => at < end) ?? boxes.at(-1);
  if (!target) return null;
  return { key: target.key, side: at < (target.start + target.end) / 2 ? 'before' : 'after' };
}

/** Pixels by which a view is scrolled in a frame while the pointer is within 40 px of an edge, or beyond it. */
export function edgeScroll(at: number, start: number, end: number): number {
  const reach = 40;
  if (at < start + reach) return -Math.ceil(Math.min(reach, start + reach - at) / 3);
  if (at > end - reach) return Math.ceil(Math.min(reach, at - end + reach) / 3);
  return 0;
}
