import { blankCell, blankHeader, cellId, newCard, placeOfCell } from './blank-parts';
import { shownMap } from './shown-map';
import type { Card, MapState, Part, PartKind } from './types';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export interface PartChange {
  id: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  /** It stands elsewhere, whatever else changed. */
  moved: boolean;
  /** Empty where it was added or removed. */
  fields: FieldChange[];
}

export interface CellChange extends Omit<PartChange, 'change' | 'moved'> {
  /** `added`: nothing stood there before; `removed`: nothing stands there any more. */
  change: 'added' | 'removed' | 'changed';
}

export interface CardChange extends PartChange {
  /** The cell in which it stands, or stood before it was removed. */
  cell: string;
  /** The cell from which it came; null where it stayed. */
  from: string | null;
}

/** What is different between two states of one map. */
export interface MapDiff {
  header: FieldChange[];
  stages: PartChange[];
  steps: PartChange[];
  lanes: PartChange[];
  /** Of lanes and steps that are in both, unless all was asked for. */
  cells: CellChange[];
  cards: CardChange[];
}

/** The fields of each kind of part that say something. */
const fieldsOf: Readonly<Record<PartKind, readonly string[]>> = {
  header: Object.keys(blankHeader),
  stage: ['title', 'phase'],
  step: ['title', 'subMapId'],
  lane: ['title', 'zone', 'height', 'settings'],
  cell: Object.keys(blankCell('')).filter((field) => !['id', 'removed', 'versions'].includes(field)),
  card: Object.keys(newCard('pain')).filter((field) => field !== 'kind'),
};

/** A value as text, the keys of records in order. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** The fields in which two states of a part differ. */
export function fieldChanges(kind: PartKind, before: Part, after: Part): FieldChange[] {
  const [old, now] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>];
  return fieldsOf[kind].flatMap((field) =>
    asText(old[field]) === asText(now[field]) ? [] : [{ field, before: old[field], after: now[field] }],
  );
}

type Placed = Part & { position: string };

/** Whether a part stands behind others than before, of those that are in both; only one that was put elsewhere can. */
function isReordered(id: string, before: readonly Placed[], after: readonly Placed[]): boolean {
  const positions = new Map(before.map((part) => [part.id, part.position]));
  const self = after.find((part) => part.id === id);
  const was = positions.get(id);
  if (!self || was === undefined || was === self.position) return false;
  return after.some((part) => {
    const old = positions.get(part.id);
    if (old === undefined || part.id === id) return false;
    const isBehind = part.position < self.position;
    return isBehind !== old < was;
  });
}

/** Changes of the parts of a kind; `groupOf` gives what a part stands in. */
function diffParts<P extends Placed>(
  kind: PartKind,
  before: Readonly<Record<string, P>>,
  after: Readonly<Record<string, P>>,
  groupOf: (part: P) => string,
): PartChange[] {
  const inGroup = (parts: Readonly<Record<string, P>>) => {
    const groups = new Map<string, P[]>();
    for (const part of Object.values(parts)) {
      groups.set(groupOf(part), [...(groups.get(groupOf(part)) ?? []), part]);
    }
    return groups;
  };
  const [oldGroups, newGroups] = [inGroup(before), inGroup(after)];
  const changes = Object.values(after).flatMap((part): PartChange[] => {
    const old = before[part.id];
    if (!old) return [{ id: part.id, change: 'added', moved: false, fields: [] }];
    const group = groupOf(part);
    const moved =
      groupOf(old) !== group || isReordered(part.id, oldGroups.get(group) ?? [], newGroups.get(group) ?? []);
    const fields = fieldChanges(kind, old, part);
    if (fields.length === 0 && !moved) return [];
    return [{ id: part.id, change: fields.length > 0 ? 'changed' : 'moved', moved, fields }];
  });
  const removed = Object.values(before)
    .filter(({ id }) => !after[id])
    .map(({ id }): PartChange => ({ id, change: 'removed', moved: false, fields: [] }));
  return [...changes, ...removed];
}

const cellOf = ({ laneId, stepId }: Card) => cellId(laneId, stepId);

/**
 * What changed from one state of a map to another, by what a reader sees. A part that is in both is the same by its id;
 * it moved where it stands in something else or behind others than before. What came or went with a lane or a step is
 * told by it alone; with `all` each cell and card in it is told too.
 */
export function diffMaps(from: MapState, to: MapState, { all = false }: { all?: boolean } = {}): MapDiff {
  const [before, after] = [shownMap(from), shownMap(to)];
  const inBoth = (cell: string) => {
    if (all) return true;
    const { laneId, stepId } = placeOfCell(cell);
    return [before, after].every((map) => map.lane[laneId] && map.step[stepId]);
  };
  const cellIds = [...new Set([...Object.keys(before.cell), ...Object.keys(after.cell)])].filter(inBoth);
  const cells = cellIds.flatMap((id): CellChange[] => {
    const [old, now] = [before.cell[id], after.cell[id]];
    const fields = fieldChanges('cell', old ?? blankCell(id), now ?? blankCell(id));
    if (fields.length === 0) return [];
    return [{ id, change: !old ? 'added' : !now ? 'removed' : 'changed', fields }];
  });
  const cards = diffParts('card', before.card, after.card, cellOf).flatMap((change): CardChange[] => {
    const [old, now] = [before.card[change.id], after.card[change.id]];
    const cell = cellOf((now ?? old) as Card);
    if (!(old && now)) return inBoth(cell) ? [{ ...change, cell, from: null }] : [];
    return [{ ...change, cell, from: cellOf(old) === cell ? null : cellOf(old) }];
  });
  return {
    header: fieldChanges('header', before.header, after.header),
    stages: diffParts('stage', before.stage, after.stage, () => ''),
    steps: diffParts('step', before.step, after.step, ({ stageId }) => stageId),
    lanes: diffParts('lane', before.lane, after.lane, () => ''),
    cells,
    cards,
  };
}

/** How many things a difference names. */
export const countChanges = (diff: MapDiff): number =>
  Object.values(diff).reduce((sum, changes: readonly unknown[]) => sum + changes.length, 0);
