import type { CardKind } from '@/db/values/journeys';
import { parseDecimal } from '@/lib/format/parse-decimal';
import { newCard } from '../blank-parts';
import { laneFacts } from '../lanes';
import { cardsInCell, textLengths } from '../limits';
import type { CellView } from '../read-map';
import type { CardFields, CellFields, Lane } from '../types';

/** What a text needs to become the value of a cell, and the other way round. */
export interface CellWords {
  /** The decimal sign of the reader's language. */
  decimal: string;
  /** What a card is called where it points at something. */
  nameOf: (card: CardFields) => string;
  /** Ids by their names in small letters. */
  touchpoints: ReadonlyMap<string, string>;
  channels: ReadonlyMap<string, string>;
}

/** Why a text does not go into a cell of a lane. */
export const rejections = [
  'number',
  'emotion',
  'mark',
  'touchpoint',
  'channel',
  'image',
  'figures',
  'long',
  'many',
] as const;
export type Rejection = (typeof rejections)[number];

/** What a text becomes in a lane: fields, a point of the curve, or cards. Fields that are absent stay. */
export interface CellValue {
  fields?: Partial<CellFields>;
  /** Null takes the point away. */
  emotion?: number | null;
  cards?: CardFields[];
}

const yes = new Set(['x', '1', '+', '✓', '✔', '◆', 'yes', 'true', 'tak', 'ano', 'da', 'да']);
const no = new Set(['', '0', '-', '–', 'no', 'false', 'nie', 'ne', 'nu', 'нет']);

const writeNumber = (value: number, decimal: string) =>
  (/e/.test(String(value)) ? value.toFixed(10) : String(value)).replace('.', decimal);

/** The text of a cell for programs outside: what `readCellText` makes the same value of. */
export function cellText(
  lane: Pick<Lane, 'kind'>,
  { cell, cards }: CellView,
  curve: string,
  words: CellWords,
): string {
  switch (laneFacts[lane.kind].content) {
    case 'text':
      return cell.text;
    case 'number': {
      if (cell.amount === null) return '';
      const amount = writeNumber(cell.amount, words.decimal);
      return cell.unit === '' ? amount : `${amount} ${cell.unit}`;
    }
    case 'emotion': {
      const value = cell.emotions[curve];
      return value === undefined ? '' : writeNumber(value, words.decimal);
    }
    case 'flag':
      return cell.flag ? 'x' : '';
    case 'cards':
      return cards.map((card) => words.nameOf(card).replaceAll('\n', ' ')).join('\n');
    case 'figures':
      return '';
  }
}

function readNumber(text: string): CellValue | Rejection {
  if (text === '') return { fields: { amount: null } };
  const [, figure = '', unit = ''] = /^([-+−–]?[\d\s.,]*\d[.,]?)\s*(\D*)$/u.exec(text) ?? [];
  const amount = parseDecimal(figure);
  if (amount === null || Math.abs(amount) > 1e12 || unit.length > 40) return 'number';
  return { fields: unit === '' ? { amount } : { amount, unit: unit.trim() } };
}

function readEmotion(text: string): CellValue | Rejection {
  if (text === '') return { emotion: null };
  const value = parseDecimal(text);
  const isPoint = value !== null && Math.abs(value) <= 2 && Number.isInteger(value * 2);
  // Without the sign of a zero below nothing.
  return isPoint ? { emotion: value + 0 } : 'emotion';
}

function readMark(text: string): CellValue | Rejection {
  const word = text.toLocaleLowerCase();
  if (yes.has(word)) return { fields: { flag: true } };
  return no.has(word) ? { fields: { flag: false } } : 'mark';
}

const namesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function readLinked(
  kind: CardKind & ('touchpoint' | 'channel'),
  names: readonly string[],
  known: ReadonlyMap<string, string>,
): CellValue | Rejection {
  const ids = names.map((name) => known.get(name.toLocaleLowerCase()));
  if (ids.includes(undefined)) return kind;
  const field = kind === 'touchpoint' ? 'touchpointId' : 'channelId';
  return { cards: ids.map((id) => newCard(kind, { [field]: id })) };
}

function readCards(kind: Lane['kind'], text: string, words: CellWords): CellValue | Rejection {
  const names = namesIn(text);
  if (names.length > cardsInCell) return 'many';
  if (kind === 'touchpoints') return readLinked('touchpoint', names, words.touchpoints);
  if (kind === 'channels') return readLinked('channel', names, words.channels);
  if (kind === 'storyboard') return names.length === 0 ? { cards: [] } : 'image';
  const card = kind === 'opportunities' ? 'opportunity' : 'pain';
  return { cards: names.map((name) => newCard(card, { text: name })) };
}

/** What a text from outside becomes in a lane, or why it does not. An empty text empties the cell. */
export function readCellText(
  lane: Pick<Lane, 'kind'>,
  source: string,
  words: CellWords,
): CellValue | Rejection {
  const text = source.replaceAll('\u00a0', ' ').trim();
  if (text.length > textLengths.text) return 'long';
  switch (laneFacts[lane.kind].content) {
    case 'text':
      return { fields: { text } };
    case 'number':
      return readNumber(text);
    case 'emotion':
      return readEmotion(text);
    case 'flag':
      return readMark(text);
    case 'cards':
      return readCards(lane.kind, text, words);
    case 'figures':
      return text === '' ? {} : 'figures';
  }
}
