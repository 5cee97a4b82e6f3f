import { expect, it } from 'vitest';
import { applyOperations } from './apply-operations';
import { bringBack } from './bring-back';
import { decideOperation } from './decide-operation';
import { addCard, setCard, setCell } from './edits-cells';
import { insertStep, removePart, rename } from './edits-columns';
import { readGrid } from './read-map';
import { cellAt, makeMap } from './testing/make-map';
import type { MapState, Operation } from './types';

const doAll = (map: MapState, operations: readonly Operation[]) =>
  applyOperations(
    map,
    operations.map((operation) => ({ operation, sequence: 1 })),
  );

it('brings back all that was removed around a place, so that what was refused there fits again', () => {
  const map = makeMap();
  const { stages, steps } = readGrid(map);
  const [stage = '', step = ''] = [stages[0]?.id, steps[0]?.id];
  const cell = cellAt(map, 'pains', 0);
  const card = addCard(map, cell, { kind: 'pain', text: 'Queue' });
  const full = doAll(map, card.operations);
  const [laneId = ''] = cell.split(':');
  const gone = doAll(full, [
    ...removePart('card', card.cardId),
    ...removePart('lane', laneId),
    ...removePart('step', step),
    ...removePart('stage', stage),
  ]);
  const asked: Operation[] = [
    ...setCell(cell, 'text', 'Mine'),
    ...setCard(card.cardId, 'text', 'Mine'),
    ...addCard(map, cell, { kind: 'pain' }).operations,
    ...rename('step', step, 'Mine'),
    ...insertStep(map, { stageId: stage }).operations,
    ...rename('stage', stage, 'Mine'),
  ];
  for (const operation of asked) {
    const around = { isOwn: () => true, filledCells: 0 };
    expect(decideOperation(gone, operation, around).outcome).toBe('refused');
    const back = bringBack(gone, operation);
    expect(back.length).toBeGreaterThan(0);
    expect(decideOperation(doAll(gone, back), operation, around).outcome).toBe('applied');
    expect(bringBack(full, operation)).toEqual([]);
  }
});
