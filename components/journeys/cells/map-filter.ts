import type { EvidenceLevel, LaneKind } from '@/db/values/journeys';
import type { Level } from '@/db/values/ratings';
import { foldForSearch } from '@/lib/format/collate';
import { perMap, sharedValue } from './per-map';

/** What somebody looks for on a map; an empty list asks for nothing. */
export interface MapFilter {
  text: string;
  levels: readonly Level[];
  channelIds: readonly string[];
  evidence: readonly EvidenceLevel[];
  kinds: readonly LaneKind[];
}

export const noFilter: MapFilter = { text: '', levels: [], channelIds: [], evidence: [], kinds: [] };

export const filterOf = perMap(() => sharedValue<MapFilter>(noFilter));

/** What a filter looks at in one cell. */
export interface CellFacts {
  kind: LaneKind;
  evidence: EvidenceLevel;
  /** All words that stand in it, names of what it links included. */
  words: readonly string[];
  /** Of its touchpoints; only those that are told to the reader. */
  levels: readonly Level[];
  /** Its channels, and those of its touchpoints. */
  channelIds: readonly string[];
}

/** How many things a filter asks for. */
export const countAsked = ({ text, ...lists }: MapFilter): number =>
  Object.values(lists).filter((list) => list.length > 0).length + (text.trim() === '' ? 0 : 1);

const meets = <T>(asked: readonly T[], has: readonly T[]) =>
  asked.length === 0 || has.some((one) => asked.includes(one));

/** Whether a cell has all that is asked for; of several values of one kind, one is enough. Letters fold as in searches. */
export function matchesFilter(filter: MapFilter, cell: CellFacts): boolean {
  const text = foldForSearch(cell.words.join(' '));
  const wanted = foldForSearch(filter.text).split(' ').filter(Boolean);
  return (
    meets(filter.kinds, [cell.kind]) &&
    meets(filter.evidence, [cell.evidence]) &&
    meets(filter.levels, cell.levels) &&
    meets(filter.channelIds, cell.channelIds) &&
    wanted.every((word) => text.includes(word))
  );
}
