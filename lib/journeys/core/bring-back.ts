import { placeOfCell } from './blank-parts';
import type { MapState, Operation, PlacedKind } from './types';

interface Named {
  kind: PlacedKind;
  id: string;
}

/** The parts in which the place of an operation lies, from the outside inwards. */
function around(map: MapState, operation: Operation): Named[] {
  const { kind, id } = operation;
  const ofStep = (stepId: string): Named[] => {
    const stageId = map.step[stepId]?.stageId;
    return [...(stageId ? [{ kind: 'stage' as const, id: stageId }] : []), { kind: 'step', id: stepId }];
  };
  const ofCell = (cell: string): Named[] => {
    const { laneId, stepId } = placeOfCell(cell);
    return [{ kind: 'lane', id: laneId }, ...ofStep(stepId)];
  };
  const under = 'under' in operation ? operation.under : undefined;
  if (kind === 'header') return [];
  if (kind === 'cell') return ofCell(id);
  if (kind === 'step') return under ? [{ kind: 'stage', id: under }] : ofStep(id);
  if (kind !== 'card') return [{ kind, id }];
  const card = map.card[id];
  if (under) return ofCell(under);
  return card ? [...ofCell(`${card.laneId}:${card.stepId}`), { kind, id }] : [];
}

/** Operations that bring back what somebody removed around the place of an operation; none where nothing was. */
export function bringBack(map: MapState, operation: Operation): Operation[] {
  return around(map, operation).flatMap(({ kind, id }): Operation[] =>
    map[kind][id]?.removed ? [{ type: 'restore', kind, id }] : [],
  );
}
