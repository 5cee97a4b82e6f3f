import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseCells, runGridKey } from './grid-commands';
import { createGridFocus, placeState } from './grid-focus';
import { stepKey, type GridShape } from './grid-places';
import { selectionOf } from './selection';

const shapeOf = (lanes: string[], steps: string[]): GridShape => ({
  lanes,
  columns: steps.map((stepId, at) => ({ stepId, stageId: at < 2 ? 'a' : 'b' })),
});

const shape = shapeOf(['x', 'y', 'z'], ['1', '2', '3', '4']);

beforeEach(() => {
  vi.stubGlobal('document', { activeElement: null });
  return () => vi.unstubAllGlobals();
});

describe('the focus of the grid', () => {
  it('begins with the first cell, and a move draws no place anew', () => {
    const focus = createGridFocus(shape);
    const told: string[] = [];
    for (const key of ['x:1', 'x:2', 'x:3']) focus.subscribe(key, () => told.push(key));
    expect(focus.tabIndexOf('x:1')).toBe(0);
    focus.go('x:2');
    expect(told).toEqual([]);
    expect(focus.tabIndexOf('x:1')).toBe(-1);
    expect(focus.tabIndexOf('x:2')).toBe(0);
  });

  it('stretches a range and tells only cells that enter or leave it', () => {
    const focus = createGridFocus(shape);
    focus.go('y:2', { extend: true });
    const told: string[] = [];
    for (const key of ['x:1', 'y:1', 'x:2', 'y:2', 'z:1', 'z:2']) focus.subscribe(key, () => told.push(key));
    runGridKey(focus, 'extend', 'ArrowDown');
    expect(told.sort()).toEqual(['z:1', 'z:2']);
    expect(selectionOf(focus).cells()).toEqual(['x:1', 'x:2', 'y:1', 'y:2', 'z:1', 'z:2']);
    expect(focus.stateOf('y:1')).toBe(placeState.chosen);
    runGridKey(focus, 'escape', 'Escape');
    expect(selectionOf(focus).cells()).toEqual(['z:2']);
    expect(focus.stateOf('y:1')).toBe(0);
  });

  it('chooses all, a lane and a stage', () => {
    const focus = createGridFocus(shape);
    focus.go('y:2');
    chooseCells(focus, 'chooseLane', 'y:2');
    expect(focus.range()).toEqual({ top: 1, bottom: 1, left: 0, right: 3 });
    chooseCells(focus, 'chooseStage', 'y:3');
    expect(focus.range()).toEqual({ top: 0, bottom: 2, left: 2, right: 3 });
    chooseCells(focus, 'chooseAll', stepKey('3'));
    expect(selectionOf(focus).cells()).toHaveLength(12);
  });

  it('has no range on a header', () => {
    const focus = createGridFocus(shape);
    focus.go(stepKey('2'));
    expect(focus.range()).toBeNull();
    expect(selectionOf(focus).cells()).toEqual([]);
  });

  it('moves on when an edited cell is left, and stays at an edge', () => {
    const focus = createGridFocus(shape);
    focus.edit('x:4', 'k');
    expect(focus.typed()).toBe('k');
    expect(focus.stateOf('x:4')).toBe(placeState.editing);
    focus.leave('right');
    expect(focus.editing()).toBeNull();
    expect(focus.current()).toBe('x:4');
    focus.edit('x:4');
    focus.leave('down');
    expect(focus.current()).toBe('y:4');
  });

  it('goes to what stands there now when its place goes', () => {
    const focus = createGridFocus(shape);
    focus.go('y:3');
    focus.setShape(shapeOf(['x', 'z'], ['1', '2', '3', '4']));
    expect(focus.current()).toBe('z:3');
    focus.setShape(shapeOf(['x', 'z'], ['1', '2']));
    expect(focus.current()).toBe('z:2');
    focus.edit('z:2');
    focus.setShape(shapeOf(['x'], ['1', '2']));
    expect(focus.editing()).toBeNull();
    expect(focus.current()).toBe('x:2');
  });

  it('stays with its cell when others are put before it', () => {
    const focus = createGridFocus(shape);
    focus.go('y:3');
    focus.setShape(shapeOf(['w', 'x', 'y'], ['0', '1', '2', '3']));
    expect(focus.current()).toBe('y:3');
    expect(focus.range()).toEqual({ top: 2, bottom: 2, left: 3, right: 3 });
  });
});
