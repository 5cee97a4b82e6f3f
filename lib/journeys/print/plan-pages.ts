import type { Orientation, Paper } from './print-options';

/** Millimetres of a sheet that stands upright. */
const sheets = {
  a4: [210, 297],
  a3: [297, 420],
  a2: [420, 594],
  a1: [594, 841],
} as const;

/** Millimetres around what is printed; above and below stand the running lines. */
export const sheetMargins = { side: 11, top: 17, bottom: 13 } as const;

export const points = (millimetres: number): number => (millimetres / 25.4) * 72;

/** The width and height of a sheet in millimetres, margins included. */
export function sheetOf(
  paper: Exclude<Paper, 'whole'>,
  orientation: Orientation,
): { width: number; height: number } {
  const [short, long] = sheets[paper];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** The room on a sheet in points. */
export function roomOn(
  paper: Exclude<Paper, 'whole'>,
  orientation: Orientation,
): { width: number; height: number } {
  const { width, height } = sheetOf(paper, orientation);
  const { side, top, bottom } = sheetMargins;
  return { width: points(width - 2 * side), height: points(height - top - bottom) };
}

/** Sizes of type in points: what is usual, what reads well, and below what nothing goes. */
export const typeSizes = { usual: 9, comfortable: 8, least: 7 } as const;

/** On large sheets a small map may be set in larger type. */
const mostType = { a4: 10, a3: 11, a2: 13, a1: 16 } as const;

/** Widths in the size of the type: the column of lanes, the narrowest and the widest column, and one of a map on one page. */
const widths = { lane: 9.5, column: 11.5, most: 22, whole: 15 } as const;

/** A stage as planning sees it: one without steps has one empty column. */
export interface StageSpan {
  id: string;
  span: number;
}

export interface PlannedStage extends StageSpan {
  /** Its first columns stand on a page before. */
  isContinued: boolean;
}

/** Stages that stand side by side, on one sheet or, where their lanes need more, on several below each other. */
export interface PlannedPage {
  /** Points. */
  type: number;
  lane: number;
  column: number;
  /** Columns of the map from `from` to before `to`. */
  from: number;
  to: number;
  stages: PlannedStage[];
}

const floorTo = (value: number, step: number) => Math.floor(value / step + 1e-9) * step;

/** How many of the narrowest columns stand side by side. */
const capacity = (width: number, type: number) =>
  Math.max(1, Math.floor((width / type - widths.lane) / widths.column + 1e-9));

const typeFor = (width: number, columns: number) =>
  floorTo(width / (widths.lane + columns * widths.column), 0.1);

const spanOf = (stages: readonly StageSpan[]) => stages.reduce((sum, { span }) => sum + span, 0);

interface Group {
  stages: PlannedStage[];
  type: number;
}

/** A stage that is wider than a sheet: in smaller type, else in parts of about the same width. */
function groupsOfWide(stage: StageSpan, width: number, usual: number): Group[] {
  const type = typeFor(width, stage.span);
  if (type >= typeSizes.least) return [{ stages: [{ ...stage, isContinued: false }], type }];
  const parts = Math.ceil(stage.span / capacity(width, typeSizes.least));
  return Array.from({ length: parts }, (_, at) => {
    const from = Math.floor((at * stage.span) / parts);
    const span = Math.floor(((at + 1) * stage.span) / parts) - from;
    return {
      stages: [{ id: stage.id, span, isContinued: at > 0 }],
      type: Math.min(usual, Math.max(typeSizes.least, typeFor(width, span))),
    };
  });
}

/** Stages side by side as long as they fit; none is divided that fits onto a sheet of its own. */
function groupStages(stages: readonly StageSpan[], width: number, type: number): Group[] {
  const most = capacity(width, type);
  const groups: Group[] = [];
  let isOpen = false;
  for (const stage of stages) {
    if (stage.span > most) {
      groups.push(...groupsOfWide(stage, width, type));
      isOpen = false;
      continue;
    }
    const last = groups.at(-1);
    const planned = { ...stage, isContinued: false };
    if (isOpen && last && spanOf(last.stages) + stage.span <= most) last.stages.push(planned);
    else groups.push({ stages: [planned], type });
    isOpen = true;
  }
  return groups;
}

function place(groups: readonly Group[], columnOf: (group: Group) => number): PlannedPage[] {
  let from = 0;
  return groups.map((group) => {
    const to = from + spanOf(group.stages);
    const page = {
      ...group,
      lane: widths.lane * group.type,
      column: columnOf(group),
      from,
      to,
    };
    from = to;
    return page;
  });
}

/** Columns fill the width, within reason: none is much wider than on the other pages. */
function spread(groups: readonly Group[], width: number): PlannedPage[] {
  const filling = ({ stages, type }: Group) =>
    Math.min(widths.most * type, (width - widths.lane * type) / spanOf(stages));
  const least = Math.min(...groups.map(filling));
  return place(groups, (group) => Math.min(filling(group), 1.5 * least));
}

/**
 * Which stages stand on which page, in what type and how wide. Stages are divided at their boundaries; one that is wider
 * than a sheet is set in type of down to 7 points, and only where that does not do it goes on the next page at one of its
 * steps. A map that fits onto one sheet gets the largest type with which it does, by `fits`, which knows heights.
 */
export function planPages(
  stages: readonly StageSpan[],
  { paper, orientation }: { paper: Paper; orientation: Orientation },
  fits: (page: PlannedPage) => boolean = () => true,
): PlannedPage[] {
  if (stages.length === 0) return [];
  const whole = (type: number): Group => ({
    stages: stages.map((stage) => ({ ...stage, isContinued: false })),
    type,
  });
  if (paper === 'whole') return place([whole(typeSizes.usual)], ({ type }) => widths.whole * type);
  const { width } = roomOn(paper, orientation);
  const columns = spanOf(stages);
  const singles: PlannedPage[] = [];
  for (let type: number = mostType[paper]; type >= typeSizes.comfortable; type -= 0.5) {
    if (capacity(width, type) >= columns) singles.push(...spread([whole(type)], width));
  }
  const single =
    singles.find((page) => fits(page)) ??
    singles.find(({ type }) => type <= typeSizes.usual) ??
    singles.at(-1);
  if (single) return [single];
  const tried = [typeSizes.usual, 8.5, typeSizes.comfortable].map((type) => groupStages(stages, width, type));
  const fewest = Math.min(...tried.map(({ length }) => length));
  return spread(tried.find(({ length }) => length === fewest) ?? [], width);
}
