import { cellId, placeOfCell } from '@/lib/journeys/core/blank-parts';
import type { Grid } from '@/lib/journeys/core/read-map';

/**
 * The key of something in the grid that takes the focus: `laneId:stepId` of a cell, `stage:id`, `step:id` and `lane:id` of
 * a header, `empty:id` of the one column of a stage without steps.
 */
export type PlaceKey = string;

export type Place =
  | { kind: 'stage' | 'step' | 'lane'; id: string }
  | { kind: 'empty'; id: string }
  | { kind: 'cell'; laneId: string; stepId: string };

/** A column: a step, or a stage that has none. */
export interface GridColumn {
  stepId: string | null;
  stageId: string;
}

/** What the focus moves over: lanes from above, columns from the left. */
export interface GridShape {
  lanes: readonly string[];
  columns: readonly GridColumn[];
}

export interface CellRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Rows of the two headers; lanes begin with 0. The column of the lanes' headers is −1. */
const stageRow = -2;
const stepRow = -1;
const laneColumn = -1;

const heads = ['stage', 'step', 'lane', 'empty'] as const;

export const stageKey = (id: string): PlaceKey => `stage:${id}`;
export const stepKey = (id: string): PlaceKey => `step:${id}`;
export const laneKey = (id: string): PlaceKey => `lane:${id}`;
export const emptyKey = (stageId: string): PlaceKey => `empty:${stageId}`;

export function readPlace(key: PlaceKey): Place {
  const { laneId, stepId } = placeOfCell(key);
  const kind = heads.find((head) => head === laneId);
  return kind ? { kind, id: stepId } : { kind: 'cell', laneId, stepId };
}

export const isCellKey = (key: PlaceKey): boolean => readPlace(key).kind === 'cell';

export function shapeOf({ stages, lanes }: Grid): GridShape {
  return {
    lanes: lanes.map(({ id }) => id),
    columns: stages.flatMap(({ id: stageId, steps }): GridColumn[] =>
      steps.length > 0 ? steps.map((step) => ({ stepId: step.id, stageId })) : [{ stepId: null, stageId }],
    ),
  };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** Where a place stands; null where it is gone. */
export function locate({ lanes, columns }: GridShape, key: PlaceKey): { row: number; column: number } | null {
  const place = readPlace(key);
  const columnOf = (test: (column: GridColumn) => boolean) => columns.findIndex(test);
  const found =
    place.kind === 'cell'
      ? {
          row: lanes.indexOf(place.laneId),
          column: columnOf(({ stepId }) => stepId === place.stepId),
        }
      : place.kind === 'lane'
        ? { row: lanes.indexOf(place.id), column: laneColumn }
        : place.kind === 'stage'
          ? { row: stageRow, column: columnOf(({ stageId }) => stageId === place.id) }
          : place.kind === 'step'
            ? { row: stepRow, column: columnOf(({ stepId }) => stepId === place.id) }
            : {
                row: stepRow,
                column: columnOf(({ stageId, stepId }) => stepId === null && stageId === place.id),
              };
  const isGone =
    (found.row < 0 && (place.kind === 'cell' || place.kind === 'lane')) ||
    (found.column < 0 && place.kind !== 'lane');
  return isGone ? null : found;
}

/** What stands at a row and a column, or as near to it as there is something; null on a map without both. */
export function placeAt({ lanes, columns }: GridShape, row: number, column: number): PlaceKey | null {
  const lane = lanes[clamp(row, 0, lanes.length - 1)];
  if (column < 0 && lane !== undefined) return laneKey(lane);
  const at = columns[clamp(column, 0, columns.length - 1)];
  if (!at) return lane === undefined ? null : laneKey(lane);
  if (row <= stageRow) return stageKey(at.stageId);
  if (row === stepRow || lane === undefined || at.stepId === null) {
    return at.stepId === null ? emptyKey(at.stageId) : stepKey(at.stepId);
  }
  return cellId(lane, at.stepId);
}

export interface Move {
  rows: number;
  columns: number;
}

/** The place one move away; the same one at an edge. Stages are passed whole, columns without a step only by their header. */
export function movePlace(shape: GridShape, from: PlaceKey, { rows, columns }: Move): PlaceKey {
  const at = locate(shape, from);
  if (!at) return placeAt(shape, 0, 0) ?? from;
  const last = shape.columns.length - 1;
  if (at.row === stageRow && columns !== 0) {
    const own = shape.columns[at.column]?.stageId;
    let column = at.column;
    while (shape.columns[column]?.stageId === own) column += Math.sign(columns);
    return placeAt(shape, stageRow, column < 0 || column > last ? at.column : column) ?? from;
  }
  const lowest = at.column === laneColumn ? 0 : stageRow;
  const row = clamp(at.row + rows, lowest, shape.lanes.length - 1);
  const leftmost = at.row < 0 ? 0 : laneColumn;
  let column = clamp(at.column + columns, leftmost, last);
  const isBlank = () => row >= 0 && column >= 0 && shape.columns[column]?.stepId === null;
  while (isBlank() && columns !== 0 && column > leftmost && column < last) column += Math.sign(columns);
  if (isBlank()) return rows < 0 ? (placeAt(shape, stepRow, column) ?? from) : from;
  return placeAt(shape, row, column) ?? from;
}

/** The first or the last cell of a place's own row, or of the whole grid. */
export function cornerPlace(
  shape: GridShape,
  from: PlaceKey,
  { isEnd, isWhole }: { isEnd: boolean; isWhole: boolean },
): PlaceKey {
  const row = isWhole ? (isEnd ? shape.lanes.length - 1 : 0) : (locate(shape, from)?.row ?? 0);
  const withStep = shape.columns.flatMap(({ stepId }, column) =>
    stepId === null && row >= 0 ? [] : [column],
  );
  return placeAt(shape, row, (isEnd ? withStep.at(-1) : withStep[0]) ?? 0) ?? from;
}

/** The first step of the stage before or after the one of a place, in the same row. */
export function nextStage(shape: GridShape, from: PlaceKey, direction: 1 | -1): PlaceKey {
  const at = locate(shape, from);
  if (!at) return from;
  const stages = [...new Set(shape.columns.map(({ stageId }) => stageId))];
  const own = stages.indexOf(shape.columns[Math.max(0, at.column)]?.stageId ?? '');
  const wanted = stages[clamp(own + direction, 0, stages.length - 1)];
  const column = shape.columns.findIndex(({ stageId }) => stageId === wanted);
  return placeAt(shape, at.row, column) ?? from;
}

/** The rectangle between two cells; null where one of them is no cell (any more). */
export function rangeBetween(shape: GridShape, from: PlaceKey, to: PlaceKey): CellRange | null {
  if (!isCellKey(from) || !isCellKey(to)) return null;
  const [a, b] = [locate(shape, from), locate(shape, to)];
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** The ids of the cells in a rectangle, row by row; columns without a step have none. */
export function cellsIn({ lanes, columns }: GridShape, { top, bottom, left, right }: CellRange): string[] {
  return lanes
    .slice(top, bottom + 1)
    .flatMap((lane) =>
      columns.slice(left, right + 1).flatMap(({ stepId }) => (stepId === null ? [] : [cellId(lane, stepId)])),
    );
}
