import type { Locale } from '@/db/values/accounts';
import type { CardKind, EvidenceLevel, LaneHeight, LaneKind, LaneZone, MapType } from '@/db/values/journeys';
import type { Phase } from '@/db/values/touchpoints';
import { mapLimits, cardsInCell } from './limits';
import { hasValue, readCell, readGrid } from './read-map';
import type { CellView } from './read-map';
import type { MapState, Settings } from './types';

/** What tells our own files from others, and the version of their format (docs/journeys-format.md). */
export const portableFormat = 'touchstone-journey-map';

/** A card by the name of what it points at. Pictures stay with the brand that has them. */
export interface PortableCard {
  kind: Exclude<CardKind, 'image'>;
  text?: string;
  note?: string;
  metric?: string;
  touchpoint?: string;
  channel?: string;
}

/** A point of a curve, of everybody or of the persona named. */
export interface PortableEmotion {
  curve: 'current' | 'intended';
  persona?: string;
  /** −2 to 2 in halves. */
  value: number;
}

export interface PortableCell {
  /** The column, counted from 1 across all stages. */
  step: number;
  text?: string;
  evidence?: EvidenceLevel;
  amount?: number;
  unit?: string;
  target?: number;
  sampleSize?: number;
  source?: string;
  momentOfTruth?: boolean;
  emotions?: readonly PortableEmotion[];
  cards?: readonly PortableCard[];
}

export interface PortableLane {
  kind: LaneKind;
  /** Absent: the kind's own name in the reader's language. */
  title?: string;
  zone?: LaneZone;
  height?: LaneHeight;
  settings?: Settings;
  cells: readonly PortableCell[];
}

export interface PortableStage {
  title: string;
  phase: Phase;
  steps: readonly { title: string }[];
}

/** Words of a map's head that travel with it. */
export const portableTexts = [
  'scenario',
  'goal',
  'startsWith',
  'endsWith',
  'period',
  'evidenceBasis',
] as const satisfies readonly (keyof MapState['header'])[];

/** A map as a file: names in the place of ids, and no people. */
export interface PortableMap extends Partial<Record<(typeof portableTexts)[number], string>> {
  format: typeof portableFormat;
  version: 1;
  type: MapType;
  title: string;
  language?: Locale;
  /** By name, the primary one first. */
  personas?: readonly string[];
  stages: readonly PortableStage[];
  lanes: readonly PortableLane[];
}

/** Names by id of what a map points at. */
export interface PortableNames {
  touchpoints: ReadonlyMap<string, string>;
  channels: ReadonlyMap<string, string>;
  /** All of the map, the primary one first. */
  personas: ReadonlyMap<string, string>;
}

const holdsId = (value: unknown) => /[0-9a-f]{8}-[0-9a-f]{4}-/.test(String(value));

/** The fields that say something; nothing is written of what is as usual. */
function said<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== '' && value !== null && value !== undefined && value !== false && value !== 'none',
    ),
  ) as T;
}

function tellEmotions(
  emotions: Readonly<Record<string, number>>,
  personas: ReadonlyMap<string, string>,
): PortableEmotion[] {
  return Object.entries(emotions).flatMap(([key, value]) => {
    const [owner, curve] = key.includes('.') ? (key.split('.') as [string, string]) : [null, key];
    const persona = owner === null ? undefined : personas.get(owner);
    if (owner !== null && persona === undefined) return [];
    return [said({ curve: curve as PortableEmotion['curve'], persona, value })].map((one) => ({
      ...one,
      value,
    }));
  });
}

function tellCell({ cell, cards }: CellView, step: number, names: PortableNames): PortableCell | null {
  const emotions = tellEmotions(cell.emotions, names.personas);
  const told = cards.flatMap(({ kind, text, note, metric, touchpointId, channelId }): PortableCard[] =>
    kind === 'image'
      ? []
      : [
          said({
            kind,
            text,
            note,
            metric,
            touchpoint: touchpointId ? names.touchpoints.get(touchpointId) : undefined,
            channel: channelId ? names.channels.get(channelId) : undefined,
          }),
        ],
  );
  if (!hasValue(cell) && told.length === 0) return null;
  const { text, evidence, amount, unit, target, sampleSize, source, flag } = cell;
  return {
    ...said({ step, text, evidence, unit, source, momentOfTruth: flag }),
    ...(amount === null ? {} : { amount }),
    ...(target === null ? {} : { target }),
    ...(sampleSize === null ? {} : { sampleSize }),
    ...(emotions.length > 0 ? { emotions } : {}),
    ...(told.length > 0 ? { cards: told } : {}),
  };
}

