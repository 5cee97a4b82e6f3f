import type { LaneKind, MapType } from '@/db/values/journeys';
import type { Phase } from '@/db/values/touchpoints';
import { newId } from '@/lib/ids';
import { positionsAfter } from '@/lib/touchpoints/position';
import { blankHeader, newLane, newPart, placeOfCell } from './blank-parts';
import { defaultLanes, laneFacts } from './lanes';
import { isCellShown, isShown, lanesOf, stagesOf, stepsOf } from './read-map';
import type { Cell, HeaderFields, Lane, MapState, Part } from './types';

export interface About {
  type: MapType;
  language: string;
  header: Partial<HeaderFields> & { title: string };
}

const byId = <P extends Part>(parts: readonly P[]): Record<string, P> =>
  Object.fromEntries(parts.map((part) => [part.id, part]));

function makeLanes(kinds: readonly LaneKind[]): Lane[] {
  const positions = positionsAfter([], undefined, kinds.length);
  return kinds.map((kind, at) => ({ ...newPart(newId()), ...newLane(kind), position: positions[at] ?? '' }));
}

/** A map of a type with nothing in it. */
export function emptyMap({ type, language, header }: About): MapState {
  const id = newId();
  return {
    id,
    type,
    language,
    sequence: 0,
    header: { ...newPart(id), ...blankHeader, ...header },
    stage: {},
    step: {},
    lane: {},
    cell: {},
    card: {},
  };
}

/** A new map of a type: the given stages with one step each, and the type's usual lanes. */
export function newMap(about: About, stages: readonly { title: string; phase: Phase }[]): MapState {
  const positions = positionsAfter([], undefined, stages.length);
  const made = stages.map((stage, at) => ({
    ...newPart(newId()),
    ...stage,
    position: positions[at] ?? '',
  }));
  const [position = ''] = positionsAfter([], undefined, 1);
  const steps = made.map(({ id }) => ({
    ...newPart(newId()),
    stageId: id,
    title: '',
    subMapId: null,
    position,
  }));
  return {
    ...emptyMap(about),
    stage: byId(made),
    step: byId(steps),
    lane: byId(makeLanes(defaultLanes(about.type))),
  };
}

/**
 * The lanes that a map of a type takes over from another: all from one of its own type; for a blueprint those that it
 * begins with, and the channels; else those that fit.
 */
function takenLanes(source: MapState, type: MapType): Lane[] {
  const lanes = lanesOf(source);
  if (source.type === type) return lanes;
  const isTaken = (kind: LaneKind) => {
    const offer = laneFacts[kind].offers[type];
    if (type === 'service-blueprint') return offer === 'default' || kind === 'channels';
    return offer !== 'hidden';
  };
  return lanes.filter(({ kind }) => isTaken(kind));
}

/** What people feel now is what a future state begins with as meant. */
function meant(emotions: Cell['emotions']): Cell['emotions'] {
  const begun = Object.entries(emotions).flatMap(([curve, value]) =>
    curve.endsWith('current') ? [[curve.replace(/current$/, 'intended'), value] as const] : [],
  );
  return { ...Object.fromEntries(begun), ...emotions };
}

/** Lanes in the usual order of their kinds, those of one kind in the order in which they came. */
function inUsualOrder(lanes: readonly Lane[]): Lane[] {
  const ranks = Object.keys(laneFacts);
  const sorted = [...lanes].sort((a, b) => ranks.indexOf(a.kind) - ranks.indexOf(b.kind));
  const positions = positionsAfter([], undefined, sorted.length);
  return sorted.map((lane, at) => ({ ...lane, position: positions[at] ?? '' }));
}

/**
 * A new map from what is to be seen of another: its stages and steps, the lanes that fit the type with all that stands in
 * them, and the usual lanes that are missing. Parts keep their ids, which are unique in their map, so that a future state
 * and its present can be compared part by part; a step keeps its map in detail.
 */
export function copyMap(source: MapState, about: About): MapState {
  const copyPart = <P extends Part>(part: P): P => ({ ...part, ...newPart(part.id) });
  const stages = stagesOf(source);
  const steps = stages.flatMap(({ id }) => stepsOf(source, id));
  const taken = takenLanes(source, about.type);
  const takenIds = new Set(taken.map(({ id }) => id));
  const isOther = source.type !== about.type;
  const missing = isOther
    ? defaultLanes(about.type).filter((kind) => !taken.some((lane) => lane.kind === kind))
    : [];
  const becomesFuture = isOther && about.type === 'future-state';
  const copied = taken.map((lane) => {
    // A future map shows what is meant unless it is told otherwise.
    const { shows: _shown, ...settings } = lane.settings;
    return { ...copyPart(lane), settings: becomesFuture ? settings : lane.settings };
  });
  const lanes = missing.length > 0 ? inUsualOrder([...copied, ...makeLanes(missing)]) : copied;
  const cells = Object.values(source.cell)
    .filter(({ id }) => takenIds.has(placeOfCell(id).laneId) && isCellShown(source, id))
    .map((cell) => ({
      ...copyPart(cell),
      emotions: becomesFuture ? meant(cell.emotions) : cell.emotions,
    }));
  const cards = Object.values(source.card)
    .filter((card) => takenIds.has(card.laneId) && isShown(source, 'card', card.id))
    .map(copyPart);
  return {
    ...emptyMap(about),
    stage: byId(stages.map(copyPart)),
    step: byId(steps.map(copyPart)),
    lane: byId(lanes),
    cell: byId(cells),
    card: byId(cards),
  };
}
