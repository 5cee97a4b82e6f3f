import type { Parcel } from '@/lib/journeys/core/clipboard/parcel';
import type { GridFocus } from '../editor/grid-focus';
import { locate, readPlace } from '../editor/grid-places';

export interface ChosenParts {
  what: Parcel['what'];
  laneIds: readonly string[];
  stepIds: readonly string[];
}

/** What a copy takes: the chosen cells, or all of the stage, step or lane on whose header the focus is. */
export function chosenParts(focus: GridFocus): ChosenParts | null {
  const { lanes, columns } = focus.shape();
  const current = focus.current();
  if (current === null) return null;
  const place = readPlace(current);
  const stepsIn = (chosen: typeof columns) => chosen.flatMap(({ stepId }) => stepId ?? []);
  if (place.kind === 'cell') {
    const range = focus.range();
    if (!range) return null;
    return {
      what: 'cells',
      laneIds: lanes.slice(range.top, range.bottom + 1),
      stepIds: stepsIn(columns.slice(range.left, range.right + 1)),
    };
  }
  if (place.kind === 'lane') return { what: 'lanes', laneIds: [place.id], stepIds: stepsIn(columns) };
  if (place.kind === 'step') return { what: 'cells', laneIds: lanes, stepIds: [place.id] };
  const inStage = columns.filter(({ stageId }) => stageId === place.id);
  return { what: 'stages', laneIds: lanes, stepIds: stepsIn(inStage) };
}

/** The cell in which a paste begins: the first chosen one, or the first under a header. */
export function pasteOrigin(focus: GridFocus): { laneId: string; stepId: string } | null {
  const { lanes, columns } = focus.shape();
  const current = focus.current();
  const at = current === null ? null : locate(focus.shape(), current);
  if (!at) return null;
  const range = focus.range() ?? { top: Math.max(0, at.row), left: Math.max(0, at.column) };
  const laneId = lanes[range.top];
  const stepId = columns.slice(range.left).find((column) => column.stepId !== null)?.stepId;
  return laneId !== undefined && stepId ? { laneId, stepId } : null;
}
