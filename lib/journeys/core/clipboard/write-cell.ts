import { newId } from '@/lib/ids';
import { positionsAfter } from '@/lib/touchpoints/position';
import { blankCell, placeOfCell } from '../blank-parts';
import { setCell, setEmotion } from '../edits-cells';
import { laneFacts } from '../lanes';
import { cardsOf } from '../read-map';
import type { CardFields, CellFields, Lane, MapState, Operation } from '../types';
import { readCellText, type CellWords, type Rejection } from './cell-text';
import type { PasteCell, RichCell } from './paste-table';
import { usualCurve } from './usual-curve';

const fieldNames = ['text', 'evidence', 'amount', 'unit', 'target', 'sampleSize', 'source', 'flag'] as const;

/** Whether two lanes hold the same things, so that a whole cell of one may stand in the other. */
function isAlike(rich: RichCell, lane: Pick<Lane, 'kind'>): boolean {
  const content = laneFacts[lane.kind].content;
  if (content === 'figures' || laneFacts[rich.kind].content !== content) return false;
  return content !== 'cards' || rich.kind === lane.kind;
}

const cardFields = ({
  kind,
  text,
  note,
  touchpointId,
  channelId,
  fileId,
  ownerId,
  metric,
}: CardFields): CardFields => ({
  kind,
  text,
  note,
  touchpointId,
  channelId,
  fileId,
  ownerId,
  metric,
});

/** Operations after which a cell has exactly these cards; none where it has them. */
function writeCards(map: MapState, cell: string, cards: readonly CardFields[]): Operation[] {
  const { laneId, stepId } = placeOfCell(cell);
  const before = cardsOf(map, laneId, stepId);
  const wanted = cards.map(cardFields);
  if (JSON.stringify(before.map(cardFields)) === JSON.stringify(wanted)) return [];
  const positions = positionsAfter([], undefined, wanted.length);
  return [
    ...before.map(({ id }): Operation => ({ type: 'remove', kind: 'card', id })),
    ...wanted.map((values, at): Operation => {
      const position = positions[at] ?? '';
      return { type: 'insert', kind: 'card', id: newId(), under: cell, position, values };
    }),
  ];
}

function writeFields(map: MapState, cell: string, fields: Partial<CellFields>): Operation[] {
  const before = map.cell[cell] ?? blankCell(cell);
  return fieldNames.flatMap((field) => {
    const value = fields[field];
    return value === undefined || value === before[field] ? [] : setCell(cell, field, value);
  });
}

function writeEmotions(map: MapState, cell: string, emotions: CellFields['emotions']): Operation[] {
  const before = map.cell[cell]?.emotions ?? {};
  return [...new Set([...Object.keys(before), ...Object.keys(emotions)])].flatMap((curve) =>
    before[curve] === emotions[curve] ? [] : setEmotion(cell, curve, emotions[curve] ?? null),
  );
}

/**
 * Operations after which a cell holds what is pasted into it: all of it where it comes from a lane that holds the same, its
 * text otherwise. A reason where the text does not go into the lane; the cell then stays as it is.
 */
export function writeCell(
  map: MapState,
  lane: Lane,
  cell: string,
  { text, marked, rich }: PasteCell,
  words: CellWords,
): Operation[] | Rejection {
  if (rich && isAlike(rich, lane)) {
    return [
      ...writeFields(map, cell, rich.values),
      ...writeEmotions(map, cell, rich.values.emotions),
      ...writeCards(map, cell, rich.cards),
    ];
  }
  const isText = laneFacts[lane.kind].content === 'text';
  const value = readCellText(lane, isText ? (marked ?? text) : text, words);
  if (typeof value === 'string') return value;
  const { fields = {}, emotion, cards } = value;
  const curve = usualCurve(lane, map.type);
  const isMoved = emotion !== undefined && (map.cell[cell]?.emotions[curve] ?? null) !== emotion;
  return [
    ...writeFields(map, cell, fields),
    ...(isMoved ? setEmotion(cell, curve, emotion) : []),
    ...(cards ? writeCards(map, cell, cards) : []),
  ];
}
