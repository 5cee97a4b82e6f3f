import { blankCell, newPart, placeOfCell } from './blank-parts';
import type {
  InsertOperation,
  KeyedField,
  MapState,
  Operation,
  Part,
  PartKind,
  PlaceOperation,
  SetOperation,
} from './types';

export interface Numbered {
  operation: Operation;
  sequence: number;
}

type Parts = Record<string, Part>;

/** The name under which a field's version is kept. */
export const versionName = ({ field, key }: Pick<SetOperation, 'field' | 'key'>): string =>
  key === undefined ? field : `${field}.${key}`;

/** Whether two operations set the same field. */
export const isSameField = (a: Operation, b: Operation): boolean =>
  a.type === 'set' &&
  b.type === 'set' &&
  a.kind === b.kind &&
  a.id === b.id &&
  a.field === b.field &&
  a.key === b.key;

/** The part that an operation is about; a cell in which nothing stands yet as a blank one. */
export function findPart(map: MapState, kind: PartKind, id: string): Part | undefined {
  if (kind === 'header') return map.header;
  return map[kind][id] ?? (kind === 'cell' ? blankCell(id) : undefined);
}

/** What stands in the field that an operation sets; undefined where there is no such part. */
export function valueAt(map: MapState, { kind, id, field, key }: SetOperation): unknown {
  const part = findPart(map, kind, id) as unknown as Record<string, unknown> | undefined;
  if (!part) return undefined;
  if (key === undefined) return part[field];
  return (part[field] as Record<string, unknown>)[key] ?? null;
}

/** The version of the field that an operation sets. */
export function versionAt(map: MapState, operation: SetOperation): number {
  return findPart(map, operation.kind, operation.id)?.versions[versionName(operation)] ?? 0;
}

function withKey(part: Part, field: KeyedField, key: string, value: unknown): object {
  const before = (part as unknown as Record<KeyedField, Record<string, unknown>>)[field];
  const { [key]: _, ...rest } = before;
  return { [field]: value === null ? rest : { ...rest, [key]: value } };
}

function setField(part: Part, operation: SetOperation, sequence: number): Part {
  const { field, key, value } = operation;
  const versions = { ...part.versions, [versionName(operation)]: sequence };
  const change = key === undefined ? { [field]: value } : withKey(part, field as KeyedField, key, value);
  return { ...part, ...change, versions };
}

function whereOf({ kind, under, position }: InsertOperation | PlaceOperation): object {
  if (kind === 'step') return { position, stageId: under ?? '' };
  return kind === 'card' ? { position, ...placeOfCell(under ?? '') } : { position };
}

function insertPart(operation: InsertOperation, sequence: number): Part {
  const { id, values } = operation;
  return { ...newPart(id), ...values, ...whereOf(operation), versions: { added: sequence } };
}

function changePart(before: Part, operation: Operation, sequence: number): Part {
  switch (operation.type) {
    case 'set':
      return setField(before, operation, sequence);
    case 'insert':
      return before;
    case 'place':
      return { ...before, ...whereOf(operation), versions: { ...before.versions, place: sequence } };
    case 'remove':
    case 'restore':
      return {
        ...before,
        removed: operation.type === 'remove',
        versions: { ...before.versions, removed: sequence },
      };
  }
}

/** A map to which one operation after the other is applied. */
export interface MapDraft {
  /** The map so far, to be read before the next operation: its tables then change in place, cards aside. */
  now: () => MapState;
  apply: (operation: Operation, sequence: number) => void;
}

/** Begins to apply operations to a map, which itself stays as it is; each table is copied once. */
export function draftMap(map: MapState): MapDraft {
  const next: Record<string, unknown> = { ...map };
  const copied = new Map<PartKind, Parts>();
  const tableOf = (kind: Exclude<PartKind, 'header'>): Parts => {
    const known = copied.get(kind);
    if (known) return known;
    const copy: Parts = { ...(next[kind] as Parts) };
    copied.set(kind, copy);
    next[kind] = copy;
    return copy;
  };
  return {
    now() {
      // Whoever reads cards sorts them once a table (read-map.ts), so a table that was read changes no more.
      copied.delete('card');
      return next as unknown as MapState;
    },
    apply(operation, sequence) {
      next.sequence = Math.max(next.sequence as number, sequence);
      const { kind, id } = operation;
      if (kind === 'header') {
        next.header = changePart(next.header as Part, operation, sequence);
        return;
      }
      const table = tableOf(kind);
      const before = table[id] ?? (kind === 'cell' ? blankCell(id) : undefined);
      if (before) table[id] = changePart(before, operation, sequence);
      else if (operation.type === 'insert') table[id] = insertPart(operation, sequence);
    },
  };
}

/**
 * The map after operations, in their order. Nothing is decided here: what the server did not apply must not come in
 * (decide-operation.ts). An operation on a part that is not there changes nothing, and applying one twice is applying it
 * once. Tables that no operation touches keep their reference.
 */
export function applyOperations(map: MapState, numbered: readonly Numbered[]): MapState {
  const draft = draftMap(map);
  for (const { operation, sequence } of numbered) draft.apply(operation, sequence);
  return draft.now();
}

/** The map after one operation. */
export function applyOperation(map: MapState, operation: Operation, sequence = map.sequence): MapState {
  return applyOperations(map, [{ operation, sequence }]);
}
