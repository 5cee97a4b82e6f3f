import type { LaneKind } from '@/db/values/journeys';
import { textLengths } from '../limits';
import type { Grid } from '../read-map';
import type { Lane, Step } from '../types';
import type { PasteTable } from './paste-table';

/** What parts of a map are called on the reader's screen. */
export interface PartNames {
  lane: (lane: Pick<Lane, 'kind' | 'title'>) => string;
  /** The kind of a lane that is called so; null where none is. */
  kindOf: (name: string) => LaneKind | null;
}

/** Where a row or a column goes: a part that is there, or a new one. */
export type Target = { id: string } | { id: null; title: string };

/** Which of a table's edges are names, not values. */
export interface Headers {
  row: boolean;
  column: boolean;
}

const plain = (text: string) => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase();
const titleOf = (text: string) => text.trim().replace(/\s+/gu, ' ').slice(0, textLengths.title);

/** The name of each step in small letters: its own, or its stage's where it is the first one there. */
function stepNames({ stages }: Grid): { step: Step; names: string[] }[] {
  return stages.flatMap(({ title, steps }) =>
    steps.map((step, at) => ({
      step,
      names: [plain(step.title), ...(at === 0 ? [plain(title)] : [])].filter(Boolean),
    })),
  );
}

const isMost = (found: readonly boolean[]) =>
  found.length > 0 && found.filter(Boolean).length * 2 >= found.length;

/** Whether the first row names steps or stages of the map and the first column its lanes: half of the names at least. */
export function findHeaders(grid: Grid, { rows }: PasteTable, names: PartNames): Headers {
  const steps = new Set(stepNames(grid).flatMap((one) => one.names));
  const lanes = new Set(grid.lanes.map((lane) => plain(names.lane(lane))));
  const isLane = (text: string) => lanes.has(plain(text)) || names.kindOf(text) !== null;
  const column = rows.map(([first]) => first?.text ?? '');
  const first = (rows[0] ?? []).map(({ text }) => text);
  const named = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '');
  const isColumn = (rows[0]?.length ?? 0) > 1 && isMost(named(column.slice(1)).map(isLane));
  const rowNames = named(isColumn ? first.slice(1) : first);
  const isRow = rows.length > 1 && isMost(rowNames.map((text) => steps.has(plain(text))));
  return { row: isRow, column: isColumn && (isRow || isMost(named(column).map(isLane))) };
}

/** Columns in their order from a step on; those beyond the last step are new ones. */
export function targetsFrom(ids: readonly string[], from: number, count: number): Target[] {
  return Array.from({ length: count }, (_, at) => {
    const id = ids[from + at];
    return id === undefined ? { id: null, title: '' } : { id };
  });
}

/** Steps by the names in a header; no name is the step behind the one before. What is not there is a new step. */
export function stepsByName(grid: Grid, texts: readonly string[]): Target[] {
  const all = stepNames(grid);
  const taken = new Set<string>();
  let last = -1;
  return texts.map((text): Target => {
    const name = plain(text);
    const next = all[last + 1];
    const found =
      name === ''
        ? next && !taken.has(next.step.id)
          ? next
          : undefined
        : all.find(({ step, names }) => !taken.has(step.id) && names.includes(name));
    if (!found) return { id: null, title: titleOf(text) };
    taken.add(found.step.id);
    last = all.indexOf(found);
    return { id: found.step.id };
  });
}

/** Lanes by the names in a header; what is not there is a new lane. */
export function lanesByName({ lanes }: Grid, texts: readonly string[], names: PartNames): Target[] {
  const taken = new Set<string>();
  return texts.map((text): Target => {
    const wanted = plain(text);
    const found = lanes.find((lane) => !taken.has(lane.id) && plain(names.lane(lane)) === wanted);
    if (!found) return { id: null, title: titleOf(text) };
    taken.add(found.id);
    return { id: found.id };
  });
}
