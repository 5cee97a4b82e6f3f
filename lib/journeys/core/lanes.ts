import { laneKinds, type LaneKind, type LaneZone, type MapType } from '@/db/values/journeys';
import { comparePositions } from '@/lib/touchpoints/position';
import type { Lane } from './types';

/** What cells of a lane hold; `figures` are shown from the touchpoints of the column and never typed. */
export type LaneContent = 'text' | 'cards' | 'emotion' | 'flag' | 'number' | 'figures';

/** Whether a map of a type begins with a lane, offers it, or keeps it out of sight. */
export type LaneOffer = 'default' | 'offered' | 'hidden';

interface LaneFacts {
  zone: LaneZone;
  content: LaneContent;
  offers: Readonly<Record<MapType, LaneOffer>>;
}

const letters = { D: 'default', o: 'offered', '-': 'hidden' } as const;
type Letter = keyof typeof letters;

const lane = (
  zone: LaneZone,
  content: LaneContent,
  current: Letter,
  day: Letter,
  future: Letter,
  blueprint: Letter,
): LaneFacts => ({
  zone,
  content,
  offers: {
    'current-state': letters[current],
    'day-in-the-life': letters[day],
    'future-state': letters[future],
    'service-blueprint': letters[blueprint],
  },
});

/** The kinds of lanes in the order in which a new map has them, with their offers by type of map. */
export const laneFacts: Readonly<Record<LaneKind, LaneFacts>> = {
  goals: lane('customer', 'text', 'D', 'o', 'D', 'o'),
  duration: lane('customer', 'text', 'o', 'D', 'o', 'D'),
  context: lane('customer', 'text', 'o', 'D', 'o', '-'),
  'physical-evidence': lane('customer', 'text', 'o', 'o', 'o', 'D'),
  actions: lane('customer', 'text', 'D', 'D', 'D', 'D'),
  touchpoints: lane('customer', 'cards', 'D', 'o', 'D', 'D'),
  channels: lane('customer', 'cards', 'D', 'D', 'D', 'o'),
  thoughts: lane('customer', 'text', 'D', 'D', 'o', '-'),
  emotion: lane('customer', 'emotion', 'D', 'D', 'D', 'o'),
  needs: lane('customer', 'text', 'o', 'D', 'o', '-'),
  pains: lane('insight', 'cards', 'D', 'D', '-', 'o'),
  'moment-of-truth': lane('insight', 'flag', 'D', '-', 'D', 'D'),
  storyboard: lane('customer', 'cards', 'o', 'D', 'D', '-'),
  score: lane('insight', 'figures', 'D', '-', 'o', 'o'),
  metric: lane('insight', 'number', 'o', '-', 'D', 'o'),
  message: lane('frontstage', 'text', 'o', 'o', 'o', 'o'),
  'frontstage-people': lane('frontstage', 'text', 'o', '-', 'o', 'D'),
  'frontstage-technology': lane('frontstage', 'text', 'o', '-', 'o', 'D'),
  backstage: lane('backstage', 'text', 'o', '-', 'o', 'D'),
  support: lane('support', 'text', '-', '-', 'o', 'D'),
  owner: lane('backstage', 'text', 'o', '-', 'o', 'D'),
  opportunities: lane('insight', 'cards', 'D', 'D', 'o', 'o'),
  changes: lane('insight', 'text', '-', '-', 'D', 'o'),
  assumptions: lane('insight', 'text', 'o', 'o', 'D', 'o'),
  text: lane('insight', 'text', 'o', 'o', 'o', 'o'),
};

/** The lanes with which a map of a type begins, in order. */
export function defaultLanes(type: MapType): LaneKind[] {
  return laneKinds.filter((kind) => laneFacts[kind].offers[type] === 'default');
}

const depths: Readonly<Record<LaneZone, number>> = {
  customer: 0,
  frontstage: 1,
  backstage: 2,
  support: 3,
  insight: 4,
};

/** Lanes in their order. A blueprint goes by zones first, from the customer inwards, so that its lines cannot cross. */
export function orderLanes(type: MapType, lanes: readonly Lane[]): Lane[] {
  const byZone = type === 'service-blueprint';
  return [...lanes].sort((a, b) => (byZone ? depths[a.zone] - depths[b.zone] : 0) || comparePositions(a, b));
}

export const blueprintLines = ['interaction', 'visibility', 'internal-interaction'] as const;
export type BlueprintLine = (typeof blueprintLines)[number];

/**
 * The lines of a blueprint and the lane above which each is drawn, found from the zones of its ordered lanes: a line
 * stands where lanes on both of its sides exist. Other maps have none.
 */
export function linesOf(type: MapType, ordered: readonly Lane[]): { line: BlueprintLine; above: string }[] {
  if (type !== 'service-blueprint') return [];
  const staged = ordered.filter(({ zone }) => zone !== 'insight');
  return blueprintLines.flatMap((line, at) => {
    const below = staged.findIndex(({ zone }) => depths[zone] > at);
    const first = staged[below];
    return first && below > 0 ? [{ line, above: first.id }] : [];
  });
}
