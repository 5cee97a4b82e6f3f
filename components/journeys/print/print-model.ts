import { defaultThresholds, type LevelThresholds } from '@/lib/format/level';
import { cellId } from '@/lib/journeys/core/blank-parts';
import type { ChannelJump } from '@/lib/journeys/core/channel-jumps';
import { linesOf, type BlueprintLine } from '@/lib/journeys/core/lanes';
import { readCell, readGrid } from '@/lib/journeys/core/read-map';
import type { Lane, Step } from '@/lib/journeys/core/types';
import type { TouchpointFigure } from '@/lib/journeys/figure-types';
import { printedLanes } from '@/lib/journeys/print/plan-print';
import type { PrintOptions } from '@/lib/journeys/print/print-options';
import type { MapPrint } from '@/lib/journeys/print/print-types';
import { columnsOf } from '@/lib/journeys/print/weigh-lanes';
import { columnJump, jumpBetween, metOf, type ColumnChannel } from '../cells/column-jumps';

/** What all pieces of a printed map look things up in. */
export interface PrintModel {
  print: MapPrint;
  options: PrintOptions;
  columns: (Step | null)[];
  lanes: Lane[];
  /** Of a step on the map, from 1. */
  numberOf: ReadonlyMap<string, number>;
  figures: ReadonlyMap<string, TouchpointFigure>;
  thresholds: LevelThresholds;
  /** By card: where the customer has to jump to come to it. */
  jumps: ReadonlyMap<string, ChannelJump>;
  /** Numbers of notes by cell. */
  notes: ReadonlyMap<string, number[]>;
  /** Steps that are moments of truth. */
  moments: ReadonlySet<string>;
  /** By the lane above which each is drawn. */
  lines: ReadonlyMap<string, BlueprintLine>;
}

/** Jumps between touchpoints of a lane, from left to right. */
function touchpointJumps(
  print: MapPrint,
  lane: Lane,
  figures: PrintModel['figures'],
): [string, ChannelJump][] {
  const met = (id: string) => metOf(id, figures.get(id));
  let before: string | null = null;
  const found: [string, ChannelJump][] = [];
  for (const step of readGrid(print.map).steps) {
    let from: string | null = before;
    for (const { id, touchpointId } of readCell(print.map, lane.id, step.id).cards) {
      const jump = from && touchpointId ? jumpBetween(met(from), met(touchpointId)) : null;
      if (jump) found.push([id, jump]);
      from = touchpointId;
      before = touchpointId ?? before;
    }
  }
  return found;
}

/** Jumps between the channels of columns; the first card of the later column bears each. */
function channelJumpsOf(print: MapPrint, lane: Lane): [string, ChannelJump][] {
  let before: ColumnChannel[] = [];
  return readGrid(print.map).steps.flatMap((step): [string, ChannelJump][] => {
    const { cards } = readCell(print.map, lane.id, step.id);
    const here = cards.flatMap(({ channelId: id }) =>
      id ? [{ id, medium: print.choices.channels.find((one) => one.id === id)?.medium ?? null }] : [],
    );
    if (here.length === 0) return [];
    const jump = columnJump(before, here);
    before = here;
    const [first] = cards;
    return jump && first ? [[first.id, jump]] : [];
  });
}

export function printModel(print: MapPrint, options: PrintOptions): PrintModel {
  const { map } = print;
  const { steps, lanes: all } = readGrid(map);
  const lanes = printedLanes(map, options);
  const figures = new Map((print.figures?.touchpoints ?? []).map((one) => [one.id, one]));
  const jumps = lanes.flatMap((lane) =>
    lane.kind === 'touchpoints'
      ? touchpointJumps(print, lane, figures)
      : lane.kind === 'channels'
        ? channelJumpsOf(print, lane)
        : [],
  );
  const notes = Map.groupBy(
    print.notes.filter(({ laneId }) => laneId !== null),
    ({ laneId, stepId }) => cellId(laneId ?? '', stepId ?? ''),
  );
  const flags = all.filter(({ kind }) => kind === 'moment-of-truth');
  return {
    print,
    options,
    columns: columnsOf(map),
    lanes,
    numberOf: new Map(steps.map(({ id }, at) => [id, at + 1])),
    figures,
    thresholds: print.figures?.thresholds ?? defaultThresholds,
    jumps: new Map(jumps),
    notes: new Map([...notes].map(([id, own]) => [id, own.map(({ number }) => number)])),
    moments: new Set(
      steps.flatMap(({ id }) => (flags.some((lane) => readCell(map, lane.id, id).cell.flag) ? [id] : [])),
    ),
    lines: new Map(linesOf(map.type, lanes).map(({ line, above }) => [above, line])),
  };
}
