import { cellId } from '../blank-parts';
import { readCell } from '../read-map';
import type { MapState, Operation } from '../types';
import { cellText, type CellWords } from './cell-text';
import type { PasteCell } from './paste-table';
import { usualCurve } from './usual-curve';
import { writeCell } from './write-cell';

/** A cell of a map as something to paste. */
export function pickCell(map: MapState, laneId: string, stepId: string, words: CellWords): PasteCell {
  const lane = map.lane[laneId];
  const view = readCell(map, laneId, stepId);
  const kind = lane?.kind ?? 'text';
  const curve = usualCurve(lane ?? { settings: {} }, map.type);
  return {
    text: cellText({ kind }, view, curve, words),
    rich: { kind, values: view.cell, cards: view.cards },
  };
}

/**
 * Fills chosen lanes and steps: `all` from their first cell, `right` each lane from its own first cell. Cells that cannot
 * take it stay as they are.
 */
export function fillCells(
  map: MapState,
  {
    laneIds,
    stepIds,
    from,
  }: { laneIds: readonly string[]; stepIds: readonly string[]; from: 'all' | 'right' },
  words: CellWords,
): Operation[] {
  const [firstStep = ''] = stepIds;
  return laneIds.flatMap((laneId) => {
    const lane = map.lane[laneId];
    if (!lane) return [];
    const [sourceLane = ''] = from === 'all' ? laneIds : [laneId];
    const source = pickCell(map, sourceLane, firstStep, words);
    return stepIds.flatMap((stepId) => {
      if (laneId === sourceLane && stepId === firstStep) return [];
      const written = writeCell(map, lane, cellId(laneId, stepId), source, words);
      return typeof written === 'string' ? [] : written;
    });
  });
}
