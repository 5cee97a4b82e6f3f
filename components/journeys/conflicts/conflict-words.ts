import type { Conflict } from '@/lib/journeys/client/conflicts';
import { placeOfCell } from '@/lib/journeys/core/blank-parts';
import { textLengths } from '@/lib/journeys/core/limits';
import type { MapState, Operation } from '@/lib/journeys/core/types';
import type { MapWords } from '../editor/use-map-words';

/** Fields of several lines: both texts can stand there, one below the other. */
const joinable: Readonly<Record<string, readonly string[]>> = {
  header: ['scenario', 'goal', 'evidenceBasis'],
  cell: ['text'],
  card: ['text', 'note'],
};

/** Whether both texts of a conflict fit into its place together. */
export function canJoin({ operation, reason, mine, theirs }: Conflict): boolean {
  if (operation.type !== 'set' || reason !== 'changed') return false;
  if (typeof mine !== 'string' || typeof theirs !== 'string' || mine === '' || theirs === '') return false;
  const isLong = mine.length + theirs.length + 1 > textLengths.text;
  return !isLong && (joinable[operation.kind] ?? []).includes(operation.field);
}

const cellOf = (map: MapState, operation: Operation): string | null => {
  if (operation.kind === 'cell') return operation.id;
  if (operation.kind !== 'card') return null;
  if ('under' in operation && operation.under) return operation.under;
  const card = map.card[operation.id];
  return card ? `${card.laneId}:${card.stepId}` : null;
};

/** The cell that a conflict is about, or the key of its header; null for one of the map itself. */
export function placeOfConflict(map: MapState, { operation }: Conflict): string | null {
  if (operation.kind === 'header') return null;
  return cellOf(map, operation) ?? `${operation.kind}:${operation.id}`;
}

/** Names of where a conflict is, from the row to the column; empty for one of the map itself. */
export function namesOfPlace(map: MapState, { operation }: Conflict, words: MapWords): string[] {
  const cell = cellOf(map, operation);
  if (cell !== null) {
    const { laneId, stepId } = placeOfCell(cell);
    const lane = map.lane[laneId];
    const step = map.step[stepId];
    const stage = step && map.stage[step.stageId];
    return [
      ...(lane ? [words.lane(lane)] : []),
      ...(stage ? [words.stage(stage)] : []),
      ...(step?.title ? [step.title] : []),
    ];
  }
  const { kind, id } = operation;
  if (kind === 'lane') return map.lane[id] ? [words.lane(map.lane[id])] : [];
  if (kind === 'stage') return map.stage[id] ? [words.stage(map.stage[id])] : [];
  return kind === 'step' && map.step[id]?.title ? [map.step[id].title] : [];
}

/** The text of a value that was not taken: what was typed, or of a new part its text or title. */
export function textOfMine({ operation, mine }: Conflict): string {
  if (operation.type === 'insert') {
    const { values } = operation;
    return 'text' in values ? values.text : values.title;
  }
  return mine === null || typeof mine === 'object' ? '' : String(mine);
}
