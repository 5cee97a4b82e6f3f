import { describe, expect, it } from 'vitest';
import {
  cellsIn,
  cornerPlace,
  emptyKey,
  laneKey,
  locate,
  movePlace,
  nextStage,
  placeAt,
  rangeBetween,
  stageKey,
  stepKey,
  type GridShape,
} from './grid-places';

/** Stages a (two steps), b (none), c (one step); three lanes. */
const shape: GridShape = {
  lanes: ['x', 'y', 'z'],
  columns: [
    { stageId: 'a', stepId: '1' },
    { stageId: 'a', stepId: '2' },
    { stageId: 'b', stepId: null },
    { stageId: 'c', stepId: '3' },
  ],
};

const up = { rows: -1, columns: 0 };
const down = { rows: 1, columns: 0 };
const left = { rows: 0, columns: -1 };
const right = { rows: 0, columns: 1 };

describe('places of the grid', () => {
  it('are found where they stand, and not once they are gone', () => {
    expect(locate(shape, 'y:2')).toEqual({ row: 1, column: 1 });
    expect(locate(shape, stageKey('c'))).toEqual({ row: -2, column: 3 });
    expect(locate(shape, stepKey('2'))).toEqual({ row: -1, column: 1 });
    expect(locate(shape, laneKey('z'))).toEqual({ row: 2, column: -1 });
    expect(locate(shape, emptyKey('b'))).toEqual({ row: -1, column: 2 });
    for (const gone of ['q:1', 'x:9', stageKey('q'), laneKey('q'), emptyKey('a')]) {
      expect(locate(shape, gone)).toBeNull();
    }
  });

  it('give what stands nearest where there is nothing', () => {
    expect(placeAt(shape, 7, 9)).toBe('z:3');
    expect(placeAt(shape, 0, 2)).toBe(emptyKey('b'));
    expect(placeAt({ lanes: [], columns: shape.columns }, 0, 0)).toBe(stepKey('1'));
    expect(placeAt({ lanes: ['x'], columns: [] }, 0, 0)).toBe(laneKey('x'));
    expect(placeAt({ lanes: [], columns: [] }, 0, 0)).toBeNull();
  });
});

describe('moving by arrows', () => {
  it('goes one cell, and stops at the edges', () => {
    expect(movePlace(shape, 'x:1', right)).toBe('x:2');
    expect(movePlace(shape, 'x:1', down)).toBe('y:1');
    expect(movePlace(shape, 'z:3', down)).toBe('z:3');
    expect(movePlace(shape, 'z:3', right)).toBe('z:3');
  });

  it('reaches the headers and comes back', () => {
    expect(movePlace(shape, 'x:2', up)).toBe(stepKey('2'));
    expect(movePlace(shape, stepKey('2'), up)).toBe(stageKey('a'));
    expect(movePlace(shape, stageKey('a'), up)).toBe(stageKey('a'));
    expect(movePlace(shape, stageKey('a'), down)).toBe(stepKey('1'));
    expect(movePlace(shape, 'y:1', left)).toBe(laneKey('y'));
    expect(movePlace(shape, laneKey('y'), left)).toBe(laneKey('y'));
    expect(movePlace(shape, laneKey('x'), up)).toBe(laneKey('x'));
    expect(movePlace(shape, laneKey('x'), right)).toBe('x:1');
    expect(movePlace(shape, stepKey('1'), left)).toBe(stepKey('1'));
  });

  it('passes stages whole, and columns without a step by their header only', () => {
    expect(movePlace(shape, stageKey('a'), right)).toBe(stageKey('b'));
    expect(movePlace(shape, stageKey('c'), left)).toBe(stageKey('b'));
    expect(movePlace(shape, stageKey('c'), right)).toBe(stageKey('c'));
    expect(movePlace(shape, 'x:2', right)).toBe('x:3');
    expect(movePlace(shape, 'x:3', left)).toBe('x:2');
    expect(movePlace(shape, stepKey('2'), right)).toBe(emptyKey('b'));
    expect(movePlace(shape, emptyKey('b'), down)).toBe(emptyKey('b'));
  });

  it('stays where nothing but a column without a step follows', () => {
    const ending: GridShape = { ...shape, columns: shape.columns.slice(0, 3) };
    expect(movePlace(ending, 'x:2', right)).toBe('x:2');
  });
});

describe('longer ways', () => {
  it('lead to the ends of the row and the corners', () => {
    expect(cornerPlace(shape, 'y:2', { isEnd: false, isWhole: false })).toBe('y:1');
    expect(cornerPlace(shape, 'y:2', { isEnd: true, isWhole: false })).toBe('y:3');
    expect(cornerPlace(shape, 'y:2', { isEnd: false, isWhole: true })).toBe('x:1');
    expect(cornerPlace(shape, 'y:2', { isEnd: true, isWhole: true })).toBe('z:3');
    expect(cornerPlace(shape, stepKey('2'), { isEnd: true, isWhole: false })).toBe(stepKey('3'));
  });

  it('lead to the next stage in the same row', () => {
    expect(nextStage(shape, stageKey('a'), 1)).toBe(stageKey('b'));
    expect(nextStage(shape, 'z:3', 1)).toBe('z:3');
    expect(nextStage(shape, 'y:2', -1)).toBe('y:1');
  });
});

describe('ranges', () => {
  it('span two cells whatever the direction, and leave out columns without a step', () => {
    const range = rangeBetween(shape, 'z:3', 'y:2');
    expect(range).toEqual({ top: 1, bottom: 2, left: 1, right: 3 });
    expect(range && cellsIn(shape, range)).toEqual(['y:2', 'y:3', 'z:2', 'z:3']);
  });

  it('are none with a header or a cell that is gone', () => {
    expect(rangeBetween(shape, laneKey('x'), 'x:1')).toBeNull();
    expect(rangeBetween(shape, 'x:1', 'x:9')).toBeNull();
  });
});
