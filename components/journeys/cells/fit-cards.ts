import type { LaneHeight } from '@/db/values/journeys';

export interface CardFit {
  /** How many cards are drawn; the others are counted. */
  shown: number;
  /** Each is one line high. */
  isCompact: boolean;
}

/** Cards that a row holds: with all that they tell, as lines, and as lines above the count of the others. */
const room: Readonly<Record<Exclude<LaneHeight, 'auto'>, { full: number; lines: number; counted: number }>> =
  {
    small: { full: 0, lines: 1, counted: 1 },
    medium: { full: 1, lines: 2, counted: 2 },
    large: { full: 2, lines: 5, counted: 4 },
  };

/** How cards are drawn in a row of a height; a row that grows with them draws all. */
export function fitCards(height: LaneHeight, count: number): CardFit {
  if (height === 'auto') return { shown: count, isCompact: false };
  const { full, lines, counted } = room[height];
  if (count <= full) return { shown: count, isCompact: false };
  return { shown: count <= lines ? count : counted, isCompact: true };
}
