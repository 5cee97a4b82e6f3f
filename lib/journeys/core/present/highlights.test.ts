import { describe, expect, it } from 'vitest';
import { applyOperations } from '../apply-operations';
import { placeOfCell } from '../blank-parts';
import { addCard, setCell, setEmotion, setMomentOfTruth } from '../edits-cells';
import { readCell, readGrid } from '../read-map';
import { cellAt, makeMap } from '../testing/make-map';
import type { MapState, Operation } from '../types';
import { momentsOfTruth, topNotes } from './highlights';

const doAll = (map: MapState, operations: readonly Operation[]) =>
  applyOperations(
    map,
    operations.map((operation) => ({ operation, sequence: 1 })),
  );
const read = (map: MapState) => (laneId: string, stepId: string) => readCell(map, laneId, stepId);
const stepAt = (map: MapState, column: number) => placeOfCell(cellAt(map, 'pains', column)).stepId;

/** A map with pain points in each of its steps, told from the left. */
function withPains(texts: readonly (readonly string[])[]): MapState {
  return texts.reduce(
    (map, own, column) =>
      own.reduce(
        (now, text) =>
          doAll(now, addCard(now, cellAt(now, 'pains', column), { kind: 'pain', text }).operations),
        map,
      ),
    makeMap(),
  );
}

describe('what matters most', () => {
  it('are the moments of truth, with why', () => {
    const first = makeMap();
    const map = doAll(first, [
      ...setMomentOfTruth(cellAt(first, 'moment-of-truth', 2), true),
      ...setCell(cellAt(first, 'moment-of-truth', 2), 'text', 'They leave here'),
      ...setMomentOfTruth(cellAt(first, 'moment-of-truth', 0), true),
    ]);
    expect(momentsOfTruth(readGrid(map), read(map))).toEqual([
      { stepId: stepAt(map, 0), why: '' },
      { stepId: stepAt(map, 2), why: 'They leave here' },
    ]);
  });

  it('are the pain points of the worst moments first; of what nobody says, last', () => {
    const base = withPains([['early'], ['middle'], ['late', 'later']]);
    const map = doAll(base, [
      ...setEmotion(cellAt(base, 'emotion', 1), 'current', 1),
      ...setEmotion(cellAt(base, 'emotion', 2), 'current', 0.5),
      ...setEmotion(cellAt(base, 'emotion', 2), 'marta.current', -2),
    ]);
    const { top, others } = topNotes(readGrid(map), read(map), { kind: 'pains', most: 3 });
    expect(top.map(({ card, feeling }) => [card.text, feeling])).toEqual([
      ['late', -2],
      ['later', -2],
      ['middle', 1],
    ]);
    expect(others).toBe(1);
  });

  it('stands in lanes in sight only', () => {
    const map = withPains([['early']]);
    const grid = readGrid(map);
    const shown = { ...grid, lanes: grid.lanes.filter(({ kind }) => kind !== 'pains') };
    expect(topNotes(shown, read(map), { kind: 'pains', most: 3 })).toEqual({ top: [], others: 0 });
    expect(topNotes(grid, read(map), { kind: 'opportunities', most: 3 })).toEqual({ top: [], others: 0 });
  });
});
