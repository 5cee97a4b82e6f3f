import type { MapType } from '@/db/values/journeys';

/** Maps that a brand needs at least: one is not enough to see its customers (docs/figures.md). */
export const mapsWanted = 5;

/** What the rule of the portfolio asks of a map. */
export interface PortfolioMap {
  type: MapType;
  archived: boolean;
  isSample: boolean;
  personaIds: readonly string[];
  /** Channels of the first step that names any. */
  entryChannelIds: readonly string[];
}

export interface Portfolio {
  /** Maps that count: neither archived nor samples. */
  maps: number;
  wanted: number;
  /** Personas and entry channels without a current-state map, in the given order. */
  personasWithout: string[];
  channelsWithout: string[];
  isComplete: boolean;
}

/**
 * Whether the maps of a brand are enough: at least five, with a current-state map for each persona and for each channel in
 * which customers come in. Archived and sample maps do not count.
 */
export function checkPortfolio(
  maps: readonly PortfolioMap[],
  personaIds: readonly string[],
  entryChannelIds: readonly string[],
): Portfolio {
  const counted = maps.filter(({ archived, isSample }) => !archived && !isSample);
  const current = counted.filter(({ type }) => type === 'current-state');
  const withPersonas = new Set(current.flatMap((map) => map.personaIds));
  const withChannels = new Set(current.flatMap((map) => map.entryChannelIds));
  const personasWithout = personaIds.filter((id) => !withPersonas.has(id));
  const channelsWithout = entryChannelIds.filter((id) => !withChannels.has(id));
  return {
    maps: counted.length,
    wanted: mapsWanted,
    personasWithout,
    channelsWithout,
    isComplete: counted.length >= mapsWanted && personasWithout.length === 0 && channelsWithout.length === 0,
  };
}
