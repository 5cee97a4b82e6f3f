import { evidenceLevels, laneKinds } from '@/db/values/journeys';
import { levels, sources, type Source } from '@/db/values/ratings';
import { noFilter, type MapFilter } from '../cells/map-filter';
import { paints, type Paint } from '../cells/paint';
import { densities, type Density } from '../editor/grid-view';

/** How one map is looked at: what a saved view of it keeps. */
export interface MapArrangement {
  /** Null: as the reader's device likes it. */
  density: Density | null;
  hiddenLaneIds: readonly string[];
  filter: MapFilter;
  paint: Paint;
  /** Whose figures of when; null is the newest there is. */
  source: Source | null;
  periodId: string | null;
}

export const plainArrangement: MapArrangement = {
  density: null,
  hiddenLaneIds: [],
  filter: noFilter,
  paint: 'none',
  source: null,
  periodId: null,
};

/** Values of one kind that are taken from a saved view; more than any map or brand has. */
const most = 200;
const longestText = 200;
const anyId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const knownOf = <T extends string>(all: readonly T[], given: readonly string[]): T[] =>
  all.filter((one) => given.includes(one));

const tidyText = (text: string) => text.trim().slice(0, longestText).trim();

const idsOf = (given: readonly string[]): string[] =>
  [...new Set(given.filter((id) => anyId.test(id)))].slice(0, most).sort();

/** An arrangement as a saved view keeps it: an address, the same one for arrangements that look the same. */
export function writeArrangement(arrangement: MapArrangement): string {
  const { density, hiddenLaneIds, filter, paint, source, periodId } = arrangement;
  const address = new URLSearchParams();
  const add = (name: string, values: readonly (string | null)[]) => {
    for (const value of values) if (value !== null && value !== '') address.append(name, value);
  };
  add('density', [density]);
  add('hide', idsOf(hiddenLaneIds));
  add('text', [tidyText(filter.text)]);
  add('level', knownOf(levels, filter.levels));
  add('channel', idsOf(filter.channelIds));
  add('evidence', knownOf(evidenceLevels, filter.evidence));
  add('kind', knownOf(laneKinds, filter.kinds));
  add('paint', [paint === 'none' ? null : paint]);
  add('source', [source]);
  add('period', [periodId]);
  return address.toString();
}

/** What a saved view says. Whatever it does not know, of an older or a newer page or of nobody, it leaves out. */
export function readArrangement(state: string): MapArrangement {
  const address = new URLSearchParams(state);
  const one = <T extends string>(all: readonly T[], name: string): T | null =>
    all.find((value) => value === address.get(name)) ?? null;
  const [periodId = null] = idsOf(address.getAll('period').slice(0, 1));
  return {
    density: one(densities, 'density'),
    hiddenLaneIds: idsOf(address.getAll('hide')),
    filter: {
      text: tidyText(address.get('text') ?? ''),
      levels: knownOf(levels, address.getAll('level')),
      channelIds: idsOf(address.getAll('channel')),
      evidence: knownOf(evidenceLevels, address.getAll('evidence')),
      kinds: knownOf(laneKinds, address.getAll('kind')),
    },
    paint: one(paints, 'paint') ?? 'none',
    source: one(sources, 'source'),
    periodId,
  };
}

/** Whether two arrangements look the same on a map with these lanes: a lane that is gone hides nothing. */
export function isSameArrangement(a: MapArrangement, b: MapArrangement, laneIds: readonly string[]): boolean {
  const asText = (one: MapArrangement) =>
    writeArrangement({ ...one, hiddenLaneIds: one.hiddenLaneIds.filter((id) => laneIds.includes(id)) });
  return asText(a) === asText(b);
}
