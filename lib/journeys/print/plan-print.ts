import { divideRows } from '@/lib/print/divide-rows.mjs';
import { linesOf } from '../core/lanes';
import type { MapState } from '../core/types';
import { planPages, points, roomOn, sheetMargins, typeSizes, type PlannedPage } from './plan-pages';
import type { Paper, PrintOptions } from './print-options';
import { chosenLanes, heightsOn, weighMap } from './weigh-lanes';

/** More sheets of a size than this nobody reads, and no browser makes them in time. */
export const mostSheets: Readonly<Record<Paper, number>> = { a4: 80, a3: 60, a2: 40, a1: 20, whole: 1 };

export interface PrintPlan {
  /** Stages side by side, each set of them on one sheet or on several. */
  pages: PlannedPage[];
  /** About how many sheets there will be. */
  sheets: number;
  /** The smallest type on them, in points. */
  smallest: number;
  /** How many stages go on from one page to the next. */
  continued: number;
  /** How many lanes are higher than a sheet somewhere, and flow on to the next. */
  flowing: number;
  /** Millimetres of the one page that is as large as the map, about. */
  size: { width: number; height: number };
}

/** Besides the table, in the size of the type: what introduces the map, what explains its signs, and the notes. */
const besides = {
  intro: 11,
  legend: 6.5,
  notes: 3,
  note: 2.2,
  noteWidth: 36.5,
  line: 1.36,
  letter: 0.56,
} as const;
/** Heights are estimated: a sheet that would be quite full is taken for too full. */
const full = 0.96;

/** Open comments: how many, and how many letters they have. */
export interface NoteWeight {
  count: number;
  letters: number;
}
const noNotes: NoteWeight = { count: 0, letters: 0 };

/** The type of what stands above and below the map. */
export const typeAround = ([first]: readonly Pick<PlannedPage, 'type'>[]): number =>
  Math.max(typeSizes.usual, first?.type ?? 0);

/** How high what follows the map is, in points. */
function heightOfEnd({ count, letters }: NoteWeight, width: number, type: number): number {
  if (count === 0) return besides.legend * type;
  const columns = Math.max(1, Math.floor(width / (besides.noteWidth * type)));
  const lines = (letters * besides.letter) / besides.noteWidth + count / 2;
  return (besides.legend + besides.notes + (count * besides.note + lines * besides.line) / columns) * type;
}

/** A line of a blueprint, which keeps to the lane below. */
const lineHeight = 1.8;

/**
 * How a map goes onto paper, and what comes of it. `nameOf` gives the name of a touchpoint or a channel, `notes` is
 * how many there are and how much they say. Pages and type are exact; heights are estimated, since only the browser that prints knows them.
 */
export function planPrint(
  map: MapState,
  options: Pick<PrintOptions, 'paper' | 'orientation' | 'lanes' | 'scores'>,
  { nameOf, notes = noNotes }: { nameOf: (id: string) => string | undefined; notes?: NoteWeight },
): PrintPlan {
  const { paper } = options;
  const lanes = printedLanes(map, options);
  const weighed = weighMap(map, lanes, nameOf);
  const lines = new Set(linesOf(map.type, lanes).map(({ above }) => above));
  const room = paper === 'whole' ? null : roomOn(paper, options.orientation);
  const rowsOn = (page: PlannedPage) => {
    const { head, rows } = heightsOn(weighed, page);
    return {
      head,
      rows: rows.map((height, at) => ({
        height: height + (lines.has(lanes[at]?.id ?? '') ? lineHeight * page.type : 0),
      })),
    };
  };
  const heightOf = (page: PlannedPage) => {
    const { head, rows } = rowsOn(page);
    return head + rows.reduce((sum, { height }) => sum + height, 0);
  };
  const pages = planPages(
    weighed.stages.map(({ id, span }) => ({ id, span })),
    options,
    (page) => {
      const type = typeAround([page]);
      const end = heightOfEnd(notes, room?.width ?? 0, type);
      return heightOf(page) + besides.intro * type + end <= full * (room?.height ?? 0);
    },
  );
  const around = typeAround(pages);
  const intro = besides.intro * around;
  const [first] = pages;
  const width = first ? first.lane + (first.to - first.from) * first.column : points(200);
  const flowing = new Set<number>();
  let sheets = 0;
  let left = room?.height ?? 0;
  pages.forEach((page, at) => {
    if (!room) return;
    const { head, rows } = rowsOn(page);
    const usual = room.height - head;
    rows.forEach(({ height }, row) => height > usual && flowing.add(row));
    const divided = divideRows(rows, at === 0 ? usual - intro : usual, usual);
    const heights = divided.map((own) => own.reduce((sum, row) => sum + (rows[row]?.height ?? 0), 0));
    sheets += heights.reduce((sum, height) => sum + Math.max(1, Math.ceil(height / usual)), 0);
    left = usual - ((heights.at(-1) ?? 0) % usual) - (divided.length === 1 && at === 0 ? intro : 0);
  });
  const end = heightOfEnd(notes, room?.width ?? width, around);
  if (room && end > left) sheets += Math.ceil((end - Math.max(0, left)) / room.height);
  return {
    pages,
    sheets: room ? sheets : 1,
    smallest: Math.min(around, ...pages.map(({ type }) => type)),
    continued: new Set(
      pages.flatMap(({ stages }) => stages.filter(({ isContinued }) => isContinued).map(({ id }) => id)),
    ).size,
    flowing: flowing.size,
    size: {
      width: (width / 72) * 25.4 + 2 * sheetMargins.side,
      height:
        (((first ? heightOf(first) : 0) + intro + end) / 72) * 25.4 + sheetMargins.top + sheetMargins.bottom,
    },
  };
}

/** The lanes that are printed, in their order: without scores, no lane that shows nothing else. */
export function printedLanes(map: MapState, { lanes, scores }: Pick<PrintOptions, 'lanes' | 'scores'>) {
  return chosenLanes(map, lanes).filter(({ kind }) => scores || kind !== 'score');
}
