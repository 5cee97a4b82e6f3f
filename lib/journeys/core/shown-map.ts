import { blankCell, newPart } from './blank-parts';
import { packMap, unpackMap, type PackedMap } from './pack-map';
import { isCellShown, isShown } from './read-map';
import type { Header, MapState, Part, PlacedKind } from './types';

const bare = <P extends Part>(part: P): P => ({ ...part, ...newPart(part.id) });

function only<P extends Part>(
  parts: Readonly<Record<string, P>>,
  isKept: (part: P) => boolean,
): Record<string, P> {
  return Object.fromEntries(
    Object.values(parts).flatMap((part) => (isKept(part) ? [[part.id, bare(part)]] : [])),
  );
}

const asText = (part: Part) => JSON.stringify(part, Object.keys(part).sort());
const isBlank = (part: MapState['cell'][string]) =>
  Object.keys(part.emotions).length === 0 && asText(part) === asText(blankCell(part.id));

/** What is to be seen of a map, and nothing else: without removed parts, empty cells and the versions of fields. */
export function shownMap(map: MapState): MapState {
  const shown = (kind: PlacedKind) => (part: Part) => isShown(map, kind, part.id);
  return {
    ...map,
    header: bare(map.header),
    stage: only(map.stage, shown('stage')),
    step: only(map.step, shown('step')),
    lane: only(map.lane, shown('lane')),
    cell: only(map.cell, (cell) => isCellShown(map, cell.id) && !isBlank(bare(cell))),
    card: only(map.card, shown('card')),
  };
}

/** What is to be seen of a map as text, to be kept. */
export function writeShown(map: MapState): string {
  return JSON.stringify(packMap(shownMap(map)), (name, value: unknown) =>
    name === 'versions' || name === 'removed' ? undefined : value,
  );
}

const whole = <P extends Part>(parts: readonly P[]): P[] =>
  parts.map((part) => ({ ...part, ...newPart(part.id) }));

/** The map that was kept; takes what JSON.parse gives of the text. */
export function readShown(kept: unknown): MapState {
  const { header, stages, steps, lanes, cells, cards, ...rest } = kept as PackedMap;
  return unpackMap({
    ...rest,
    header: { ...(header as Header), ...newPart(header.id) },
    stages: whole(stages),
    steps: whole(steps),
    lanes: whole(lanes),
    cells,
    cards: whole(cards),
  });
}
