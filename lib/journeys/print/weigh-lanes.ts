import { laneFacts } from '../core/lanes';
import { readCell, readGrid, type CellView } from '../core/read-map';
import type { Lane, MapState, Step } from '../core/types';
import type { PlannedPage } from './plan-pages';

/** What a cell needs, in the size of the type: how wide each of its lines is if nothing breaks it, and room besides. */
export interface Weight {
  lines: readonly number[];
  besides: number;
}

/** How wide a letter is on average, what a line needs, and the space in a cell, in the size of the type. */
const letter = 0.56;
const line = 1.36;
const padding = { beside: 1.3, above: 0.9 } as const;
/** Heights of what is no text. */
export const drawnHeights = { curves: 9.5, picture: 8 } as const;
const cardFrame = 0.75;
/** Names of kinds of lanes and of zones differ from language to language: about as long as what the code calls them. */
const kindWidth = (kind: Lane['kind'], least = 0) => Math.max(kind.length, least) * letter * 1.3;
const usualName = 14;
const zoneWidth = 7;

const widthOf = (text: string) => text.split('\n').map((part) => part.length * letter);

/** The height of a cell in the size of the type, in a column that is so wide. */
export function heightOfWeight({ lines, besides }: Weight, width: number): number {
  const room = Math.max(1, width - padding.beside);
  const count = lines.reduce((sum, one) => sum + Math.max(1, Math.ceil(one / room)), 0);
  return count * line + besides + padding.above;
}

export interface WeighedLane {
  lane: Lane;
  head: Weight;
  /** By column of the map; null where a stage has no step. */
  cells: (Weight | null)[];
}

export interface WeighedMap {
  stages: { id: string; span: number; head: Weight }[];
  /** Heads of the columns. */
  steps: Weight[];
  lanes: WeighedLane[];
}

/** The columns of a map: its steps, and one empty column of a stage that has none. */
export const columnsOf = (map: MapState): (Step | null)[] =>
  readGrid(map).stages.flatMap(({ steps }): (Step | null)[] => (steps.length > 0 ? [...steps] : [null]));

/** The lanes that are asked for, in the map's order. */
export const chosenLanes = (map: MapState, ids: readonly string[] | null): Lane[] =>
  readGrid(map).lanes.filter(({ id }) => ids === null || ids.includes(id));

function weighCell(
  lane: Lane,
  { cell, cards }: CellView,
  nameOf: (id: string) => string | undefined,
): Weight {
  const mark = cell.evidence === 'none' ? 0 : 0.3;
  switch (laneFacts[lane.kind].content) {
    case 'emotion':
      return { lines: [], besides: drawnHeights.curves };
    case 'figures':
      return { lines: [4, 8], besides: 0 };
    case 'number':
      return {
        lines: [...(cell.amount === null && cell.target === null ? [] : [8, 10]), ...widthOf(cell.source)],
        besides: mark,
      };
    case 'cards':
      return {
        lines: cards.flatMap((card) => [
          ...widthOf(nameOf(card.touchpointId ?? '') ?? nameOf(card.channelId ?? '') ?? card.text).map(
            (width) => width + 2,
          ),
          ...(card.kind === 'touchpoint' ? [9] : []),
          ...(card.note === '' ? [] : widthOf(card.note)),
          ...(card.ownerId === null && card.metric === '' ? [] : [card.metric.length * letter + 6]),
        ]),
        besides:
          mark +
          cards.length * cardFrame +
          cards.filter(({ kind }) => kind === 'image').length * drawnHeights.picture,
      };
    default:
      return { lines: cell.text === '' ? [] : widthOf(cell.text), besides: mark };
  }
}

/** What every part of a map needs on paper, of the lanes that are asked for; an estimate, since only a browser knows. */
export function weighMap(
  map: MapState,
  lanes: readonly Lane[],
  nameOf: (id: string) => string | undefined,
): WeighedMap {
  const columns = columnsOf(map);
  return {
    stages: readGrid(map).stages.map(({ id, title, steps }) => ({
      id,
      span: Math.max(1, steps.length),
      head: { lines: [title.length * letter * 1.15], besides: line },
    })),
    steps: columns.map((step) => ({ lines: [(step?.title.length ?? 0) * letter * 1.05], besides: 0 })),
    lanes: lanes.map((lane) => ({
      lane,
      head: {
        lines: [
          ...(lane.title === ''
            ? [kindWidth(lane.kind, usualName)]
            : [lane.title.length * letter * 1.05, kindWidth(lane.kind)]),
          ...(map.type === 'service-blueprint' ? [zoneWidth] : []),
        ],
        besides: lane.kind === 'emotion' ? drawnHeights.curves - 2 : 0,
      },
      cells: columns.map((step) => (step ? weighCell(lane, readCell(map, lane.id, step.id), nameOf) : null)),
    })),
  };
}

/** Heights on a page in points: of its head, and of each lane. */
export function heightsOn(
  { stages, steps, lanes }: WeighedMap,
  { type, column, lane, from, to, stages: own }: PlannedPage,
): { head: number; rows: number[] } {
  const tallest = (weights: readonly (Weight | null)[]) =>
    Math.max(
      0,
      ...weights.slice(from, to).map((weight) => (weight ? heightOfWeight(weight, column / type) : 0)),
    );
  const titles = own.map(({ id, span }) => {
    const head = stages.find((stage) => stage.id === id)?.head;
    return head ? heightOfWeight(head, (span * column) / type) : 0;
  });
  return {
    head: (Math.max(0, ...titles) + tallest(steps)) * type,
    rows: lanes.map(({ head, cells }) => Math.max(tallest(cells), heightOfWeight(head, lane / type)) * type),
  };
}
