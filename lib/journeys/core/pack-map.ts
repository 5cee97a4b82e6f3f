import { blankCell } from './blank-parts';
import type { Card, Cell, Header, Lane, MapState, Part, Stage, Step } from './types';

type Packed<P extends Part> = Partial<P> & { id: string };

/** A map as it travels: lists instead of tables, and of each cell only what stands in it. */
export interface PackedMap extends Pick<MapState, 'id' | 'type' | 'language' | 'sequence'> {
  header: Header;
  stages: Stage[];
  steps: Step[];
  lanes: Lane[];
  cells: Packed<Cell>[];
  cards: Card[];
}

const blank = JSON.stringify;

function packCell(cell: Cell): Packed<Cell> {
  const empty: Record<string, unknown> = { ...blankCell(cell.id) };
  const kept = Object.entries(cell).filter(
    ([name, value]) => name === 'id' || blank(value) !== blank(empty[name]),
  );
  return Object.fromEntries(kept) as unknown as Packed<Cell>;
}

/** Makes a map small for its way to the browser. */
export function packMap({ stage, step, lane, cell, card, ...rest }: MapState): PackedMap {
  return {
    ...rest,
    stages: Object.values(stage),
    steps: Object.values(step),
    lanes: Object.values(lane),
    cells: Object.values(cell).map(packCell),
    cards: Object.values(card),
  };
}

const byId = <P extends Part>(parts: readonly P[]): Record<string, P> =>
  Object.fromEntries(parts.map((part) => [part.id, part]));

/** The map that was packed. */
export function unpackMap({ stages, steps, lanes, cells, cards, ...rest }: PackedMap): MapState {
  return {
    ...rest,
    stage: byId(stages),
    step: byId(steps),
    lane: byId(lanes),
    cell: byId(cells.map((cell) => ({ ...blankCell(cell.id), ...cell }))),
    card: byId(cards),
  };
}
