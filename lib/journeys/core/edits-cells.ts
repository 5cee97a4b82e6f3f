import type { CardKind } from '@/db/values/journeys';
import { newId } from '@/lib/ids';
import { positionsAfter } from '@/lib/touchpoints/position';
import { blankCell, cellId, newCard, placeOfCell } from './blank-parts';
import { cardsOf } from './read-map';
import type { CardFields, CellFields, HeaderFields, MapState, Operation, SetOperation } from './types';

type PlainField = Exclude<keyof CellFields, 'emotions'>;

/** Gives a field of a cell a value; `cell` is its id, `cellId(laneId, stepId)`. */
export const setCell = <F extends PlainField>(cell: string, field: F, value: CellFields[F]): Operation[] => [
  { type: 'set', kind: 'cell', id: cell, field, value, base: 0 } as SetOperation,
];

/** A point of an emotion curve, −2 to 2 in halves; null takes it away. */
export const setEmotion = (cell: string, curve: string, value: number | null): Operation[] => [
  { type: 'set', kind: 'cell', id: cell, field: 'emotions', key: curve, value, base: 0 },
];

export const setMomentOfTruth = (cell: string, isOne: boolean): Operation[] => setCell(cell, 'flag', isOne);

/** Gives a field of the map itself a value. */
export const setHeader = <F extends keyof HeaderFields>(
  map: MapState,
  field: F,
  value: HeaderFields[F],
): Operation[] => [{ type: 'set', kind: 'header', id: map.id, field, value, base: 0 } as SetOperation];

/** A new card in a cell, behind another one, first (null) or last (undefined). Gives its id too. */
export function addCard(
  map: MapState,
  cell: string,
  { kind, after, ...fields }: Partial<CardFields> & { kind: CardKind; after?: string | null },
): { operations: Operation[]; cardId: string } {
  const cardId = newId();
  const { laneId, stepId } = placeOfCell(cell);
  const [position = ''] = positionsAfter(cardsOf(map, laneId, stepId), after, 1);
  const values = newCard(kind, fields);
  return {
    cardId,
    operations: [{ type: 'insert', kind: 'card', id: cardId, under: cell, position, values }],
  };
}

/** Puts a card elsewhere, in its own cell or another one. */
export function moveCard(
  map: MapState,
  id: string,
  { cell, after }: { cell: string; after?: string | null },
): Operation[] {
  const { laneId, stepId } = placeOfCell(cell);
  const others = cardsOf(map, laneId, stepId).filter((card) => card.id !== id);
  const [position = ''] = positionsAfter(others, after, 1);
  return [{ type: 'place', kind: 'card', id, under: cell, position }];
}

/** Gives a field of a card a value. */
export const setCard = <F extends Exclude<keyof CardFields, 'kind'>>(
  id: string,
  field: F,
  value: CardFields[F],
): Operation[] => [{ type: 'set', kind: 'card', id, field, value, base: 0 } as SetOperation];

/** Empties cells: their values and cards. */
export function clearCells(map: MapState, cells: readonly string[]): Operation[] {
  return cells.flatMap((id) => {
    const cell = map.cell[id];
    const { laneId, stepId } = placeOfCell(id);
    const { emotions: _, ...blank } = blankCell(cellId(laneId, stepId));
    const fields = ['text', 'evidence', 'amount', 'unit', 'target', 'sampleSize', 'source', 'flag'] as const;
    return [
      ...fields.flatMap((field) =>
        cell && cell[field] !== blank[field] ? setCell(id, field, blank[field]) : [],
      ),
      ...Object.keys(cell?.emotions ?? {}).flatMap((curve) => setEmotion(id, curve, null)),
      ...cardsOf(map, laneId, stepId).map((card): Operation => ({
        type: 'remove',
        kind: 'card',
        id: card.id,
      })),
    ];
  });
}
