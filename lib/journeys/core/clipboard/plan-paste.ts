import { newId } from '@/lib/ids';
import { positionsAfter } from '@/lib/touchpoints/position';
import { cellId, newLane, newPart } from '../blank-parts';
import { mapLimits } from '../limits';
import { filledCells, lanesOf, readGrid, stepsOf, type Grid } from '../read-map';
import type { Lane, MapState, Operation } from '../types';
import type { CellWords, Rejection } from './cell-text';
import type { PasteCell, PasteTable } from './paste-table';
import {
  lanesByName,
  stepsByName,
  targetsFrom,
  type Headers,
  type PartNames,
  type Target,
} from './paste-targets';
import { writeCell } from './write-cell';

export interface PasteRequest {
  map: MapState;
  /** Lanes out of sight: for a paste they do not exist. */
  hiddenLaneIds: readonly string[];
  /** The cell in which the table begins. */
  origin: { laneId: string; stepId: string };
  table: PasteTable;
  headers: Headers;
  /** New lanes and steps may be added. */
  grows: boolean;
  words: CellWords;
  names: PartNames;
}

/** A text that does not go into its lane, with its place in the table, from 0. */
export interface RejectedCell {
  row: number;
  column: number;
  text: string;
  reason: Rejection;
}

export interface PastePlan {
  /** In their order; none where nothing changes. */
  operations: Operation[];
  /** Lanes and steps that are new. */
  adds: { lanes: number; steps: number };
  /** Rows and columns of the table, and cells with something in them, that have no place on the map. */
  left: { rows: number; columns: number; cells: number };
  rejected: RejectedCell[];
  /** Cells that are written. */
  cells: number;
}

const isWritten = ({ text, rich }: PasteCell) =>
  text.trim() !== '' ||
  (rich !== null && (rich.cards.length > 0 || rich.values.flag || rich.values.text !== ''));

/** The table without its headers. */
function bodyOf({ rows }: PasteTable, headers: Headers): PasteCell[][] {
  return rows.slice(headers.row ? 1 : 0).map((row) => row.slice(headers.column ? 1 : 0));
}

/** New targets in their order as far as there is room; the others, or all where nothing may be added, are nowhere. */
function admit(targets: readonly Target[], room: number): (Target | null)[] {
  let free = room;
  return targets.map((target) => {
    if (target.id !== null) return target;
    free -= 1;
    return free >= 0 ? target : null;
  });
}

interface Column {
  stepId: string;
}

function makeSteps(map: MapState, grid: Grid, targets: readonly (Target | null)[]) {
  const stageId = grid.stages.at(-1)?.id ?? '';
  const fresh = targets.filter((target) => target?.id === null).length;
  const positions = positionsAfter(stepsOf(map, stageId), undefined, fresh);
  const operations: Operation[] = [];
  const columns = targets.map((target): Column | null => {
    if (!target || target.id !== null) return target && { stepId: target.id };
    const id = newId();
    const position = positions[operations.length] ?? '';
    const values = { title: target.title, subMapId: null };
    operations.push({ type: 'insert', kind: 'step', id, under: stageId, position, values });
    return { stepId: id };
  });
  return { operations, columns };
}

function makeLanes(
  map: MapState,
  targets: readonly (Target | null)[],
  body: readonly (readonly PasteCell[])[],
  names: PartNames,
) {
  const fresh = targets.filter((target) => target?.id === null).length;
  const positions = positionsAfter(lanesOf(map), undefined, fresh);
  const operations: Operation[] = [];
  const lanes = targets.map((target, at): Lane | null => {
    if (!target || target.id !== null) return (target && map.lane[target.id]) ?? null;
    const named = target.title === '' ? null : names.kindOf(target.title);
    const kind = named ?? body[at]?.[0]?.rich?.kind ?? 'text';
    const values = { ...newLane(kind), title: named ? '' : target.title };
    const id = newId();
    const position = positions[operations.length] ?? '';
    operations.push({ type: 'insert', kind: 'lane', id, position, values });
    return { ...newPart(id), ...values, position };
  });
  return { operations, lanes };
}

