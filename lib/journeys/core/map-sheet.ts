import type { EvidenceLevel, LaneKind, LaneZone } from '@/db/values/journeys';
import type { Medium, Phase } from '@/db/values/touchpoints';
import { laneFacts, linesOf, type BlueprintLine } from './lanes';
import { readCell, readGrid } from './read-map';
import type { Card, Lane, MapState, Settings, Step } from './types';

/** The names that a sheet may tell, by id. What is not among them is left out, or told by the words of its card. */
export interface SheetNames {
  touchpoints: ReadonlyMap<string, string>;
  channels: ReadonlyMap<string, { name: string; medium: Medium | null }>;
  /** Who owns opportunities. */
  people: ReadonlyMap<string, string>;
  /** Maps that show a step in detail. */
  maps: ReadonlyMap<string, string>;
}

export type SheetCard =
  | { kind: 'touchpoint'; name: string; touchpointId: string | null }
  | { kind: 'channel'; name: string; channelId: string | null; medium: Medium | null }
  | { kind: 'pain' | 'opportunity'; text: string; note: string; metric: string; owner: string | null }
  | { kind: 'image'; text: string; fileId: string };

export interface SheetCell {
  text: string;
  evidence: EvidenceLevel;
  /** A moment of truth. */
  flag: boolean;
  number: {
    amount: number | null;
    unit: string;
    target: number | null;
    sampleSize: number | null;
    source: string;
  } | null;
  /** By curve, −2 to 2. */
  emotions: Readonly<Record<string, number>>;
  cards: SheetCard[];
}

export interface SheetColumn {
  title: string;
  /** Of the step on the map, from 1. */
  number: number;
  /** The title of the map that shows it in detail. */
  detail: string | null;
  /** Of every touchpoint that stands in it, whatever the lane, each once. */
  touchpointIds: string[];
}

export interface SheetLane {
  kind: LaneKind;
  /** Empty: the kind's own name in the reader's language. */
  title: string;
  zone: LaneZone;
  settings: Settings;
  /** The line of a blueprint that is drawn above it. */
  line: BlueprintLine | null;
  /** One a column; null where the column or the cell is empty. */
  cells: (SheetCell | null)[];
}

/** A map, or some of its lanes, as a table to be read: plain values in their order, nothing of its editing. */
export interface MapSheet {
  /** `steps`: the columns below it that are steps; a stage without any has one column all the same, which is null. */
  stages: { title: string; phase: Phase; steps: number }[];
  columns: (SheetColumn | null)[];
  lanes: SheetLane[];
}

function tellCard(card: Card, names: SheetNames): SheetCard[] {
  const { kind, text, note, metric, touchpointId, channelId, ownerId, fileId } = card;
  switch (kind) {
    case 'touchpoint': {
      const name = touchpointId === null ? text : names.touchpoints.get(touchpointId);
      return name ? [{ kind, name, touchpointId }] : [];
    }
    case 'channel': {
      const known = names.channels.get(channelId ?? '');
      const name = known?.name ?? text;
      return name ? [{ kind, name, channelId: known ? channelId : null, medium: known?.medium ?? null }] : [];
    }
    case 'image':
      return fileId === null ? [] : [{ kind, text, fileId }];
    default:
      return [{ kind, text, note, metric, owner: names.people.get(ownerId ?? '') ?? null }];
  }
}

/** What stands in a cell and is shown in a lane of its kind. */
function tellCell(map: MapState, { id, kind }: Lane, stepId: string, names: SheetNames): SheetCell | null {
  const { cell, cards } = readCell(map, id, stepId);
  const { content } = laneFacts[kind];
  const { evidence, amount, unit, target, sampleSize, source } = cell;
  const flag = content === 'flag' && cell.flag;
  const text = content === 'text' || flag ? cell.text : '';
  const emotions = content === 'emotion' ? cell.emotions : {};
  const hasNumber = content === 'number' && (amount !== null || target !== null || source !== '');
  const number = hasNumber ? { amount, unit, target, sampleSize, source } : null;
  const told = cards.flatMap((card) => tellCard(card, names));
  const isEmpty = text === '' && !flag && !number && told.length === 0 && Object.keys(emotions).length === 0;
  return isEmpty ? null : { text, evidence, flag, number, emotions, cards: told };
}

/**
 * A map as a table to be read, with the names that may be told. With `shown` only those lanes are in it, and lines between
 * zones stand where lanes on both sides are shown; without `hasFigures` the lanes of figures are left out.
 */
export function mapSheet(
  map: MapState,
  names: SheetNames,
  { shown, hasFigures = true }: { shown?: ReadonlySet<string>; hasFigures?: boolean } = {},
): MapSheet {
  const { stages, steps, lanes: all } = readGrid(map);
  const lanes = all.filter(
    ({ id, kind }) => (!shown || shown.has(id)) && (hasFigures || laneFacts[kind].content !== 'figures'),
  );
  const columns = stages.flatMap((stage): readonly (Step | null)[] =>
    stage.steps.length > 0 ? stage.steps : [null],
  );
  const lines = new Map(linesOf(map.type, lanes).map(({ line, above }) => [above, line]));
  const touchpointsIn = (stepId: string) =>
    all
      .filter(({ kind }) => kind === 'touchpoints')
      .flatMap(({ id }) => readCell(map, id, stepId).cards)
      .flatMap(({ touchpointId }) => touchpointId ?? []);
  return {
    stages: stages.map((stage) => ({ title: stage.title, phase: stage.phase, steps: stage.steps.length })),
    columns: columns.map((step) =>
      step
        ? {
            title: step.title,
            number: steps.findIndex(({ id }) => id === step.id) + 1,
            detail: names.maps.get(step.subMapId ?? '') ?? null,
            touchpointIds: [...new Set(touchpointsIn(step.id))],
          }
        : null,
    ),
    lanes: lanes.map((lane) => ({
      kind: lane.kind,
      title: lane.title,
      zone: lane.zone,
      settings: lane.settings,
      line: lines.get(lane.id) ?? null,
      cells: columns.map((step) => (step ? tellCell(map, lane, step.id, names) : null)),
    })),
  };
}

/** The columns of a sheet by stage, with their places: what stands below each stage. */
export function sheetStages(sheet: MapSheet) {
  let at = 0;
  return sheet.stages.map((stage) => {
    const count = Math.max(1, stage.steps);
    const columns = sheet.columns
      .slice(at, at + count)
      .map((column, offset) => ({ column, at: at + offset }));
    at += count;
    return { ...stage, span: count, columns };
  });
}
