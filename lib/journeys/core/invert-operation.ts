import { findPart, valueAt } from './apply-operations';
import { cellId, placeOfCell } from './blank-parts';
import { isCellShown } from './read-map';
import type { MapState, Operation, Part, PlacedKind, SetOperation } from './types';

/** What one has done, with what stood there before. */
export interface Done {
  operation: Operation;
  /** A field's former value, or where a part stood. */
  before: unknown;
}

interface Where {
  position: string;
  under?: string;
}

function whereIs(map: MapState, kind: PlacedKind, id: string): Where | undefined {
  if (kind === 'step') {
    const step = map.step[id];
    return step && { position: step.position, under: step.stageId };
  }
  if (kind === 'card') {
    const card = map.card[id];
    return card && { position: card.position, under: cellId(card.laneId, card.stepId) };
  }
  const part = map[kind][id];
  return part && { position: part.position };
}

/** Notes what an operation is about to change, on the map before it. */
export function noteBefore(map: MapState, operation: Operation): Done {
  const { type, kind, id } = operation;
  if (type === 'set') return { operation, before: valueAt(map, operation) };
  return { operation, before: type === 'place' ? whereIs(map, kind, id) : undefined };
}

/** What stands in or below a part, itself included. */
function within(map: MapState, kind: PlacedKind, id: string): Part[] {
  const self = map[kind][id];
  if (!self || kind === 'card') return self ? [self] : [];
  if (kind === 'stage') {
    const steps = Object.values(map.step).filter(({ stageId }) => stageId === id);
    return [self, ...steps.flatMap((step) => within(map, 'step', step.id))];
  }
  const isIn = (place: { laneId: string; stepId: string }) =>
    (kind === 'lane' ? place.laneId : place.stepId) === id;
  return [
    self,
    ...Object.values(map.cell).filter((cell) => isIn(placeOfCell(cell.id))),
    ...Object.values(map.card).filter(isIn),
  ];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The operation that takes back what was done, on the map as it is by now; null where that would touch what somebody else
 * did since: a field that holds another value, a part that stands elsewhere, one into which others have written. `isOwn`
 * tells whether a version is one's own.
 */
export function invertOperation(
  map: MapState,
  { operation, before }: Done,
  isOwn: (version: number) => boolean,
): Operation | null {
  const { kind, id } = operation;
  const part = findPart(map, kind, id);
  if (!part) return null;
  switch (operation.type) {
    case 'set': {
      if (!same(valueAt(map, operation), operation.value)) return null;
      if (kind === 'cell' ? !isCellShown(map, id) : part.removed) return null;
      return { ...operation, value: before, base: 0 } as SetOperation;
    }
    case 'place': {
      const { position, under } = operation;
      const wanted = under === undefined ? { position } : { position, under };
      if (part.removed || !before || !same(whereIs(map, operation.kind, id), wanted)) return null;
      return { type: 'place', kind: operation.kind, id, ...(before as Where) };
    }
    case 'insert':
    case 'restore': {
      const all = within(map, operation.kind, id);
      const isForeign = (one: Part) => Object.values(one.versions).some((version) => !isOwn(version));
      // What comes back with a restored part may be anybody's; only what was new is one's own to take away.
      if (part.removed || (operation.type === 'insert' && all.some(isForeign))) return null;
      return { type: 'remove', kind: operation.kind, id };
    }
    case 'remove':
      return part.removed ? { type: 'restore', kind: operation.kind, id } : null;
  }
}
