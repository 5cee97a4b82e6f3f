import type { LaneKind } from '@/db/values/journeys';
import { foldForSearch } from '@/lib/format/collate';
import { laneFacts } from './core/lanes';
import { textLengths } from './core/limits';
import { portableFormat, type PortableCard, type PortableCell, type PortableMap } from './core/portable-map';

/** Cells of a table as spreadsheets copy it: tabs between columns, quotation marks around cells with line ends. */
export function readCopiedTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t') end();
    else if (letter === '\n') {
      end();
      rows.push([]);
    } else cell += letter;
  }
  end();
  return rows.filter((row) => row.some((one) => one !== ''));
}

const cardKindOf = {
  touchpoints: 'touchpoint',
  channels: 'channel',
  pains: 'pain',
  opportunities: 'opportunity',
} as const;

function cellOf(kind: LaneKind, text: string): Omit<PortableCell, 'step'> {
  const cardKind = kind in cardKindOf ? cardKindOf[kind as keyof typeof cardKindOf] : null;
  if (cardKind) {
    const cards = text.split('\n').flatMap((line): PortableCard[] => {
      const name = line.trim().slice(0, textLengths.title);
      if (name === '') return [];
      if (cardKind === 'touchpoint') return [{ kind: cardKind, touchpoint: name }];
      return [cardKind === 'channel' ? { kind: cardKind, channel: name } : { kind: cardKind, text: name }];
    });
    return { cards };
  }
  const number = Number(text.replace(',', '.').replace('−', '-'));
  if (kind === 'emotion') {
    const isMood = text !== '' && Math.abs(number) <= 2 && Number.isInteger(number * 2);
    return isMood ? { emotions: [{ curve: 'current', value: number }] } : {};
  }
  if (kind === 'metric') return text !== '' && Number.isFinite(number) ? { amount: number } : {};
  if (kind === 'moment-of-truth') return text === '' ? {} : { momentOfTruth: true };
  return text === '' ? {} : { text: text.slice(0, textLengths.text) };
}

/**
 * A table as a current-state map: its first row names the steps, its first column the rows. Rows that are called like a kind
 * of lane in one of the languages become that lane, others a row of texts. Null where there is nothing but one row or column.
 */
export function tableToPortable(
  rows: readonly (readonly string[])[],
  { laneNames, title, stage }: { laneNames: ReadonlyMap<string, LaneKind>; title: string; stage: string },
): PortableMap | null {
  const [head = [], ...body] = rows;
  const steps = head.slice(1);
  while (steps.at(-1) === '') steps.pop();
  if (steps.length === 0 || body.length === 0) return null;
  return {
    format: portableFormat,
    version: 1,
    type: 'current-state',
    title: (head[0] || title).slice(0, textLengths.title),
    stages: [
      {
        title: stage,
        phase: 'during',
        steps: steps.map((name) => ({ title: name.slice(0, textLengths.title) })),
      },
    ],
    lanes: body.map(([name = '', ...cells]) => {
      const kind = laneNames.get(foldForSearch(name));
      const known = kind !== undefined && laneFacts[kind].content !== 'figures' ? kind : 'text';
      return {
        kind: known,
        ...(known === 'text' && name !== '' ? { title: name.slice(0, textLengths.title) } : {}),
        cells: steps.map((_step, at) => ({ step: at + 1, ...cellOf(known, cells[at] ?? '') })),
      };
    }),
  };
}