const countNew = (targets: readonly Target[]) => targets.filter(({ id }) => id === null).length;
const countNowhere = (targets: readonly unknown[]) => targets.filter((target) => target === null).length;

/** Where rows and columns of a table go, new lanes and steps included. */
function findTargets(
  { origin, table, headers, names, hiddenLaneIds }: PasteRequest,
  { lanes: all, ...columns }: Grid,
) {
  const grid = { ...columns, lanes: all.filter(({ id }) => !hiddenLaneIds.includes(id)) };
  const body = bodyOf(table, headers);
  const steps = grid.steps.map(({ id }) => id);
  const lanes = grid.lanes.map(({ id }) => id);
  const width = body[0]?.length ?? 0;
  const header = (table.rows[0] ?? []).slice(headers.column ? 1 : 0).map(({ text }) => text);
  const column = table.rows.slice(headers.row ? 1 : 0).map(([first]) => first?.text ?? '');
  return {
    body,
    columns: headers.row
      ? stepsByName(grid, header)
      : targetsFrom(steps, steps.indexOf(origin.stepId), width),
    rows: headers.column
      ? lanesByName(grid, column, names)
      : targetsFrom(lanes, lanes.indexOf(origin.laneId), body.length),
  };
}

/** What a table needs beside what is there; of what it has beyond the limits of a map, nothing is counted. */
export function overflowOf(request: PasteRequest): { lanes: number; steps: number } {
  const { rows, columns } = findTargets(request, readGrid(request.map));
  return { lanes: countNew(rows), steps: countNew(columns) };
}

/**
 * What pasting a table does: operations that write its cells from the origin on or under the names of its headers, with
 * new lanes at the bottom and new steps at the right where it may grow. A text that does not go into its lane is rejected
 * and leaves its cell as it is. Nothing goes beyond the limits of a map; what has no place is counted.
 */
export function planPaste(request: PasteRequest): PastePlan {
  const { map, table, headers, grows, words, names } = request;
  const grid = readGrid(map);
  const found = findTargets(request, grid);
  const steps = admit(found.columns, grows ? mapLimits.steps - grid.steps.length : 0);
  const rows = admit(found.rows, grows ? mapLimits.lanes - grid.lanes.length : 0);
  const made = makeSteps(map, grid, steps);
  const { operations: laneOperations, lanes } = makeLanes(map, rows, found.body, names);
  const operations = [...made.operations, ...laneOperations];
  const filled = filledCells(map);
  const rejected: RejectedCell[] = [];
  let [cells, homeless] = [0, 0];
  for (const [row, line] of found.body.entries()) {
    const lane = lanes[row];
    for (const [column, cell] of line.entries()) {
      const step = made.columns[column];
      if (!lane || !step) {
        homeless += isWritten(cell) ? 1 : 0;
        continue;
      }
      const id = cellId(lane.id, step.stepId);
      const written = writeCell(map, lane, id, cell, words);
      if (typeof written === 'string') {
        rejected.push({
          row: row + (headers.row ? 1 : 0),
          column: column + (headers.column ? 1 : 0),
          text: cell.text,
          reason: written,
        });
      } else if (written.length > 0) {
        const isFresh = isWritten(cell) && !filled.has(id);
        if (isFresh && filled.size >= mapLimits.filledCells) homeless += 1;
        else {
          if (isFresh) filled.add(id);
          operations.push(...written);
          cells += 1;
        }
      }
    }
  }
  return {
    operations,
    adds: { lanes: laneOperations.length, steps: made.operations.length },
    left: {
      rows: countNowhere(rows) + table.height - table.rows.length,
      columns: countNowhere(steps) + table.width - (table.rows[0]?.length ?? 0),
      cells: homeless,
    },
    rejected,
    cells,
  };
}