/** A map as a file has it: what is to be seen of it, with names in the place of ids. */
export function toPortable(map: MapState, names: PortableNames): PortableMap {
  const { stages, steps, lanes } = readGrid(map);
  const personas = [...names.personas.values()];
  return {
    format: portableFormat,
    version: 1,
    type: map.type,
    title: map.header.title,
    language: map.language as Locale,
    ...said(Object.fromEntries(portableTexts.map((field) => [field, map.header[field]]))),
    ...(personas.length > 0 ? { personas } : {}),
    stages: stages.map(({ title, phase, steps: own }) => ({
      title,
      phase,
      steps: own.map((step) => ({ title: step.title })),
    })),
    lanes: lanes.map(({ id, kind, title, zone, height, settings }) => {
      const kept = Object.entries(settings).filter((entry) => !entry.some(holdsId));
      return {
        kind,
        ...said({ title }),
        zone,
        height,
        ...(kept.length > 0 ? { settings: Object.fromEntries(kept) } : {}),
        cells: steps.flatMap((step, at) => tellCell(readCell(map, id, step.id), at + 1, names) ?? []),
      };
    }),
  };
}

/** The same map with nothing in its cells: stages, steps and lanes. */
export function withoutContent(map: PortableMap): PortableMap {
  return { ...map, lanes: map.lanes.map((lane) => ({ ...lane, cells: [] })) };
}

/**
 * The same map for another brand: whatever was found out about the customers of this one stays behind. That is personas and
 * their curves, numbers, sources, and how well each text is known.
 */
export function withoutTraces({
  personas: _p,
  period: _t,
  evidenceBasis: _e,
  ...map
}: PortableMap): PortableMap {
  return {
    ...map,
    lanes: map.lanes.map((lane) => ({
      ...lane,
      cells: lane.cells.flatMap(
        ({ evidence: _v, amount: _a, target: _g, sampleSize: _n, source: _s, emotions, ...cell }) => {
          const kept = emotions?.filter(({ persona }) => persona === undefined) ?? [];
          const next = { ...cell, ...(kept.length > 0 ? { emotions: kept } : {}) };
          return isFilledCell(next) ? [next] : [];
        },
      ),
    })),
  };
}

/** Whether anything stands in a cell of a file. */
export const isFilledCell = ({
  text,
  amount,
  target,
  momentOfTruth,
  emotions,
  cards,
}: PortableCell): boolean =>
  Boolean(text) ||
  amount !== undefined ||
  target !== undefined ||
  momentOfTruth === true ||
  (emotions?.length ?? 0) > 0 ||
  (cards?.length ?? 0) > 0;

/** How much of a file is beyond the limits of a map. */
export type CutCounts = Record<'stages' | 'steps' | 'lanes' | 'cells' | 'cards', number>;

/** The part of a file that one map can hold, and how much is beyond it. Cells of what is cut go with it and are counted. */
export function fitToLimits(map: PortableMap): { map: PortableMap; cut: CutCounts } {
  const allSteps = map.stages.reduce((sum, { steps }) => sum + steps.length, 0);
  let room: number = mapLimits.steps;
  const stages = map.stages.slice(0, mapLimits.stages).flatMap((stage) => {
    if (room === 0 && stage.steps.length > 0) return [];
    const steps = stage.steps.slice(0, room);
    room -= steps.length;
    return [{ ...stage, steps }];
  });
  const steps = mapLimits.steps - room;
  const lanes = map.lanes.slice(0, mapLimits.lanes);
  let cellRoom: number = mapLimits.filledCells;
  let cards = 0;
  const kept = lanes.map((lane) => {
    const cells = lane.cells.filter((cell) => {
      if (cell.step > steps || !isFilledCell(cell)) return false;
      cellRoom -= 1;
      return cellRoom >= 0;
    });
    return {
      ...lane,
      cells: cells.map((cell) => {
        const beyond = Math.max(0, (cell.cards?.length ?? 0) - cardsInCell);
        cards += beyond;
        return beyond > 0 ? { ...cell, cards: cell.cards?.slice(0, cardsInCell) } : cell;
      }),
    };
  });
  const filled = (from: readonly PortableLane[]) =>
    from.reduce((sum, { cells }) => sum + cells.filter(isFilledCell).length, 0);
  return {
    map: { ...map, stages, lanes: kept },
    cut: {
      stages: map.stages.length - stages.length,
      steps: allSteps - steps,
      lanes: map.lanes.length - lanes.length,
      cells: filled(map.lanes) - filled(kept),
      cards,
    },
  };
}

/** What a file holds, for people who decide whether to take it. */
export const countPortable = ({ stages, lanes }: PortableMap) => ({
  stages: stages.length,
  steps: stages.reduce((sum, { steps }) => sum + steps.length, 0),
  lanes: lanes.length,
  cells: lanes.reduce((sum, { cells }) => sum + cells.filter(isFilledCell).length, 0),
});
